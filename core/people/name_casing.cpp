#include "core/people/name_casing.h"

#include "core/people/person_name.h"
#include "core/people/title.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// One word with its casing decided; `ask` when capitals cannot tell.
struct Cased
{
    QString text;
    bool ask = false;
};

// Families write these with a small or a capital letter; only they know (appendix B7).
constexpr std::array kParticles{
    "van"_L1, "von"_L1, "vom"_L1, "zu"_L1, "zum"_L1,   "zur"_L1,   "der"_L1, "den"_L1,   "ter"_L1,
    "ten"_L1, "te"_L1,  "de"_L1,  "du"_L1, "des"_L1,   "da"_L1,    "dos"_L1, "das"_L1,   "do"_L1,
    "di"_L1,  "del"_L1, "la"_L1,  "le"_L1, "della"_L1, "dello"_L1, "dei"_L1, "degli"_L1, "dal"_L1,
    "las"_L1, "los"_L1, "el"_L1,  "al"_L1, "ul"_L1,    "ur"_L1,    "bin"_L1, "bint"_L1,  "binti"_L1,
    "ibn"_L1, "af"_L1,  "av"_L1,  "op"_L1, "het"_L1,
};

// Welsh "son of" and "daughter of" are small (REQ-NAM-15, appendix B9).
constexpr std::array kWelshParticles{"ap"_L1, "ab"_L1, "ferch"_L1, "verch"_L1};

constexpr std::array kNumerals{"ii"_L1, "iii"_L1, "iv"_L1, "vii"_L1, "viii"_L1, "ix"_L1};

// De'Ath, Dell'Acqua: a name of its own follows.
constexpr std::array kElided{"de"_L1, "dell"_L1, "dall"_L1, "sant"_L1, "all"_L1};

template<typename List>
bool holds(const List &list, const QString &lower)
{
    return std::find(list.begin(), list.end(), lower) != list.end();
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'`';
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
           || category == QChar::Mark_Enclosing;
}

/// The small form of one code point; a dotted capital I has a plain one.
char32_t lowered(char32_t c)
{
    return c == U'\u0130' ? U'i' : QChar::toLower(c);
}

QString lowered(QStringView word)
{
    QString out;
    for (const char32_t c : word.toUcs4())
        out += QChar::fromUcs4(lowered(c));
    return out;
}

/// First letter capital, the rest small, code point by code point; a sigma that ends the word takes
/// its final form.
QString titled(QStringView word)
{
    QString out;
    bool first = true;
    for (const char32_t c : word.toUcs4()) {
        out += QChar::fromUcs4(first ? QChar::toTitleCase(c) : lowered(c));
        first = first && !QChar::isLetter(c);
    }
    if (out.size() > 1 && out.endsWith(u'\u03C3'))
        out.back() = QChar(u'\u03C2');
    return out;
}

bool hasVowel(const QString &lower)
{
    return std::any_of(lower.begin(), lower.end(), [](QChar c) {
        return QStringView(u"aeiouwy").contains(c) || c.unicode() > 0x7F;
    });
}

/// "TJ" and "AJ" are as likely initials as a name.
bool maybeInitials(const QString &lower)
{
    return lower.size() == 2 && lower != "st"_L1 && lower != "ng"_L1
           && (!hasVowel(lower) || lower[1] == u'j') && lower[0].isLetter() && lower[1].isLetter();
}

/// A Turkish name: its I may be either of two letters.
bool isTurkish(const QString &word)
{
    const bool hasI = word.contains(u'I') || word.contains(u'i') || word.contains(u'\u0130');
    return hasI && std::any_of(word.begin(), word.end(), [](QChar c) {
               return QStringView(u"\u0130\u0131\u011E\u011F\u015E\u015F").contains(c);
           });
}

/// A run of letters with no apostrophe, hyphen or stop inside.
Cased casedRun(const QString &run)
{
    const QString lower = lowered(run);
    const QString plain = titled(run);
    if (lower.size() >= 4 && lower.startsWith("mc"_L1))
        return {u"Mc"_s + titled(QStringView(run).sliced(2)), true};
    if (lower.size() >= 5 && lower.startsWith("mac"_L1))
        return {plain, true}; // MacDonald or Macdonald: only the family knows
    if (lower.size() >= 6 && lower.startsWith("fitz"_L1))
        return {plain, true};
    if (lower.size() > 3 && lower.startsWith("ij"_L1))
        return {u"IJ"_s + lower.mid(2), true};
    return {plain, maybeInitials(lower) || isTurkish(run)};
}

/// Letters between hyphens: "o'neill", "d'arcy", "sa'ad".
Cased casedPart(const QString &part)
{
    Cased out;
    QString run;
    QString before; // run before the last apostrophe
    bool afterApostrophe = false;
    const auto finish = [&] {
        if (run.isEmpty())
            return;
        const Cased cased = casedRun(run);
        const bool joined = afterApostrophe && before.size() > 1
                            && !holds(kElided, lowered(before)); // SA'AD: one name, not two
        out.text += joined ? lowered(run) : cased.text;
        out.ask = out.ask || cased.ask || (afterApostrophe && !before.isEmpty());
        before = run;
        run.clear();
    };
    for (const char32_t c : part.toUcs4()) {
        if (QChar::isLetterOrNumber(c) || isMark(c)) {
            run += QChar::fromUcs4(c);
            continue;
        }
        finish();
        afterApostrophe = isApostrophe(c);
        if (!afterApostrophe)
            before.clear();
        out.text += QChar::fromUcs4(c);
    }
    finish();
    return out;
}

bool isHyphen(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2013');
}

/// Parts of a double-barrelled name; a particle in front of a hyphen asks (AL-HASSAN).
Cased casedHyphenated(const QString &word)
{
    Cased out;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= word.size(); ++i) {
        if (i < word.size() && !isHyphen(word[i]))
            continue;
        const QString part = word.mid(begin, i - begin);
        const Cased cased = casedPart(part);
        const bool particle = i < word.size() && holds(kParticles, lowered(part));
        out.text += cased.text;
        out.ask = out.ask || cased.ask || particle;
        if (i < word.size())
            out.text += word[i];
        begin = i + 1;
    }
    return out;
}

Cased casedWord(const QString &word, bool isFirst, bool isLast)
{
    const QString lower = lowered(word);
    if (!isLast && holds(kWelshParticles, lower))
        return {lower, true};
    if (!isLast && holds(kParticles, lower))
        return {titled(word), true};
    if (!isFirst && holds(kNumerals, lower))
        return {word.toUpper(), false};
    if (!isFirst && (lower == "jr"_L1 || lower == "jr."_L1 || lower == "sr"_L1))
        return {titled(word), true};
    if (const QString letters = isFirst ? QString() : postNominal(word); !letters.isEmpty())
        return {letters, true};
    return casedHyphenated(word);
}

} // namespace

bool isMixedCase(QStringView text)
{
    bool upper = false;
    bool lower = false;
    for (const char32_t c : text.toUcs4()) {
        upper = upper || QChar::isUpper(c) || QChar::isTitleCase(c);
        // A small letter without a capital of its own (ß) tells nothing.
        lower = lower || (QChar::isLower(c) && QChar::toUpper(c) != c);
    }
    return upper && lower;
}

CasedName suggestCasing(const QString &entered)
{
    CasedName out{entered, entered, false};
    if (isMixedCase(entered))
        return out;
    const QStringList words = entered.split(u' '); // spaces stay as they are
    QStringList cased;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Cased word = casedWord(words[i], i == 0, i == words.size() - 1);
        cased += word.text;
        out.needsConfirmation = out.needsConfirmation || word.ask;
    }
    out.suggested = cased.join(u' ');
    return out;
}

} // namespace casepost::core
