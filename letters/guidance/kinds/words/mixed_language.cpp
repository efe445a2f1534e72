#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/sentences.h"
#include "letters/guidance/text/spelt_words.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestWords = 4;
constexpr int kFewestOther = 3;

class MixedLanguageCheck final : public TextCheck
{
public:
    MixedLanguageCheck(Scopes scopes, core::Language own, QSet<QString> marks)
        : TextCheck(scopes)
        , m_own(own)
        , m_other(own == core::Language::Welsh ? core::Language::English : core::Language::Welsh)
        , m_marks(std::move(marks))
    {}

    bool coversWords() const override { return true; }

private:
    // Sentences in the other language that follow each other are one finding.
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (static_cast<int>(text.words.size()) < kFewestWords || !hasMark(text))
            return;
        const std::vector<SpeltWord> words = speltWords(text);
        const auto sentences = sentencesOf(text);
        std::size_t next = 0;
        int start = -1, end = -1;
        const auto close = [&] {
            if (start >= 0)
                hits.push_back(hitAt(text.place(start, end), text.source(start, end)));
            start = -1;
        };
        for (const Sentence &sentence : sentences) {
            const int last = text.words[sentence.last].end();
            const std::size_t first = next;
            while (next < words.size() && words[next].end <= last)
                ++next;
            if (!isOther(words, first, next, letter)) {
                close();
                continue;
            }
            start = start < 0 ? text.words[sentence.first].start : start;
            end = last;
        }
        close();
    }

    // Few texts hold a little word of the other language; the others need no second look.
    bool hasMark(const TextUnit &text) const
    {
        return std::any_of(text.words.begin(), text.words.end(), [&](const Word &word) {
            return word.length > 1 && m_marks.contains(text.word(word));
        });
    }

    bool isOther(const std::vector<SpeltWord> &words,
                 std::size_t first,
                 std::size_t end,
                 const LetterView &letter) const
    {
        if (static_cast<int>(end - first) < kFewestWords)
            return false;
        const Dictionary *own = letter.dictionaries ? letter.dictionaries->of(m_own) : nullptr;
        int known = 0, other = 0;
        std::vector<const SpeltWord *> unknown;
        for (std::size_t i = first; i < end; ++i) {
            if (m_marks.contains(words[i].folded) || m_marks.contains(words[i].stem()))
                ++other;
            else if (own && own->knows(words[i].text))
                ++known;
            else
                unknown.push_back(&words[i]);
        }
        // The other dictionary is read only for a text that may need it.
        if (other + static_cast<int>(unknown.size()) < kFewestOther)
            return false;
        const Dictionary *foreign =
            letter.dictionaries && !unknown.empty() ? letter.dictionaries->of(m_other) : nullptr;
        for (const SpeltWord *word : unknown)
            if (foreign && (foreign->knows(word->text) || foreign->knows(word->speltStem())))
                ++other;
            else if (!own) // without its dictionary a word is the letter's own if not the other's
                ++known;
        return other >= kFewestOther && other > known;
    }

    core::Language m_own;
    core::Language m_other;
    QSet<QString> m_marks; ///< little words of the other language, folded
};

} // namespace

/// mixed-language: sentences in the language the letter is not in. Names, short quotations and
/// single words are none. Parameters: language (the letter's: en or cy), marks (little words that
/// only the other language has).
core::Result<KindParts> makeMixedLanguage(Fields &params, const KindContext &context)
{
    const QString language = params.text(u"language"_s);
    if (language != "en"_L1 && language != "cy"_L1)
        params.refuse(u"language"_s, u"'language' must be en or cy."_s);
    QSet<QString> marks;
    for (const QString &word : params.texts(u"marks"_s))
        marks.insert(FoldedText(word).text());
    return KindParts{std::make_unique<MixedLanguageCheck>(
                         context.scopes,
                         language == "cy"_L1 ? core::Language::Welsh : core::Language::English,
                         std::move(marks)),
                     {},
                     {}};
}

} // namespace casepost::letters
