#include "core/people/names/name_casing.h"

#include "core/people/names/name_particles.h"
#include "core/people/names/person_name.h"
#include "core/people/names/title.h"

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

// Common enough to be known for numbers: no one is asked about Smith III.
constexpr std::array kNumerals{"ii"_L1, "iii"_L1, "iv"_L1, "vii"_L1, "viii"_L1, "ix"_L1};

// De'Ath, Dell'Acqua: a name of its own follows.
constexpr std::array kElided{"de"_L1, "dell"_L1, "dall"_L1, "sant"_L1, "all"_L1};

// A name of its own follows these within one word: vanDamme is a particle, maryAnn is not.
constexpr std::array kSetBefore{"mc"_L1,
                                "mac"_L1,
                                "san"_L1,
                                "santa"_L1,
                                "saint"_L1,
                                "gc"_L1,
                                "bhf"_L1,
                                "bp"_L1,
                                "dt"_L1,
                                "mb"_L1,
                                "nd"_L1,
                                "ng"_L1,
                                "ts"_L1};

template<typename List>
bool holds(const List &list, const QString &lower)
{
    return std::find(list.begin(), list.end(), lower) != list.end();
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
        // The modifier apostrophe is a letter by category.
        if (!isApostrophe(c) && (QChar::isLetterOrNumber(c) || isMark(c))) {
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
Cased casedHyphenated(const QString &word, NamePart namePart)
{
    Cased out;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= word.size(); ++i) {
        if (i < word.size() && !isHyphen(word[i]))
            continue;
        const QString part = word.mid(begin, i - begin);
        const Cased cased = casedPart(part);
        const bool isBefore = i < word.size();
        const bool particle = isBefore && isParticle(lowered(part), namePart);
        const auto custom = isBefore && begin > 0
                                ? customaryForm({QString(), lowered(part), QString()}, 1, namePart)
                                : std::nullopt;
        out.text += custom.value_or(cased.text);
        out.ask = out.ask || cased.ask || particle || custom;
        if (i < word.size())
            out.text += word[i];
        begin = i + 1;
    }
    return out;
}

Cased casedWord(const QStringList &words, const QStringList &lower, qsizetype at, NamePart part)
{
    const bool isFirst = at == 0, isLast = at == words.size() - 1;
    const QString &word = words[at];
    if (!isFirst && holds(kNumerals, lower[at]))
        return {word.toUpper(), false};
    if (const auto custom = customaryForm(lower, at, part))
        return {*custom, true};
    if (!isLast && isParticle(lower[at], part))
        return {titled(word), true};
    if (const QString letters = isFirst ? QString() : postNominal(word); !letters.isEmpty())
        return {letters, true};
    return casedHyphenated(word, part);
}

/// The letters of a run that have a capital and a small form, by size.
struct Sizes
{
    qsizetype letters = 0, capitals = 0, longestRun = 0, runAt = 0;
};

Sizes sizesOf(const QString &run)
{
    Sizes sizes;
    qsizetype length = 0;
    for (qsizetype i = 0; i < run.size(); ++i) {
        const bool capital = run[i].isUpper();
        sizes.letters += capital || run[i].toUpper() != run[i] ? 1 : 0;
        sizes.capitals += capital ? 1 : 0;
        length = capital ? length + 1 : 0;
        if (length > sizes.longestRun) {
            sizes.longestRun = length;
            sizes.runAt = i + 1 - length;
        }
    }
    return sizes;
}

/// "OBrien", "DSouza", "NGolo", "IJssel": written together, two capitals are the family's own.
bool isWrittenTogether(const QString &run, const Sizes &sizes)
{
    static constexpr QStringView kJoined = u"ODNMLT";
    return sizes.runAt == 0 && (run.startsWith("IJ"_L1) || kJoined.contains(run[0]));
}

/// Does a run of letters of a name in mixed case still stand in capitals, wholly or behind its
/// beginning ("JONES", "McNALLY", "jONES", "joNes")?
bool isLoud(const QString &run, bool afterApostrophe, NamePart part)
{
    const Sizes sizes = sizesOf(run);
    const QString lower = lowered(run);
    if (sizes.letters < 2 || sizes.capitals == 0)
        return false;
    if (sizes.capitals == sizes.letters) {
        const bool initials = part == NamePart::Forenames && lower.size() <= 3;
        if (lower.size() == 2)
            return !initials && (isParticle(lower, part) || hasVowel(lower));
        return !initials || (hasVowel(lower) && !isParticle(lower, part));
    }
    if (sizes.longestRun >= 3)
        return true;
    if (sizes.longestRun == 2)
        return afterApostrophe || !isWrittenTogether(run, sizes);
    if (!run[0].isLower())
        return false;
    const auto capital = std::find_if(run.begin(), run.end(), [](QChar c) { return c.isUpper(); });
    const QString before = run.first(capital - run.begin());
    return before.size() > 1 && !isParticle(before, NamePart::Surname) && !holds(kSetBefore, before)
           && !holds(kElided, before);
}

/// Is a word of a name in mixed case one that capitals were left in? Numbers and letters behind a
/// name are none.
bool isLoudWord(const QStringList &words, const QStringList &lower, qsizetype at, NamePart part)
{
    const QString &word = words[at];
    if (at > 0
        && (holds(kNumerals, lower[at]) || customaryForm(lower, at, part) == word
            || !postNominal(word).isEmpty()))
        return false;
    QString run;
    bool afterApostrophe = false;
    for (qsizetype i = 0; i <= word.size(); ++i) {
        const bool inside = i < word.size() && !isApostrophe(word[i].unicode())
                            && (word[i].isLetterOrNumber() || isMark(word[i].unicode()));
        if (inside) {
            run += word[i];
            continue;
        }
        const bool stopped = i < word.size() && word[i] == u'.' && run.size() < 4;
        if (!stopped && isLoud(run, afterApostrophe, part))
            return true;
        afterApostrophe = i < word.size() && isApostrophe(word[i].unicode()) && !run.isEmpty();
        run.clear();
    }
    return false;
}

/// The capital behind a beginning that the family wrote small stays: "MacDONALD" is MacDonald.
QString withOwnCapitals(QString cased, const QString &entered)
{
    if (cased.size() != entered.size())
        return cased;
    qsizetype begin = 0;
    for (qsizetype i = 1; i < entered.size(); ++i) {
        if (!entered[i].isLetter())
            begin = i + 1;
        else if (entered[i].isUpper() && entered[i - 1].isLower() && i > begin
                 && isParticle(lowered(QStringView(entered).sliced(begin, i - begin)),
                               NamePart::Surname))
            cased[i] = entered[i];
    }
    return cased;
}

/// A name in mixed case is the customer's own, but for words that stand in capitals.
CasedName quietened(const QString &entered, NamePart part)
{
    CasedName out{entered, entered, false};
    QStringList words = entered.split(u' ');
    const QStringList typed = words, lower = lowered(entered).split(u' ');
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (!isLoudWord(typed, lower, i, part))
            continue;
        words[i] = withOwnCapitals(casedWord(typed, lower, i, part).text, typed[i]);
        out.needsConfirmation = true;
    }
    out.suggested = words.join(u' ');
    return out;
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

CasedName suggestCasing(const QString &entered, NamePart part)
{
    CasedName out{entered, entered, false};
    if (isMixedCase(entered))
        return quietened(entered, part);
    const QStringList words = entered.split(u' '); // spaces stay as they are
    const QStringList lower = lowered(entered).split(u' ');
    QStringList cased;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Cased word = casedWord(words, lower, i, part);
        cased += word.text;
        out.needsConfirmation = out.needsConfirmation || word.ask;
    }
    out.suggested = cased.join(u' ');
    return out;
}

CasedName suggestCasing(const QString &entered)
{
    return suggestCasing(entered, NamePart::Surname);
}

} // namespace casepost::core
