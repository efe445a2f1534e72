#include "core/people/names/damaged_text.h"

#include "core/people/names/misread_text.h"
#include "core/people/names/name_doubts.h"
#include "core/people/names/name_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Stretches = std::vector<DamagedStretch>;

void add(Stretches &found, qsizetype start, qsizetype length, Damage damage, QString whole = {})
{
    found.push_back({static_cast<int>(start), static_cast<int>(length), damage, std::move(whole)});
}

void findMisread(QStringView text, Stretches &found)
{
    if (Misread misread = misreadIn(text); misread.start >= 0)
        add(found, misread.start, misread.length, Damage::Misread, std::move(misread.whole));
}

void findOddLetter(QStringView text, Stretches &found)
{
    if (Misread odd = oddLetterIn(text); odd.start >= 0)
        add(found, odd.start, odd.length, Damage::OddLetter, std::move(odd.whole));
}

void findMarkup(const QString &text, Stretches &found)
{
    static const QRegularExpression markup(
        uR"(&(?:#\d{2,7};?|#x[0-9a-f]{2,6};?|[a-z][a-z0-9]{1,7};)|<[^>]{0,40}>?|>|%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|['"nrt\\])|u00[0-9a-f]{2}|(?<=[a-z])=[0-9a-f]{2}(?:=|[a-z]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = markup.match(text);
    if (match.hasMatch())
        add(found,
            match.capturedStart(),
            match.capturedLength(),
            Damage::Markup,
            withoutEntities(text));
}

void findLost(const QString &text, Stretches &found)
{
    const auto at = std::find_if(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || c == u'?' || c == u'\u00BF';
    });
    const bool filler =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (at != text.end() && (!filler || text.contains(QChar::ReplacementCharacter)))
        add(found, at - text.begin(), 1, Damage::Lost);
}

void findHidden(const QString &text, Stretches &found)
{
    QString seen = text;
    seen.remove(QChar::ReplacementCharacter);
    if (nameProblem(seen))
        add(found, 0, text.size(), Damage::Hidden, printableName(seen));
}

// "n/a" and "N.A." are one: only letters and digits count.
QString letters(const QString &text)
{
    QString kept;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            kept += c.toLower();
    return kept;
}

void findPlaceholder(const QString &text, FieldSort sort, Stretches &found)
{
    static const QSet<QString> kNobody{u"null"_s,          u"nil"_s,
                                       u"none"_s,          u"nan"_s,
                                       u"undefined"_s,     u"unknown"_s,
                                       u"notknown"_s,      u"nk"_s,
                                       u"tbc"_s,           u"tba"_s,
                                       u"tbd"_s,           u"tobeconfirmed"_s,
                                       u"tobeadvised"_s,   u"tofollow"_s,
                                       u"notprovided"_s,   u"notgiven"_s,
                                       u"notapplicable"_s, u"notavailable"_s,
                                       u"missing"_s,       u"blank"_s,
                                       u"empty"_s,         u"unnamed"_s,
                                       u"noname"_s,        u"nosurname"_s,
                                       u"noforename"_s,    u"nofirstname"_s,
                                       u"nolastname"_s,    u"fnu"_s,
                                       u"lnu"_s,           u"test"_s,
                                       u"tester"_s,        u"testing"_s,
                                       u"testtest"_s,      u"testcase"_s,
                                       u"testuser"_s,      u"testname"_s,
                                       u"dummy"_s,         u"sample"_s,
                                       u"example"_s,       u"asdf"_s,
                                       u"asdfgh"_s,        u"qwerty"_s,
                                       u"qwertyuiop"_s,    u"abc"_s,
                                       u"abcd"_s,          u"xyz"_s,
                                       u"asabove"_s,       u"seeabove"_s,
                                       u"sameasabove"_s,   u"asbefore"_s,
                                       u"ref"_s,           u"value"_s,
                                       u"anhysbys"_s,      u"ddimynberthnasol"_s,
                                       u"deleted"_s,       u"donotuse"_s,
                                       u"delete"_s,        u"surname"_s,
                                       u"forename"_s,      u"forenames"_s,
                                       u"firstname"_s,     u"lastname"_s,
                                       u"applicant"_s};
    // Names that people do have are asked about only in the form in which nobody writes a name.
    static const QSet<QString> kAlsoNames{
        u"sample"_s, u"abc"_s, u"value"_s, u"ref"_s, u"nk"_s, u"null"_s, u"test"_s, u"nil"_s};
    const QString word = letters(text);
    if (word.isEmpty())
        return;
    const bool same = word.size() > 1 && word.count(word.front()) == word.size()
                      && (word.front() == u'x' || word.front() == u'z' || word.front() == u'0');
    const bool notApplicable =
        word == "na"_L1
        && (text.contains(u'/') || text.contains(u'.') || text.contains(u'#') || text == "NA"_L1);
    const bool known =
        kNobody.contains(word)
        && !(kAlsoNames.contains(word) && text.at(0).isUpper() && text != text.toUpper());
    const bool street = sort == FieldSort::AddressLine
                        && (word == "test"_L1 || word == "sample"_L1 || word == "example"_L1);
    if (same || notApplicable || (known && !street))
        add(found, 0, text.size(), Damage::Placeholder);
}

bool isJoin(QChar c)
{
    return c == u'-' || c == u'\'' || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015)
           || c == u'\u2018' || c == u'\u2019' || c == u'\u02BC';
}

// The name with every hyphen or apostrophe close to its letters.
QString closedUp(const QString &text)
{
    static const QRegularExpression spaced(uR"(\s*([-\x{2010}-\x{2015}])\s*)"_s);
    static const QRegularExpression apostrophe(uR"((?<=\w)\s*(['\x{2018}\x{2019}\x{02BC}])\s*)"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    QString closed = text;
    closed.replace(spaced, u"\\1"_s);
    closed.replace(apostrophe, u"\\1"_s);
    return closed.trimmed();
}

// "'t Hooft" and "de' Medici" have their apostrophe beside a space, a hyphen never.
void findSpacedJoin(const QString &text, Stretches &found)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isJoin(text[i]))
            continue;
        const bool before = i > 0 && text[i - 1].isSpace();
        const bool after = i + 1 < text.size() && text[i + 1].isSpace();
        const bool hyphen = text[i] == u'-' || text[i].category() == QChar::Punctuation_Dash;
        const bool edge = i == 0 || i + 1 == text.size();
        const bool alone = i > 1 && before && text[i - 2].isLetter()
                           && (i == 2 || text[i - 3].isSpace()); // "O 'Brien"
        const bool single = i > 0 && after && text[i - 1].isLetter()
                            && (i == 1 || text[i - 2].isSpace()); // "O' Brien"
        if (hyphen ? before || after || edge : alone || single || (before && after)) {
            const QString whole = edge ? QString() : closedUp(text);
            add(found, i, 1, Damage::SpacedJoin, whole == text ? QString() : whole);
            return;
        }
    }
}

void findStrayMark(const QString &text, Stretches &found)
{
    static constexpr QStringView kNever = u",;:/\\&()[]{}\"\u201C\u201D*#@_|=+~^!$\u00A3%";
    const auto at =
        std::find_if(text.begin(), text.end(), [](QChar c) { return kNever.contains(c); });
    if (at == text.end())
        return;
    QString whole = text.trimmed();
    while (!whole.isEmpty() && (whole.back() == u',' || whole.back() == u';'))
        whole.chop(1);
    const bool cleared =
        std::none_of(whole.begin(), whole.end(), [](QChar c) { return kNever.contains(c); });
    add(found, at - text.begin(), 1, Damage::StrayMark, cleared ? whole : QString());
}

void findDigit(const QString &text, Stretches &found)
{
    // "Fox 2nd", "3rd": a generation is told with its letters.
    static const QRegularExpression generation(uR"(\b\d(?:st|nd|rd|th)\b)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const QString rest = QString(text).replace(generation, u"   "_s);
    const auto at =
        std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.digitValue() >= 0; });
    if (at != rest.end())
        add(found, at - rest.begin(), 1, Damage::Digit);
}

bool isFiller(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c == QChar::ReplacementCharacter;
    });
}

} // namespace

bool isCertain(Damage damage)
{
    return damage == Damage::Lost || damage == Damage::Hidden || damage == Damage::Markup
           || damage == Damage::Misread || damage == Damage::NoLetters || damage == Damage::Sign;
}

std::vector<DamagedStretch> damageIn(QStringView field, FieldSort sort)
{
    constexpr qsizetype kLongest = 1'000; // longer ones are nobody's name and found by their length
    Stretches found;
    const QString text = field.left(kLongest).toString();
    const bool isName = sort != FieldSort::AddressLine;
    if (isName && misreadIn(text).start < 0)
        if (auto sign = signIn(text))
            found.push_back(std::move(*sign));
    findHidden(text, found);
    if (isFiller(text)) { // "." in a box that asked for a name
        const bool isPart = sort == FieldSort::Forenames || sort == FieldSort::Surname;
        if (found.empty() && isPart && !text.trimmed().isEmpty())
            add(found, 0, text.size(), Damage::SignAlone);
        return found;
    }
    findLost(text, found);
    findMarkup(text, found);
    findMisread(text, found);
    findPlaceholder(text, sort, found);
    const bool broken = std::any_of(found.begin(), found.end(), [](const DamagedStretch &each) {
        return isCertain(each.damage) || each.damage == Damage::Placeholder;
    });
    if (!broken && isName) {
        findOddLetter(text, found);
        findSpacedJoin(text, found);
        findStrayMark(text, found);
        findDigit(text, found);
        for (DamagedStretch &doubt : doubtsIn(text, sort))
            found.push_back(std::move(doubt));
    }
    return found;
}

bool hasNoLetters(QStringView forenames, QStringView surname)
{
    const QString whole = (forenames.toString() + surname.toString()).simplified();
    return !whole.isEmpty() && isFiller(whole);
}

} // namespace casepost::core
