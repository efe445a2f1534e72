#include "phrases/phrase_search.h"

#include "core/text/text.h"

#include <algorithm>

namespace casepost::phrases {

namespace {

// A match in the code outweighs any in the title, one in the title any in the text.
constexpr int kCode = 100, kTitle = 20, kText = 2;

} // namespace

PhraseIndex::PhraseIndex(const std::vector<Phrase> &phrases)
    : m_phrases(phrases.size())
{
    for (size_t i = 0; i < phrases.size(); ++i) {
        const int place = static_cast<int>(i);
        add(phrases[i].code, place, kCode);
        add(phrases[i].title, place, kTitle);
        add(phrases[i].textEn, place, kText);
        add(phrases[i].textCy, place, kText);
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return a.word < b.word;
    });
}

void PhraseIndex::add(const QString &text, int phrase, int weight)
{
    for (const QString &word : core::searchWords(text))
        m_entries.push_back({word, phrase, weight});
}

std::vector<int> PhraseIndex::scores(const QString &query) const
{
    std::vector<int> total(m_phrases, 1);
    std::vector<int> best(m_phrases);
    for (const QString &word : core::searchWords(query.left(200))) {
        std::fill(best.begin(), best.end(), 0);
        auto entry = std::lower_bound(m_entries.begin(),
                                      m_entries.end(),
                                      word,
                                      [](const Entry &e, const QString &w) { return e.word < w; });
        for (; entry != m_entries.end() && entry->word.startsWith(word); ++entry) {
            const bool whole = entry->word.size() == word.size();
            int &score = best[static_cast<size_t>(entry->phrase)];
            score = std::max(score, 2 * entry->weight + (whole ? entry->weight : 0));
        }
        for (size_t i = 0; i < m_phrases; ++i)
            total[i] = total[i] > 0 && best[i] > 0 ? total[i] + best[i] : 0;
    }
    return total;
}

} // namespace casepost::phrases
