#include "letters/guidance/text/word_finder.h"

#include "letters/guidance/text/folded_text.h"

namespace casepost::letters {

namespace {

constexpr std::size_t kUnits = 0x10000;

} // namespace

WordFinder::WordFinder(const QStringList &phrases)
    : m_letterOf(kUnits, 0)
{
    for (const QString &phrase : phrases)
        for (const QChar c : phrase)
            if (m_letterOf[c.unicode()] == 0)
                m_letterOf[c.unicode()] = static_cast<std::uint16_t>(m_letters++);

    std::vector<std::vector<int>> ending(1);
    m_next.assign(m_letters, 0);
    for (int i = 0; i < phrases.size(); ++i)
        addPhrase(phrases[i], i, ending);
    linkFailures(ending);

    for (const auto &phrasesHere : ending) {
        m_first.push_back(static_cast<std::uint32_t>(m_ending.size()));
        m_ending.insert(m_ending.end(), phrasesHere.begin(), phrasesHere.end());
    }
    m_first.push_back(static_cast<std::uint32_t>(m_ending.size()));
}

void WordFinder::addPhrase(const QString &phrase, int index, std::vector<std::vector<int>> &ending)
{
    m_phrases.push_back({static_cast<int>(phrase.size()),
                         isWordUnit(phrase.front().unicode()),
                         isWordUnit(phrase.back().unicode())});
    std::uint32_t state = 0;
    for (const QChar c : phrase) {
        const auto at = cell(state, m_letterOf[c.unicode()]);
        if (m_next[at] == 0) {
            m_next[at] = static_cast<std::uint32_t>(ending.size());
            ending.emplace_back();
            m_next.resize(m_next.size() + m_letters, 0);
        }
        state = m_next[at];
    }
    ending[state].push_back(index);
}

// Breadth first, so that the state a failure leads to is complete before it is copied from.
void WordFinder::linkFailures(std::vector<std::vector<int>> &ending)
{
    std::vector<std::uint32_t> failure(ending.size(), 0);
    std::vector<std::uint32_t> queue;
    for (std::size_t letter = 0; letter < m_letters; ++letter)
        if (m_next[letter] != 0)
            queue.push_back(m_next[letter]);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t state = queue[i];
        const auto &shorter = ending[failure[state]];
        ending[state].insert(ending[state].end(), shorter.begin(), shorter.end());
        for (std::size_t letter = 0; letter < m_letters; ++letter) {
            auto &next = m_next[cell(state, letter)];
            const auto fallback = m_next[cell(failure[state], letter)];
            if (next == 0) {
                next = fallback;
            } else {
                failure[next] = fallback;
                queue.push_back(next);
            }
        }
    }
}

void WordFinder::find(const QString &folded, std::vector<Hit> &hits) const
{
    if (m_phrases.empty())
        return;
    const auto wordAt = [&folded](int i) {
        return i >= 0 && i < folded.size() && isWordUnit(folded[i].unicode());
    };
    const auto *units = folded.utf16();
    std::uint32_t state = 0;
    for (int i = 0; i < static_cast<int>(folded.size()); ++i) {
        state = m_next[cell(state, m_letterOf[units[i]])];
        for (auto at = m_first[state]; at < m_first[state + 1]; ++at) {
            const int index = m_ending[at];
            const Phrase &phrase = m_phrases[static_cast<std::size_t>(index)];
            const int start = i + 1 - phrase.length;
            const bool whole = !(phrase.opensWithWord && wordAt(start - 1))
                               && !(phrase.closesWithWord && wordAt(i + 1));
            if (whole)
                hits.push_back({index, start, phrase.length});
        }
    }
}

} // namespace casepost::letters
