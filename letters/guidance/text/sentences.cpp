#include "letters/guidance/text/sentences.h"

namespace casepost::letters {

namespace {

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u' || c == u'y';
}

// Does what stands between two words end a sentence? A dot within a word or a number does not.
bool endsBetween(const TextUnit &text, const Word &left, const Word &right)
{
    const QString &folded = text.folded.text();
    for (int i = left.end(); i + 1 < right.start; ++i) {
        const QChar c = folded[i];
        if ((c == u'.' || c == u'!' || c == u'?' || c == u':' || c == u';')
            && !isWordUnit(folded[i + 1].unicode()))
            return true;
    }
    const int from = text.folded.sourceEnd(left.end()), to = text.folded.sourceAt(right.start);
    for (int i = from; i < to; ++i)
        if (text.text[i] == u'\n' || text.text[i] == QChar::LineSeparator
            || text.text[i] == QChar::ParagraphSeparator)
            return true;
    return false;
}

} // namespace

std::vector<Sentence> sentencesOf(const TextUnit &text)
{
    std::vector<Sentence> sentences;
    std::size_t first = 0;
    for (std::size_t i = 0; i < text.words.size(); ++i)
        if (i + 1 == text.words.size() || endsBetween(text, text.words[i], text.words[i + 1])) {
            sentences.push_back({first, i});
            first = i + 1;
        }
    return sentences;
}

bool isProse(const TextUnit &text, std::size_t index)
{
    const Word &word = text.words[index];
    if (index > 0 && text.words[index - 1].end() + 1 == word.start) {
        const QChar between = text.folded.text()[word.start - 1];
        if (between == u'\'' || between == u'-')
            return false;
    }
    return !text.isFact(word.start, word.end());
}

int proseWords(const TextUnit &text, const Sentence &sentence)
{
    int words = 0;
    for (std::size_t i = sentence.first; i <= sentence.last; ++i)
        words += isProse(text, i) ? 1 : 0;
    return words;
}

int syllablesOf(QStringView folded)
{
    int groups = 0;
    bool within = false;
    for (const QChar c : folded) {
        groups += isVowel(c) && !within ? 1 : 0;
        within = isVowel(c);
    }
    const auto size = folded.size();
    const bool silent =
        size > 2 && folded.back() == u'e' && !isVowel(folded[size - 2]) && folded[size - 2] != u'l';
    return std::max(1, groups - (silent ? 1 : 0));
}

} // namespace casepost::letters
