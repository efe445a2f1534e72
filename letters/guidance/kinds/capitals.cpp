#include "letters/guidance/kinds/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestInitialism = 5;
constexpr int kShortestSpacedWord = 4;
constexpr int kLongestSeries = 3;        // the letters before a certificate's number
constexpr int kShortestSeriesNumber = 5; // four digits may be a year

bool isRomanNumeral(const QString &word)
{
    static const QSet<QString> kUpToThirtyNine = [] {
        static const QStringList kUnits{
            {}, u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s, u"v"_s, u"vi"_s, u"vii"_s, u"viii"_s, u"ix"_s};
        QSet<QString> numerals;
        for (const auto &tens : {u""_s, u"x"_s, u"xx"_s, u"xxx"_s})
            for (const QString &units : kUnits)
                numerals.insert(tens + units);
        return numerals;
    }();
    return kUpToThirtyNine.contains(word);
}

bool hasVowel(const QString &word, core::Language language)
{
    const QStringView vowels = language == core::Language::Welsh ? u"aeiouwy" : u"aeiouy";
    return std::any_of(word.begin(), word.end(), [vowels](QChar c) { return vowels.contains(c); });
}

// How many capitals a word has; none when it holds a small letter or a digit.
int capitalsIn(QStringView source)
{
    int capitals = 0;
    for (const char32_t c : source.toUcs4()) {
        if (QChar::isDigit(c) || QChar::isLower(c))
            return 0;
        capitals += QChar::isUpper(c) ? 1 : 0;
    }
    return capitals;
}

class CapitalsCheck final : public TextCheck
{
public:
    CapitalsCheck(Scopes scopes, QSet<QString> allowed, QSet<QString> spaced)
        : TextCheck(scopes)
        , m_allowed(std::move(allowed))
        , m_spaced(std::move(spaced))
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            if (capitalsIn(text.source(text.words[i].start, text.words[i].end())) == 0)
                continue;
            if (text.words[i].length == 1) {
                i = takeSpaced(text, letter, i, hits);
                continue;
            }
            std::size_t last = i;
            if (!isShouted(text, letter, i))
                continue;
            while (last + 1 < text.words.size() && follows(text, last + 1)
                   && isShouted(text, letter, last + 1))
                ++last;
            add(text, text.words[i].start, text.words[last].end(), hits);
            i = last;
        }
    }

    bool isShouted(const TextUnit &text, const LetterView &letter, std::size_t index) const
    {
        const Word &word = text.words[index];
        if (word.length < 2 || capitalsIn(text.source(word.start, word.end())) < 2)
            return false;
        const QString folded = text.word(word);
        const bool initialism =
            word.length <= kLongestInitialism && !hasVowel(folded, letter.letter().language);
        return !initialism && !m_allowed.contains(folded) && !isRomanNumeral(folded)
               && !letter.names.find(folded) && !letter.names.isInitials(folded)
               && folded != FoldedText(letter.in.sender.initials).text()
               && !text.isFactInAnyCase(word.start, word.end()) && !isReference(text, index)
               && !isWithinAddress(text, word.start, word.end());
    }

    // "AB 123456": the letters of a certificate or form before its number.
    static bool isSeries(const TextUnit &text, std::size_t index)
    {
        if (index + 1 >= text.words.size() || text.words[index].length > kLongestSeries)
            return false;
        const Word &next = text.words[index + 1];
        const QString number = text.word(next);
        return next.start == text.words[index].end() + 1 && next.length >= kShortestSeriesNumber
               && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    }

    // "AMS-123456789", "GRO/2024/17", "AB 123456": a part of a reference, not a word.
    static bool isReference(const TextUnit &text, std::size_t index)
    {
        if (isSeries(text, index))
            return true;
        const auto joined = [&text](std::size_t left) {
            const Word &a = text.words[left], &b = text.words[left + 1];
            const QChar between = text.folded.text()[a.end()];
            const auto hasDigit = [&text](const Word &word) {
                const QString folded = text.word(word);
                return std::any_of(
                    folded.begin(), folded.end(), [](QChar c) { return c.isDigit(); });
            };
            return b.start == a.end() + 1 && (between == u'-' || between == u'/')
                   && (hasDigit(a) || hasDigit(b));
        };
        return (index > 0 && joined(index - 1)) || (index + 1 < text.words.size() && joined(index));
    }

    static bool follows(const TextUnit &text, std::size_t index)
    {
        const int gap = text.words[index].start - text.words[index - 1].end();
        const QChar between = text.folded.text()[text.words[index - 1].end()];
        return gap == 1 && (between == u' ' || between == u'-' || between == u'\'');
    }

    // "M U S T", "M.U.S.T": single capitals in a row; three only when they spell a listed word.
    std::size_t takeSpaced(const TextUnit &text,
                           const LetterView &letter,
                           std::size_t first,
                           std::vector<Hit> &hits) const
    {
        std::size_t last = first;
        QString joined = text.word(text.words[first]);
        while (last + 1 < text.words.size() && isNextLetter(text, last + 1)) {
            ++last;
            joined += text.word(text.words[last]);
        }
        const bool word =
            m_spaced.contains(joined)
            || (joined.size() >= kShortestSpacedWord && hasVowel(joined, letter.letter().language));
        if (word && !m_allowed.contains(joined) && !letter.names.isInitials(joined))
            hits.push_back({text.place(text.words[first].start, text.words[last].end()),
                            text.source(text.words[first].start, text.words[last].end()),
                            joined,
                            false,
                            false});
        return last;
    }

    static bool isNextLetter(const TextUnit &text, std::size_t index)
    {
        const Word &before = text.words[index - 1], &word = text.words[index];
        const QChar between = text.folded.text()[before.end()];
        return word.length == 1 && word.start == before.end() + 1
               && (between == u' ' || between == u'.' || between == u'-' || between == u'*')
               && capitalsIn(text.source(word.start, word.end())) > 0;
    }

    static void add(const TextUnit &text, int start, int end, std::vector<Hit> &hits)
    {
        const QString found = text.source(start, end);
        const bool plain =
            std::all_of(found.begin(), found.end(), [](QChar c) { return c.unicode() < 0x250; });
        QString use = plain ? found.toLower() : text.folded.text().mid(start, end - start);
        if (beginsSentence(text, start))
            use = use.left(1).toUpper() + use.mid(1);
        hits.push_back({text.place(start, end), found, use, false, false});
    }

    QSet<QString> m_allowed;
    QSet<QString> m_spaced;
};

QSet<QString> foldedSet(const QStringList &words)
{
    QSet<QString> folded;
    for (const QString &word : words)
        folded.insert(FoldedText(word).text());
    return folded;
}

} // namespace

/// capitals: words shown all in capital letters (REQ-TXT-06), spaced-out ones too. An initialism
/// without a vowel, a Roman numeral, a reference, initials and the names of the case are none;
/// names are the name rules' business. Parameters: allowed, spaced (three-letter words caught when
/// spaced out).
core::Result<KindParts> makeCapitals(Fields &params, const KindContext &context)
{
    auto allowed = foldedSet(params.texts(u"allowed"_s));
    auto spaced = foldedSet(params.textsOr(u"spaced"_s));
    return KindParts{
        std::make_unique<CapitalsCheck>(context.scopes, std::move(allowed), std::move(spaced)),
        {},
        {}};
}

} // namespace casepost::letters
