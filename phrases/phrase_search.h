#pragma once

#include "phrases/phrase.h"

#include <memory>
#include <mutex>

namespace casepost::phrases {

/// Every word of a set of phrases with where it stands, for searches by prefix.
/// About 40 words a phrase; a search looks at the words that begin as typed and at no others.
class PhraseIndex
{
public:
    PhraseIndex() = default;
    explicit PhraseIndex(const std::vector<Phrase> &phrases);

    /// How well each phrase (by place) matches; 0 where a word of the query is not found in it.
    std::vector<int> scores(const QString &query) const;

private:
    struct Entry
    {
        QString word;
        int phrase = 0;
        int weight = 0; ///< of the place the word stands in: code, title or text
    };
    void add(const QString &text, int phrase, int weight);

    std::vector<Entry> m_entries; ///< by word
    size_t m_phrases = 0;
};

/// An index made when it is first asked for: a letter that is only checked needs none. Copies share
/// it, so they must hold the same phrases; safe between threads.
class LazyPhraseIndex
{
public:
    const PhraseIndex &of(const std::vector<Phrase> &phrases) const
    {
        std::call_once(m_made->once, [&] { m_made->index = PhraseIndex(phrases); });
        return m_made->index;
    }

private:
    struct Made
    {
        std::once_flag once;
        PhraseIndex index;
    };
    std::shared_ptr<Made> m_made = std::make_shared<Made>();
};

} // namespace casepost::phrases
