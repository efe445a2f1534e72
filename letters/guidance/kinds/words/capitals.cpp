#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestInitialism = 5;
constexpr int kLongestUnknown = 6; // of what may be somebody's initialism
constexpr int kShortestWelsh = 5;  // in an English letter: "bae" and "edau" are no reason to block
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

enum class Sought {
    Words,      ///< words of the dictionaries, and whole shouted sentences
    Initialisms ///< what may be the name of a body that nobody listed
};

struct Known
{
    QSet<QString> initialisms; ///< folded, as all of these
    QSet<QString> both;        ///< initialisms that are words of every day too: WHO, NICE
    QSet<QString> spaced;
};

/// What a shouted word would be in ordinary letters, by the dictionaries. Each is read when it is
/// first needed: most letters need no more than their own.
class QuietWords
{
public:
    explicit QuietWords(const LetterView &letter)
        : m_dictionaries(letter.dictionaries)
        , m_isWelsh(letter.letter().language == core::Language::Welsh)
    {}

    bool canJudge() const { return english() || welsh(); }
    bool isWord(const QString &folded) const
    {
        return knows(folded) || knows(folded.left(1).toUpper() + folded.mid(1));
    }
    /// None when the word is not known, or is a name and another word ("may", "polish").
    std::optional<QString> of(const QString &folded, bool behindTitle) const
    {
        static const QSet<QString> kAlsoNames{
            u"may"_s, u"march"_s, u"august"_s, u"polish"_s, u"turkey"_s, u"china"_s, u"reading"_s};
        const QString capital = folded.left(1).toUpper() + folded.mid(1);
        if (behindTitle)
            return capital;
        if (kAlsoNames.contains(folded))
            return std::nullopt;
        if (knows(folded))
            return folded;
        return knows(capital) ? std::optional(capital) : std::nullopt;
    }

private:
    bool knows(const QString &word) const
    {
        if (english() && english()->knows(word))
            return true;
        const bool mayBeWelsh = m_isWelsh || word.size() >= kShortestWelsh;
        return mayBeWelsh && welsh() && welsh()->knows(word);
    }
    const Dictionary *english() const
    {
        return m_dictionaries ? m_dictionaries->of(core::Language::English) : nullptr;
    }
    const Dictionary *welsh() const
    {
        return m_dictionaries ? m_dictionaries->of(core::Language::Welsh) : nullptr;
    }

    const Dictionaries *m_dictionaries;
    bool m_isWelsh = false;
};

/// Is there a word in small letters, so that capitals stand out for a reason? A field stands within
/// a phrase's own sentence.
bool isOrdinarySentence(const TextUnit &text)
{
    if (text.scope == Scope::Field || text.scope == Scope::Enclosure)
        return true;
    return std::any_of(text.words.begin(), text.words.end(), [&text](const Word &word) {
        const QString typed = text.source(word.start, word.end());
        return typed.size() > 1 && typed == typed.toLower() && typed != typed.toUpper();
    });
}

class CapitalsCheck final : public TextCheck
{
public:
    CapitalsCheck(Scopes scopes, Known known, Sought sought)
        : TextCheck(scopes)
        , m_known(std::move(known))
        , m_sought(sought)
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const bool isOrdinary = isOrdinarySentence(text); // once: a text may be all capitals
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
            const bool mayBeName = isOrdinary && mayBeInitialisms(text, letter, i, last);
            if (mayBeName == (m_sought == Sought::Initialisms))
                add(text, letter, i, last, hits);
            i = last;
        }
    }

    // "UCAS" and "RAC" within a sentence: no dictionary has them, or they are a body's name as
    // well.
    bool mayBeInitialisms(const TextUnit &text,
                          const LetterView &letter,
                          std::size_t first,
                          std::size_t last) const
    {
        const QuietWords quiet(letter);
        if (!quiet.canJudge())
            return false;
        for (std::size_t i = first; i <= last; ++i) {
            const QString folded = text.word(text.words[i]);
            if (m_known.both.contains(folded))
                continue;
            if (text.words[i].length > kLongestUnknown || quiet.isWord(folded)
                || isContracted(text, i) || !isLatin(text, i))
                return false;
        }
        return true;
    }

    // "MUSTN'T": what the apostrophe parts is one word.
    static bool isContracted(const TextUnit &text, std::size_t index)
    {
        const auto parts = [&text](std::size_t left) {
            const Word &a = text.words[left], &b = text.words[left + 1];
            return b.start == a.end() + 1 && text.folded.text()[a.end()] == u'\''
                   && capitalsIn(text.source(b.start, b.end())) > 0;
        };
        return (index > 0 && parts(index - 1)) || (index + 1 < text.words.size() && parts(index));
    }

    static bool isLatin(const TextUnit &text, std::size_t index)
    {
        const QString typed = text.source(text.words[index].start, text.words[index].end());
        return std::all_of(
            typed.begin(), typed.end(), [](QChar c) { return c.script() == QChar::Script_Latin; });
    }

    bool isShouted(const TextUnit &text, const LetterView &letter, std::size_t index) const
    {
        const Word &word = text.words[index];
        if (word.length < 2 || capitalsIn(text.source(word.start, word.end())) < 2)
            return false;
        const QString folded = text.word(word);
        const bool initialism =
            word.length <= kLongestInitialism && !hasVowel(folded, letter.letter().language);
        return !initialism && !m_known.initialisms.contains(folded) && !isRomanNumeral(folded)
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
        const bool word = m_sought == Sought::Words
                          && (m_known.spaced.contains(joined)
                              || (joined.size() >= kShortestSpacedWord
                                  && hasVowel(joined, letter.letter().language)));
        if (word && !m_known.initialisms.contains(joined) && !letter.names.isInitials(joined))
            hits.push_back(hitAt(text.place(text.words[first].start, text.words[last].end()),
                                 text.source(text.words[first].start, text.words[last].end()),
                                 joined));
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

    // A fix is offered only where every word of the run is known: it never makes a word wrong.
    void add(const TextUnit &text,
             const LetterView &letter,
             std::size_t first,
             std::size_t last,
             std::vector<Hit> &hits) const
    {
        const int start = text.words[first].start, end = text.words[last].end();
        Hit hit = hitAt(text.place(start, end), text.source(start, end));
        if (m_sought == Sought::Words)
            hit.use = quietRun(text, letter, first, last);
        hits.push_back(std::move(hit));
    }

    static std::optional<QString>
    quietRun(const TextUnit &text, const LetterView &letter, std::size_t first, std::size_t last)
    {
        static const QSet<QString> kTitles{u"mr"_s, u"mrs"_s, u"miss"_s, u"ms"_s, u"dr"_s};
        const int start = text.words[first].start, end = text.words[last].end();
        const QString found = text.source(start, end);
        const bool plain =
            std::all_of(found.begin(), found.end(), [](QChar c) { return c.unicode() < 0x250; });
        QString use = plain ? found.toLower() : text.folded.text().mid(start, end - start);
        const QuietWords quiet(letter);
        const bool mapped = use.size() == end - start;
        for (std::size_t i = first; quiet.canJudge() && i <= last; ++i) {
            const Word &word = text.words[i];
            const bool contracted =
                i > first && text.folded.text()[word.start - 1] == u'\''; // DON'T
            if (contracted || word.length < 2)
                continue;
            const bool behindTitle = i > 0 && kTitles.contains(text.word(text.words[i - 1]));
            const auto known = quiet.of(text.word(word), behindTitle);
            if (!known)
                return std::nullopt;
            if (mapped && known->front().isUpper())
                use[word.start - start] = use[word.start - start].toUpper();
        }
        if (beginsSentence(text, start))
            use = use.left(1).toUpper() + use.mid(1);
        return use;
    }

    Known m_known;
    Sought m_sought;
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
/// names are the name rules' business. Parameters: looks_for = words (the words of the
/// dictionaries, and whatever is shouted at length) or initialisms (two to six capitals in an
/// ordinary sentence that no dictionary knows, which may be the name of a body), allowed and
/// allowed_in (initialisms that are written so; the second a file beside the pack), asked
/// (initialisms that are words of every day too), spaced (three-letter words caught when spaced
/// out). Without a dictionary every unlisted word is one.
core::Result<KindParts> makeCapitals(Fields &params, const KindContext &context)
{
    const QString looksFor = params.textOr(u"looks_for"_s, u"words"_s);
    if (looksFor != "words"_L1 && looksFor != "initialisms"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be words or initialisms."_s);
    Known known{foldedSet(params.textsOr(u"allowed"_s)),
                foldedSet(params.textsOr(u"asked"_s)),
                foldedSet(params.textsOr(u"spaced"_s))};
    if (params.has(u"allowed_in"_s)) {
        TRY_ASSIGN(const QStringList lines, linesOf(params, u"allowed_in"_s, context));
        known.initialisms += foldedSet(lines.join(u' ').split(u' ', Qt::SkipEmptyParts));
    }
    return KindParts{std::make_unique<CapitalsCheck>(context.scopes,
                                                     std::move(known),
                                                     looksFor == "words"_L1 ? Sought::Words
                                                                            : Sought::Initialisms),
                     {},
                     {}};
}

} // namespace casepost::letters
