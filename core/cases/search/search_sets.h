#pragma once

#include "core/cases/search/search_text.h"
#include "core/cases/search/word_index.h"
#include "core/store/engine/database.h"

#include <map>

namespace casepost::core {

/// The cases that one typed word, or a run of them, can mean.
struct SearchSet
{
    IdSet ids;
    bool complete = true;            ///< false: more keys begin like this than were asked for
    std::vector<std::int64_t> first; ///< of keys, the nearest: whole ones come first
};

/// Looks up typed words in the word index and in the indexes of references, postcodes, emails and
/// phone numbers.
class SearchSets
{
public:
    SearchSets(Database &db, const SearchText &text)
        : m_db(db)
        , m_text(text)
    {}

    /// Cases that can have a name that begins like the tokens from `first` to `last`, in any way of
    /// writing it; all of those, and few others, which CaseMatcher tells apart.
    Result<const IdSet *> names(std::size_t first, std::size_t last);
    /// Cases with a key that begins like the tokens from `first` to `last`; of each kind of key at
    /// most `most`.
    Result<SearchSet> keys(std::size_t first, std::size_t last, std::size_t most);
    /// Cases in progress.
    Result<IdSet> inProgress();
    /// Adds to `chosen` cases of `among` with a name that begins like token `token`, those with the
    /// shortest rest first, the applicant's own name first, until it holds `most`.
    Status chooseNearest(std::size_t token,
                         const IdSet &among,
                         std::size_t most,
                         std::vector<std::int64_t> &chosen);

private:
    Result<IdSet> prefixed(const std::string &word);
    Result<IdSet> whole(const std::string &word);
    Status addOtherWays(std::size_t first, std::size_t last, const SearchToken &typed, IdSet &ids);
    Status addOtherPrefix(const SearchToken &typed, IdSet &ids);
    Status addForms(const SearchToken &typed, IdSet &ids);
    Status addParted(const std::string &word, int depth, IdSet &ids);
    Result<std::vector<std::string>> beginnings(const std::string &word);
    Status addPostings(const QString &sql, const QStringList &parameters, IdSet &ids);
    Result<IdSet> stored(std::string_view key);
    Status addKeys(QStringView sql, const std::string &prefix, std::size_t most, SearchSet &set);
    Status addPhoneEnd(const std::string &digits, std::size_t most, SearchSet &set);
    Status
    addRows(QStringView sql, const QStringList &parameters, std::size_t most, SearchSet &set);

    Database &m_db;
    const SearchText &m_text;
    std::map<std::pair<std::size_t, std::size_t>, IdSet> m_names; ///< by first and last token
};

} // namespace casepost::core
