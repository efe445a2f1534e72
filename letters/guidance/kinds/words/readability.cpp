#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/sentences.h"

#include <algorithm>
#include <cmath>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

Hit hitOver(const TextUnit &text, std::size_t first, std::size_t last, int figure)
{
    const int start = text.words[first].start, end = text.words[last].end();
    return hitAt(text.place(start, end), QString::number(figure));
}

class LongSentenceCheck final : public TextCheck
{
public:
    LongSentenceCheck(Scopes scopes, int most)
        : TextCheck(scopes)
        , m_most(most)
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        for (const Sentence &sentence : sentencesOf(text)) {
            if (static_cast<int>(sentence.last - sentence.first) < m_most)
                continue;
            const int words = proseWords(text, sentence);
            if (words > m_most)
                hits.push_back(hitOver(text, sentence.first, sentence.last, words));
        }
    }

    int m_most;
};

// The measure of Flesch and Kincaid, told as the age at which one reads so.
class ReadingAgeCheck final : public TextCheck
{
public:
    ReadingAgeCheck(Scopes scopes, int mostAge, int leastWords, int longSentence)
        : TextCheck(scopes)
        , m_mostAge(mostAge)
        , m_leastWords(leastWords)
        , m_longSentence(longSentence)
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        if (static_cast<int>(text.words.size()) < m_leastWords)
            return;
        int words = 0, sentences = 0, syllables = 0;
        for (const Sentence &sentence : sentencesOf(text)) {
            const int prose = proseWords(text, sentence);
            if (prose > m_longSentence)
                return; // said of the sentence already
            words += prose;
            sentences += prose > 0 ? 1 : 0;
            for (std::size_t i = sentence.first; i <= sentence.last; ++i)
                if (isProse(text, i)) {
                    const Word &word = text.words[i];
                    syllables +=
                        syllablesOf(QStringView(text.folded.text()).mid(word.start, word.length));
                }
        }
        if (words < m_leastWords)
            return;
        const double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        const int age = static_cast<int>(std::lround(grade)) + 5;
        if (age > m_mostAge)
            hits.push_back(hitOver(text, 0, text.words.size() - 1, age));
    }

    int m_mostAge;
    int m_leastWords;
    int m_longSentence;
};

} // namespace

/// long-sentence: sentences of more words than a reader holds in mind (REQ-LET-30). Names,
/// addresses, references and dates are no words here. Parameter: most (words).
core::Result<KindParts> makeLongSentence(Fields &params, const KindContext &context)
{
    const int most = params.numberOr(u"most"_s, 0);
    if (most < 1)
        params.refuse(u"most"_s, u"'most' must be at least 1 word."_s);
    return KindParts{
        std::make_unique<LongSentenceCheck>(context.scopes, std::max(most, 1)), {}, {}};
}

/// reading-age: paragraphs that are hard to read throughout (REQ-LET-30), measured without names
/// and addresses. Parameters: most (years of age), least_words (shorter paragraphs are not
/// measured), long_sentence (a paragraph with a sentence of more words has its finding already).
core::Result<KindParts> makeReadingAge(Fields &params, const KindContext &context)
{
    const int most = params.numberOr(u"most"_s, 0), least = params.numberOr(u"least_words"_s, 30);
    const int longSentence = params.numberOr(u"long_sentence"_s, 30);
    if (most < 5)
        params.refuse(u"most"_s, u"'most' must be an age of at least 5 years."_s);
    if (least < 10)
        params.refuse(u"least_words"_s, u"'least_words' must be at least 10."_s);
    return KindParts{
        std::make_unique<ReadingAgeCheck>(context.scopes, most, std::max(least, 10), longSentence),
        {},
        {}};
}

} // namespace casepost::letters
