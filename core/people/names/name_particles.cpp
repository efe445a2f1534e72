#include "core/people/names/name_particles.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// clang-format off
// Families write these with a small or a capital letter, in forenames and surnames alike.
constexpr std::array kParticles{
    // Dutch, German, Nordic
    "van"_L1, "von"_L1, "vom"_L1, "zu"_L1, "zum"_L1, "zur"_L1, "der"_L1, "den"_L1, "dem"_L1, "ter"_L1, "ten"_L1,
    "te"_L1, "het"_L1, "op"_L1, "af"_L1, "av"_L1,
    // French, Italian, Portuguese, Spanish
    "de"_L1, "du"_L1, "des"_L1, "da"_L1, "dos"_L1, "das"_L1, "do"_L1, "di"_L1, "del"_L1, "la"_L1, "le"_L1,
    "della"_L1, "dello"_L1, "delle"_L1, "dei"_L1, "degli"_L1, "dal"_L1, "dalla"_L1, "las"_L1, "los"_L1, "dela"_L1,
    "delos"_L1, "delas"_L1,
    // Arabic, Malay
    "el"_L1, "al"_L1, "ul"_L1, "ur"_L1, "bin"_L1, "bint"_L1, "binti"_L1, "binte"_L1, "ibn"_L1,
};

// Forenames or words of their own among forenames; before a surname they are particles.
constexpr auto kSurnameParticles = std::to_array<QStringView>({
    // Irish, Scottish Gaelic and what became of them
    u"o", u"ó", u"ua", u"ui", u"uí", u"ni", u"ní", u"nic", u"nig", u"mac", u"mag", u"mc", u"mhic", u"fitz",
    // Arabic, Hebrew
    u"abu", u"abou", u"abi", u"umm", u"um", u"ben", u"bat", u"bar", u"beni", u"ould", u"ait", u"aït", u"ad",
    u"ar", u"as", u"ash", u"at", u"an", u"az",
    // Dutch, German
    u"aan", u"auf", u"in", u"onder", u"uit", u"uijt", u"tot", u"toe", u"over", u"voor", u"bij", u"thoe", u"thor",
   
    // French, Italian, Thai
    u"aux", u"dall", u"na",
});

// "And" between two surnames is small: Portuguese, Spanish, Catalan, German, French, Nordic.
constexpr std::array kAnd{"e"_L1, "y"_L1, "i"_L1, "und"_L1, "et"_L1, "och"_L1, "og"_L1};
constexpr std::array kOfEstates{"von"_L1, "vom"_L1, "zu"_L1, "zum"_L1, "zur"_L1};

// "Son of" and "daughter of": Welsh (REQ-NAM-15, appendix B9); Malay and Punjabi, abbreviated.
constexpr std::array kChildOf{
    "ap"_L1, "ab"_L1, "ferch"_L1, "verch"_L1, "a/l"_L1, "a/p"_L1, "s/o"_L1, "d/o"_L1, "w/o"_L1};

// After these the Irish article is small: Mac an Bhaird, Nic na gCearc.
constexpr auto kBeforeArticle = std::to_array<QStringView>({u"mac", u"mag", u"nic", u"nig", u"mhic", u"ó", u"ní", u"uí", u"ua"});

// A letter that the article "na" sets before another; the name begins with the second.
constexpr std::array kEclipses{"bhf"_L1, "bp"_L1, "dt"_L1, "gc"_L1, "mb"_L1, "nd"_L1, "ng"_L1};

constexpr std::array kNumerals{
    "ii"_L1, "iii"_L1, "iv"_L1, "v"_L1, "vi"_L1, "vii"_L1, "viii"_L1, "ix"_L1, "x"_L1, "xi"_L1, "xii"_L1, "xiii"_L1,
    "xiv"_L1, "xv"_L1, "xvi"_L1, "xvii"_L1, "xviii"_L1, "xix"_L1, "xx"_L1};
constexpr std::array kGenerations{"jr"_L1, "sr"_L1, "jnr"_L1, "snr"_L1};
constexpr std::array kGenerationWords{"junior"_L1, "senior"_L1, "fils"_L1, "filho"_L1, "neto"_L1, "hijo"_L1};
// clang-format on

template<typename List>
bool holds(const List &list, const QString &lower)
{
    return std::any_of(list.begin(), list.end(), [&](const auto &entry) { return lower == entry; });
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiou\u00E1\u00E9\u00ED\u00F3\u00FA").contains(c);
}

/// "2nd", "3rd".
bool isOrdinal(const QString &lower)
{
    const QString ending = lower.right(2);
    return lower.size() >= 3 && lower.size() <= 4
           && (ending == "st"_L1 || ending == "nd"_L1 || ending == "rd"_L1 || ending == "th"_L1)
           && std::all_of(lower.begin(), lower.end() - 2, [](QChar c) { return c.isDigit(); });
}

QString withCapitalAt(QString lower, qsizetype at)
{
    lower[at] = lower[at].toUpper();
    return lower;
}

/// Words of a name that are wholly small when something follows them.
bool isSmall(const QStringList &lower, qsizetype at, NamePart part)
{
    const QString &word = lower[at];
    if (at + 1 >= lower.size())
        return false;
    const bool isContracted = word.size() == 2 && isApostrophe(word[0].unicode())
                              && (word[1] == u't' || word[1] == u's' || word[1] == u'n');
    if (holds(kChildOf, word) || isContracted)
        return true;
    if (part != NamePart::Surname)
        return false;
    const bool isEstate =
        holds(kOfEstates, word)
        && (lower.value(at + 1) == "und"_L1 || (at > 0 && lower[at - 1] == "und"_L1));
    const bool isArticle =
        (word == "an"_L1 || word == "na"_L1) && at > 0 && holds(kBeforeArticle, lower[at - 1]);
    return (at > 0 && holds(kAnd, word)) || isEstate || isArticle;
}

/// Irish letters set before a name stay small: "tSaoir" after "an", "gCearc" after "na", "hEidhin"
/// after "Ó".
std::optional<QString> withPrefix(const QStringList &lower, qsizetype at)
{
    const QString &word = lower[at];
    if (at == 0 || word.size() < 4)
        return std::nullopt;
    const QString &before = lower[at - 1];
    const bool isAfterArticle = at > 1 && holds(kBeforeArticle, lower[at - 2]);
    if ((before == u"\u00F3" || before == u"u\u00ED") && word[0] == u'h' && isVowel(word[1]))
        return withCapitalAt(word, 1);
    if (isAfterArticle && before == "an"_L1 && word.startsWith("ts"_L1))
        return withCapitalAt(word, 1);
    if (isAfterArticle && before == "na"_L1)
        for (const QLatin1StringView prefix : kEclipses)
            if (word.startsWith(prefix))
                return withCapitalAt(word, prefix.size() - 1);
    return std::nullopt;
}

/// What follows a whole name: its number or generation.
std::optional<QString> afterName(const QStringList &lower, qsizetype at, NamePart part)
{
    QString word = lower[at];
    if (at == 0)
        return std::nullopt;
    if (isOrdinal(word))
        return word;
    const QString bare = word.endsWith(u'.') ? word.chopped(1) : word;
    if (holds(kGenerations, bare))
        return withCapitalAt(word, 0);
    if (part != NamePart::Surname || at + 1 < lower.size())
        return std::nullopt;
    if (holds(kNumerals, bare))
        return word.toUpper();
    return holds(kGenerationWords, bare) ? std::optional(withCapitalAt(word, 0)) : std::nullopt;
}

} // namespace

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'`' || c == U'\u00B4' || c == U'\u2018' || c == U'\u2019'
           || c == U'\u201B' || c == U'\u2032' || c == U'\u02B9' || c == U'\u02BB' || c == U'\u02BC'
           || c == U'\u02BD' || c == U'\uFF07';
}

bool isParticle(const QString &lower, NamePart part)
{
    return holds(kParticles, lower)
           || (part == NamePart::Surname && holds(kSurnameParticles, lower));
}

std::optional<QString> customaryForm(const QStringList &lower, qsizetype at, NamePart part)
{
    if (isSmall(lower, at, part))
        return lower[at];
    if (part == NamePart::Surname)
        if (auto prefixed = withPrefix(lower, at))
            return prefixed;
    return afterName(lower, at, part);
}

} // namespace casepost::core
