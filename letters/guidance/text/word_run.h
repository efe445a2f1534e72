#pragma once

#include "letters/guidance/text/text_unit.h"

#include <QSet>

namespace casepost::letters {

/// The words of a text as the name rules walk over them: folded, by index, with what stands
/// between. Holds a reference: lives no longer than the text.
class WordRun
{
public:
    explicit WordRun(const TextUnit &text)
        : m_text(text)
        , m_folded(text.folded.text())
    {}

    std::size_t size() const { return m_text.words.size(); }
    QStringView at(std::size_t i) const
    {
        return m_folded.mid(m_text.words[i].start, m_text.words[i].length);
    }
    QString typed(std::size_t i) const;
    /// Begins with a capital letter, as typed.
    bool isCapital(std::size_t i) const;
    /// What stands between word i and the next.
    QStringView gap(std::size_t i) const;
    /// The next word follows after a space, or a full stop and a space ("Mr. ", "J. ", "J.").
    bool runsOn(std::size_t i) const;
    /// Do these words stand from word i on, each after a space, hyphen or apostrophe?
    bool holds(std::size_t i, const QStringList &words) const;
    /// Is one of the words of the sentence of word i in the set?
    bool sentenceHolds(std::size_t i, const QSet<QString> &words) const;
    /// First and past-the-last word of the sentence of word i, of an endless one 60 words each way.
    std::pair<std::size_t, std::size_t> sentence(std::size_t i) const;
    bool beginsSentence(std::size_t i) const
    {
        return letters::beginsSentence(m_text, m_text.words[i].start);
    }
    bool isInAddress(std::size_t i) const
    {
        return isWithinAddress(m_text, m_text.words[i].start, m_text.words[i].end());
    }
    /// The place of the words first to last, both included.
    Place place(std::size_t first, std::size_t last) const
    {
        return m_text.place(m_text.words[first].start, m_text.words[last].end());
    }
    QString source(std::size_t first, std::size_t last) const
    {
        return m_text.source(m_text.words[first].start, m_text.words[last].end());
    }

private:
    bool endsSentence(std::size_t i) const;

    const TextUnit &m_text;
    QStringView m_folded;
};

/// The words of a list, folded, for a look-up.
QSet<QString> foldedSet(const QStringList &words);

} // namespace casepost::letters
