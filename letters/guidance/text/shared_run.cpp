#include "letters/guidance/text/shared_run.h"

#include <algorithm>

namespace casepost::letters {

namespace {

constexpr std::size_t kMostPlaces = 32; // of the same three words: a text that repeats itself
constexpr int kFurthest = 1000;         // words one run grows to; the next begins where it ends

std::size_t triple(const std::vector<std::size_t> &words, std::size_t at)
{
    return qHashMulti(0, words[at], words[at + 1], words[at + 2]);
}

/// Two texts compared word by word from one place in one direction.
struct Walk
{
    const std::vector<std::size_t> &a;
    const std::vector<std::size_t> &b;
    int step = 1;

    bool same(int i, int j) const
    {
        return i >= 0 && j >= 0 && i < static_cast<int>(a.size()) && j < static_cast<int>(b.size())
               && a[static_cast<std::size_t>(i)] == b[static_cast<std::size_t>(j)];
    }

    // From the last shared words on; gives back the last shared word of `a`.
    int grow(int i, int j, int &changesLeft, SharedRun &run) const
    {
        for (int grown = 0; grown < kFurthest; ++grown) {
            const int s = step;
            if (same(i + s, j + s)) {
                i += s;
                j += s;
            } else if (changesLeft > 0 && same(i + 2 * s, j + 2 * s)) {
                i += 2 * s;
                j += 2 * s;
                --changesLeft;
            } else if (changesLeft > 0 && same(i + 2 * s, j + s)) {
                i += 2 * s;
                j += s;
                --changesLeft;
            } else if (changesLeft > 0 && same(i + s, j + 2 * s)) {
                i += s;
                j += 2 * s;
                --changesLeft;
            } else if (changesLeft > 1 && same(i + 3 * s, j + 3 * s)) {
                i += 3 * s;
                j += 3 * s;
                changesLeft -= 2;
            } else {
                return i;
            }
            ++run.shared;
        }
        return i;
    }
};

} // namespace

std::vector<std::size_t> wordHashes(const FoldedText &text, const std::vector<Word> &words)
{
    std::vector<std::size_t> hashes;
    hashes.reserve(words.size());
    for (const Word &word : words)
        hashes.push_back(qHash(QStringView(text.text()).mid(word.start, word.length), 0));
    return hashes;
}

SharedRuns::SharedRuns(const std::vector<std::size_t> &words)
    : m_words(words)
{
    for (std::size_t i = 0; i + 2 < m_words.size(); ++i) {
        auto &places = m_triples[triple(m_words, i)];
        if (places.size() < kMostPlaces)
            places.push_back(static_cast<int>(i));
    }
}

SharedRun
SharedRuns::grown(const std::vector<std::size_t> &other, int at, int otherAt, int changes) const
{
    SharedRun run{at, at + 2, 3, 0};
    int left = changes;
    run.last = Walk{m_words, other, 1}.grow(at + 2, otherAt + 2, left, run);
    run.first = Walk{m_words, other, -1}.grow(at, otherAt, left, run);
    run.changes = changes - left;
    return run;
}

std::vector<SharedRun> SharedRuns::with(const std::vector<std::size_t> &other, int changes) const
{
    std::vector<SharedRun> runs;
    QHash<int, int> reached; // by distance of the two places: the last word already within a run
    for (std::size_t j = 0; j + 2 < other.size(); ++j) {
        const auto places = m_triples.constFind(triple(other, j));
        if (places == m_triples.constEnd())
            continue;
        for (const int at : *places) {
            const int distance = at - static_cast<int>(j);
            const auto known = reached.constFind(distance);
            if (known != reached.constEnd() && at <= *known)
                continue;
            const SharedRun run = grown(other, at, static_cast<int>(j), changes);
            reached[distance] = run.last;
            runs.push_back(run);
        }
    }
    return runs;
}

} // namespace casepost::letters
