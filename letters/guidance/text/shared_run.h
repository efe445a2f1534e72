#pragma once

#include "letters/guidance/text/folded_text.h"

#include <QHash>

#include <vector>

namespace casepost::letters {

/// The words of a text as numbers that are cheap to compare.
std::vector<std::size_t> wordHashes(const FoldedText &text, const std::vector<Word> &words);

/// A stretch of words that two texts share.
struct SharedRun
{
    int first = 0; ///< word of the text looked at
    int last = 0;
    int shared = 0;  ///< words that are the same in both
    int changes = 0; ///< words put in, left out or replaced between them
};

/// Finds what a text shares with others, word for word or nearly so.
class SharedRuns
{
public:
    explicit SharedRuns(const std::vector<std::size_t> &words);
    /// Stretches that `other` shares, longest at each place, with at most `changes` changed words.
    std::vector<SharedRun> with(const std::vector<std::size_t> &other, int changes) const;

private:
    SharedRun grown(const std::vector<std::size_t> &other, int at, int otherAt, int changes) const;

    std::vector<std::size_t> m_words;
    QHash<std::size_t, std::vector<int>> m_triples; ///< where three words in a row stand
};

} // namespace casepost::letters
