#include "core/people/names/name_doubts.h"

#include "core/people/names/look_alikes.h"
#include "core/people/names/name_notes.h"
#include "core/people/names/name_particles.h"
#include "core/people/names/name_text.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Stretches = std::vector<DamagedStretch>;

void add(Stretches &found, qsizetype start, qsizetype length, Damage damage, QString whole = {})
{
    found.push_back({static_cast<int>(start), static_cast<int>(length), damage, std::move(whole)});
}

bool isHyphen(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015');
}

bool isQuote(QChar c)
{
    return isApostrophe(c.unicode()) || c == u'\u201A';
}

// Accents, primes and wide forms that keyboards give where an apostrophe is meant.
bool isWrongApostrophe(QChar c)
{
    return c == u'`' || c == u'\u00B4' || c == u'\u2032' || c == u'\u2035' || c == u'\uFF07';
}

bool isSign(char32_t c)
{
    // The signs of a keyboard are stray marks, and these two stand for what was lost.
    if (c < 0x80 || c == 0xFFFC || c == QChar::ReplacementCharacter)
        return false;
    const auto category = QChar::category(c);
    const bool isPicture = (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF);
    return isPicture || category == QChar::Symbol_Other || category == QChar::Symbol_Math
           || category == QChar::Symbol_Currency;
}

// "O''Brien", "Smith--Jones": two of one kind.
bool findDoubled(const QString &name, Stretches &found)
{
    for (qsizetype i = 1; i < name.size(); ++i) {
        const bool hyphens = isHyphen(name[i - 1]) && isHyphen(name[i]);
        const bool quotes = isQuote(name[i - 1]) && isQuote(name[i]);
        if (!hyphens && !quotes)
            continue;
        qsizetype end = i + 1;
        while (end < name.size() && (hyphens ? isHyphen(name[end]) : isQuote(name[end])))
            ++end;
        QString whole = name;
        whole.remove(i, end - i);
        add(found, i - 1, end - i + 1, Damage::StrayJoin, whole);
        return true;
    }
    return false;
}

// "O´Brien", "O′Brien".
bool findWrongApostrophe(const QString &name, Stretches &found)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!isWrongApostrophe(name[i]))
            continue;
        QString whole = name;
        for (QChar &c : whole)
            if (isWrongApostrophe(c))
                c = u'\'';
        add(found, i, 1, Damage::StrayJoin, whole);
        return true;
    }
    return false;
}

// "'t Hooft", "'tHooft", "'s-Gravesande" and the ayin of "‘Abd" and "'Isa" begin names; nothing
// else does.
bool beginsSo(const QString &name)
{
    if (name.size() < 2)
        return false;
    const QChar next = name[1];
    const bool isArticle = next.isLower() && name.size() > 2
                           && (name[2].isSpace() || isHyphen(name[2]) || name[2].isUpper());
    const bool isAyin = name[0] != u'\'' && name[0] != u'\u2019' && next.isLetter();
    return isArticle || isAyin || QStringView(u"AEIOU").contains(next)
           || (next == u'T' && name.size() > 2 && name[2].isSpace());
}

bool findQuoteAtEdge(const QString &name, Stretches &found)
{
    const auto isPlain = [](QChar c) {
        return c == u'\'' || c == u'\u2018' || c == u'\u2019' || isWrongApostrophe(c);
    };
    if (isPlain(name.front()) && !beginsSo(name)) {
        add(found, 0, 1, Damage::StrayJoin, name.mid(1).trimmed());
        return true;
    }
    if (isPlain(name.back())) {
        add(found, name.size() - 1, 1, Damage::StrayJoin, name.chopped(1).trimmed());
        return true;
    }
    return false;
}

// Short forms that end with a stop: "Jr.", "St.", "Mohd.". Any other word of letters needs none.
bool endsAsShortForm(const QString &word)
{
    static const QSet<QString> kShort{
        u"jr"_s,   u"sr"_s,   u"jnr"_s,  u"snr"_s,  u"jun"_s,   u"sen"_s,  u"st"_s,    u"ste"_s,
        u"sta"_s,  u"sto"_s,  u"ma"_s,   u"md"_s,   u"mohd"_s,  u"muhd"_s, u"mhd"_s,   u"abd"_s,
        u"wm"_s,   u"chas"_s, u"thos"_s, u"geo"_s,  u"jas"_s,   u"jos"_s,  u"robt"_s,  u"alex"_s,
        u"esq"_s,  u"hon"_s,  u"rev"_s,  u"phd"_s,  u"dr"_s,    u"prof"_s, u"ph"_s,    u"fr"_s,
        u"bros"_s, u"gen"_s,  u"col"_s,  u"capt"_s, u"maj"_s,   u"sgt"_s,  u"lt"_s,    u"th"_s,
        u"chr"_s,  u"joh"_s,  u"fco"_s,  u"fdez"_s, u"gzlez"_s, u"hdez"_s, u"mtnez"_s, u"rguez"_s,
        u"smt"_s,  u"kum"_s,  u"moh"_s,  u"edw"_s,  u"benj"_s,  u"danl"_s, u"saml"_s,  u"theo"_s};
    return kShort.contains(word.toLower());
}

bool findStop(const QString &name, Stretches &found)
{
    if (name.front() == u'.') {
        add(found, 0, 1, Damage::StrayJoin, name.mid(1).trimmed());
        return true;
    }
    if (name.back() != u'.')
        return false;
    qsizetype end = name.size();
    while (end > 0 && name[end - 1] == u'.')
        --end;
    qsizetype begin = end;
    while (begin > 0 && name[begin - 1].isLetter())
        --begin;
    const QString word = name.sliced(begin, end - begin);
    if (end == name.size() - 1 && (word.size() < 2 || endsAsShortForm(word)))
        return false;
    add(found, end, name.size() - end, Damage::StrayJoin, name.first(end).trimmed());
    return true;
}

void findStrayJoin(const QString &name, Stretches &found)
{
    if (findDoubled(name, found) || findWrongApostrophe(name, found)
        || findQuoteAtEdge(name, found))
        return;
    findStop(name, found);
}

// Letters of shapes that no keyboard writes: "ﬁ", "Ｓ", "Ⅲ".
bool isShape(char32_t c)
{
    const auto tag = QChar::decompositionTag(c);
    const bool isLigature = c >= 0xFB00 && c <= 0xFB06;
    const bool isWide =
        (tag == QChar::Wide || tag == QChar::Font || tag == QChar::Circle || tag == QChar::Square)
        && QChar::isLetterOrNumber(c);
    return isLigature || isWide || (c >= 0x2160 && c <= 0x217F);
}

bool findShape(const QString &name, Stretches &found)
{
    qsizetype at = 0;
    for (const char32_t c : name.toUcs4()) {
        if (isShape(c)) {
            // "Grifﬁths" is sure; "Mﬁller" may have been another letter, for no word begins so.
            const QChar before = at > 0 ? name[at - 1].toLower() : QChar(u' ');
            const bool isSure =
                (c < 0xFB00 || c > 0xFB06) || QStringView(u"aeiouf").contains(before);
            add(found,
                at,
                QChar::requiresSurrogates(c) ? 2 : 1,
                Damage::OddLetter,
                isSure ? name.normalized(QString::NormalizationForm_KC) : QString());
            return true;
        }
        at += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    return false;
}

// The Latin letter that a Cyrillic or Greek one has the shape of; null when it has none.
QChar latinShapeOf(QChar c)
{
    static constexpr std::u16string_view kOther = u"аеіјорсуѕхһкАВЕІЈКМНОРСТУХЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧνα";
    static constexpr std::u16string_view kLatin = u"aeijopcysxhkABEIJKMHOPCTYXSoABEZHIKMNOPTYXva";
    static_assert(kOther.size() == kLatin.size());
    const auto at = kOther.find(c.unicode());
    return at == std::u16string_view::npos ? QChar() : QChar(kLatin[at]);
}

// "Smіth" with a Cyrillic і.
bool findMixed(const QString &name, Stretches &found)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        if (i < name.size() && !name[i].isSpace() && !isHyphen(name[i]))
            continue;
        const QStringView word = QStringView(name).sliced(begin, i - begin);
        if (mixesAlphabets(word)) {
            QString whole = name;
            bool isSure = true;
            for (qsizetype k = begin; k < i; ++k) {
                if (!name[k].isLetter() || name[k].script() == QChar::Script_Latin)
                    continue;
                whole[k] = latinShapeOf(name[k]);
                isSure = isSure && !whole[k].isNull();
            }
            add(found, begin, i - begin, Damage::OddLetter, isSure ? whole : QString());
            return true;
        }
        begin = i + 1;
    }
    return false;
}

// "Åukasz", "Ĺukasz": what is left of Ł when its second half was lost. No name goes on from Å to a
// vowel, and none begins with Ã.
bool findHalfLetter(const QString &name, Stretches &found)
{
    for (qsizetype i = 0; i + 1 < name.size(); ++i) {
        const bool begins = i == 0 || name[i - 1].isSpace() || isHyphen(name[i - 1]);
        const QChar next = name[i + 1];
        const bool isPolish = (name[i] == u'\u00C5' || name[i] == u'\u0139')
                              && QStringView(u"aeiouyąęó").contains(next);
        if (!begins || !(isPolish || (name[i] == u'\u00C3' && next.isLower())))
            continue;
        QString whole = name;
        whole[i] = u'\u0141';
        add(found, i, 1, Damage::OddLetter, isPolish ? whole : QString());
        return true;
    }
    return false;
}

// A space of another program ("N ez", once "Núñez" or two words); where a capital follows, a space
// is what it stands for.
void findOddSpace(const QString &name, Stretches &found)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!name[i].isSpace() || name[i] == u' ')
            continue;
        const QString plain = printableName(name);
        const QStringList words = plain.split(u' ');
        const bool isSure = std::all_of(words.begin(), words.end(), [](const QString &word) {
            return !word.front().isLower() || isParticle(word, NamePart::Surname);
        });
        add(found, i, 1, Damage::OddSpace, isSure ? plain : QString());
        return;
    }
}

// "S m i t h": a name set apart. Initials are capitals, and "e", "y", "i" stand alone.
void findLettersApart(const QString &name, FieldSort sort, Stretches &found)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    qsizetype run = 0, small = 0, longest = 0, smallest = 0;
    for (const QString &word : words) {
        const bool isOne = word.size() == 1 && word.front().isLetter()
                           && word.front().script() == QChar::Script_Latin;
        run = isOne ? run + 1 : 0;
        small = isOne ? small + (word.front().isLower() ? 1 : 0) : 0;
        longest = std::max(longest, run);
        smallest = std::max(smallest, small);
    }
    if (!(longest >= 3 && smallest >= 2) && !(longest >= 4 && sort == FieldSort::Surname))
        return;
    QString whole = words.size() == longest ? words.join(QString()) : QString();
    if (!whole.isEmpty())
        whole = whole.first(1).toUpper() + whole.mid(1).toLower();
    add(found, 0, name.size(), Damage::OddSpace, whole);
}

} // namespace

std::optional<DamagedStretch> signIn(const QString &name)
{
    QString without;
    qsizetype at = 0, first = -1, last = 0;
    for (const char32_t c : name.toUcs4()) {
        const qsizetype length = QChar::requiresSurrogates(c) ? 2 : 1;
        if (isSign(c)) {
            first = first < 0 ? at : first;
            last = at + length;
        } else {
            without += QChar::fromUcs4(c);
        }
        at += length;
    }
    if (first < 0)
        return std::nullopt;
    return DamagedStretch{static_cast<int>(first),
                          static_cast<int>(last - first),
                          Damage::Sign,
                          printableName(without)};
}

std::vector<DamagedStretch> doubtsIn(const QString &name, FieldSort sort)
{
    Stretches found;
    if (name.trimmed().isEmpty())
        return found;
    if (!findMixed(name, found) && !findShape(name, found))
        findHalfLetter(name, found);
    findStrayJoin(name, found);
    findOddSpace(name, found);
    if (found.empty() || found.back().damage != Damage::OddSpace)
        findLettersApart(name, sort, found);
    if (sort == FieldSort::Surname)
        if (auto title = titleIn(name))
            found.push_back(std::move(*title));
    if (sort == FieldSort::Surname || sort == FieldSort::Forenames)
        if (const auto note = noteIn(name))
            found.push_back(*note);
    return found;
}

} // namespace casepost::core
