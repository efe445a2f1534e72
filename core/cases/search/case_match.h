#pragma once

#include "core/cases/search/search_keys.h"
#include "core/cases/search/search_text.h"
#include "core/store/bulk/bulk.h"

#include <QStringList>

#include <optional>

namespace casepost::core {

/// SQL that gives the columns of a case which a search compares and shows, from case_file.
QString selectSearchRows();

/// How well a case matches what was typed.
struct CaseMatch
{
    int cost = 0;        ///< lower is better
    unsigned places = 0; ///< what the words were found in; placeNames() gives their names
};

/// "reference", "surname", "forenames", "postcode", "email", "phone" …
QStringList placeNames(unsigned places);

/// Compares whole rows with what was typed: the one place that says what a match is. The word index
/// and the keys' indexes only say where to look.
class CaseMatcher
{
public:
    explicit CaseMatcher(const SearchText &text);

    /// The row of selectSearchRows() that `row` stands on; nullopt when a word matches nowhere.
    std::optional<CaseMatch> match(const BulkRead &row);

private:
    struct Word
    {
        std::string word;
        int place = 0;
    };
    /// All words of one name in one, and where each begins.
    struct Run
    {
        std::string letters;
        std::vector<std::size_t> starts;
        int place = 0;
    };
    struct Best
    {
        int cost = 0;
        unsigned places = 0; ///< bits
        bool found = false;
    };

    void readWords(const BulkRead &row);
    void readForms();
    void readRuns();
    void addPlainRun(std::string_view name, int place);
    void addRunOf(const QString &folded, int place);
    Best nameMatch(const SearchToken &token);
    Best joinedMatch(const SearchToken &token);
    Best otherMatch(const SearchToken &token);
    static Best prefixMatch(const std::vector<Word> &words, std::string_view typed);
    Best formMatch(const SearchToken &token);
    Best runMatch(std::string_view typed);
    static Best keyMatch(const BulkRead &row, const SearchKeys &keys);
    static void better(Best &best, const Best &candidate);

    const SearchText &m_text;
    std::vector<std::vector<SearchKeys>> m_keys; ///< by first token and number of joined ones
    WordFolder m_folder;
    const BulkRead *m_row = nullptr;
    std::vector<Word> m_words;
    std::vector<Word> m_forms; ///< as the words could also have been written; read when asked for
    std::vector<Run> m_runs;   ///< read when asked for
    bool m_hasForms = false;
    bool m_hasRuns = false;
    std::vector<std::vector<std::optional<SearchToken>>> m_names; ///< as m_keys
};

} // namespace casepost::core
