#pragma once

#include <QStringList>

#include <cstdint>
#include <vector>

namespace casepost::letters {

/// Finds any number of words and phrases in one pass over a folded text (Aho and Corasick), as
/// whole words. Immutable once built; safe to share between threads.
class WordFinder
{
public:
    /// A hit in folded units; `phrase` counts the phrases in the order given.
    struct Hit
    {
        int phrase = 0;
        int start = 0;
        int length = 0;
    };

    WordFinder() = default;
    /// Phrases in folded form (FoldedText), none of them empty.
    explicit WordFinder(const QStringList &phrases);

    /// Every whole-word occurrence of every phrase, overlapping ones too, by where they end.
    void find(const QString &folded, std::vector<Hit> &hits) const;

private:
    struct Phrase
    {
        int length = 0;
        bool opensWithWord = false;
        bool closesWithWord = false;
    };
    void addPhrase(const QString &phrase, int index, std::vector<std::vector<int>> &ending);
    void linkFailures(std::vector<std::vector<int>> &ending);
    std::size_t cell(std::uint32_t state, std::size_t letter) const
    {
        return state * m_letters + letter;
    }

    std::vector<Phrase> m_phrases;
    std::vector<std::uint16_t> m_letterOf; ///< by folded unit; 0: in no phrase
    std::size_t m_letters = 1;
    std::vector<std::uint32_t> m_next;  ///< state × letter → state
    std::vector<std::uint32_t> m_first; ///< per state, where its phrases begin in m_ending
    std::vector<int> m_ending;
};

} // namespace casepost::letters
