#include "letters/guidance/text/word_run.h"

#include <algorithm>

namespace casepost::letters {

QString WordRun::typed(std::size_t i) const
{
    return m_text.source(m_text.words[i].start, m_text.words[i].end());
}

bool WordRun::isCapital(std::size_t i) const
{
    return QChar(m_text.text[m_text.folded.sourceAt(m_text.words[i].start)]).isUpper();
}

QStringView WordRun::gap(std::size_t i) const
{
    const int end = m_text.words[i].end();
    const int next = i + 1 < size() ? m_text.words[i + 1].start : m_text.folded.size();
    return m_folded.mid(end, next - end);
}

bool WordRun::runsOn(std::size_t i) const
{
    if (i + 1 >= size())
        return false;
    const QStringView between = gap(i);
    return between == u" " || between == u". " || between == u".";
}

bool WordRun::holds(std::size_t i, const QStringList &words) const
{
    const auto count = static_cast<std::size_t>(words.size());
    if (count == 0 || i + count > size())
        return false;
    for (std::size_t k = 0; k < count; ++k) {
        if (at(i + k) != words[static_cast<qsizetype>(k)])
            return false;
        if (k + 1 < count && gap(i + k) != u" " && gap(i + k) != u"-" && gap(i + k) != u"'")
            return false;
    }
    return true;
}

// An initial or "Mr." is followed by a stop and ends nothing.
bool WordRun::endsSentence(std::size_t i) const
{
    constexpr int kLongestAbbreviation = 2;
    for (const QChar c : gap(i))
        if (c == u'!' || c == u'?' || (c == u'.' && m_text.words[i].length > kLongestAbbreviation))
            return true;
    return false;
}

std::pair<std::size_t, std::size_t> WordRun::sentence(std::size_t i) const
{
    // No one reads further for what a word belongs to, and a text without stops stays quick.
    constexpr std::size_t kFurthest = 60;
    std::size_t first = i, last = i;
    while (first > 0 && i - first < kFurthest && !endsSentence(first - 1))
        --first;
    while (last + 1 < size() && last - i < kFurthest && !endsSentence(last))
        ++last;
    return {first, last + 1};
}

bool WordRun::sentenceHolds(std::size_t i, const QSet<QString> &words) const
{
    const auto [first, end] = sentence(i);
    for (std::size_t k = first; k < end; ++k)
        if (words.contains(at(k).toString()))
            return true;
    return false;
}

QSet<QString> foldedSet(const QStringList &words)
{
    QSet<QString> set;
    for (const QString &word : words)
        set.insert(FoldedText(word).text());
    return set;
}

} // namespace casepost::letters
