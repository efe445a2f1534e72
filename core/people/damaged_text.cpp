#include "core/people/damaged_text.h"

#include "core/people/name_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Stretches = std::vector<DamagedStretch>;

void add(Stretches &found, qsizetype start, qsizetype length, Damage damage, QString whole = {})
{
    found.push_back({static_cast<int>(start), static_cast<int>(length), damage, std::move(whole)});
}

// The bytes of Windows-1252 from 0x80 to 0x9F, by the character that each shows.
constexpr std::array<char16_t, 32> kWindows{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// The byte of which a program without UTF-8 made the character; -1 when none.
int byteOf(QChar c)
{
    if (c.unicode() < 0x100)
        return c.unicode();
    const auto at = std::find(kWindows.begin(), kWindows.end(), c.unicode());
    return at == kWindows.end() ? -1 : 0x80 + static_cast<int>(at - kWindows.begin());
}

bool isContinuation(QChar c)
{
    const int byte = byteOf(c);
    return byte >= 0x80 && byte <= 0xBF;
}

// How many characters one misread letter takes here; 0 when what stands here is no misreading.
qsizetype misreadLength(QStringView text, qsizetype at)
{
    const int lead = byteOf(text[at]);
    const qsizetype length = lead >= 0xF0 && lead <= 0xF4   ? 4
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xC2 && lead <= 0xDF ? 2
                                                            : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    const QStringView rest = text.sliced(at + 1, length - 1);
    if (!std::all_of(rest.begin(), rest.end(), isContinuation))
        return 0;
    // "JOSÉ’S", "LÍŠKA": letters of their own, not the two halves of one.
    const bool whole = std::all_of(rest.begin(), rest.end(), [](QChar c) {
        return c.isLetter() || c == u'\u2018' || c == u'\u2019';
    });
    const bool usual = lead == 0xC2 || lead == 0xC3 || lead == 0xC4 || lead == 0xC5;
    return whole && !usual ? 0 : length;
}

// A misreading written small afterwards: "nãºãez" still has the sign behind its a.
bool isSmallMisreading(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size() || (text[at] != u'\u00E3' && text[at] != u'\u00E2'))
        return false;
    const QChar next = text[at + 1];
    return next.unicode() >= 0xA1 && next.unicode() <= 0xBF && !next.isLetter();
}

QString readAnew(QStringView text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const int byte = byteOf(c);
        if (byte < 0)
            return {};
        bytes += static_cast<char>(byte);
    }
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString();
}

void findMisread(QStringView text, Stretches &found)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype length = isSmallMisreading(text, i) ? 2 : misreadLength(text, i);
        if (length > 0) {
            add(found, i, length, Damage::Misread, readAnew(text));
            return;
        }
    }
}

QString withoutEntities(QString text)
{
    static const std::array kNamed{std::pair(u"&apos;"_s, u"'"_s),
                                   std::pair(u"&quot;"_s, u"\""_s),
                                   std::pair(u"&nbsp;"_s, u" "_s),
                                   std::pair(u"&rsquo;"_s, u"\u2019"_s),
                                   std::pair(u"&lsquo;"_s, u"\u2018"_s),
                                   std::pair(u"&#39;"_s, u"'"_s),
                                   std::pair(u"&#039;"_s, u"'"_s),
                                   std::pair(u"&#x27;"_s, u"'"_s),
                                   std::pair(u"%27"_s, u"'"_s),
                                   std::pair(u"%20"_s, u" "_s),
                                   std::pair(u"\\'"_s, u"'"_s),
                                   std::pair(u"&amp;"_s, u"&"_s)};
    const QString before = text;
    for (const auto &[entity, plain] : kNamed)
        text.replace(entity, plain, Qt::CaseInsensitive);
    return text == before ? QString() : text;
}

void findMarkup(const QString &text, Stretches &found)
{
    static const QRegularExpression markup(
        uR"(&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});|<[^>]{0,40}>?|>|%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|['"nrt\\]))"_s,
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
           || damage == Damage::Misread;
}

std::vector<DamagedStretch> damageIn(QStringView field, FieldSort sort)
{
    constexpr qsizetype kLongest = 1'000; // longer ones are nobody's name and found by their length
    Stretches found;
    const QString text = field.left(kLongest).toString();
    findHidden(text, found);
    if (isFiller(text))
        return found; // "." in a box that asked for a name
    findLost(text, found);
    findMarkup(text, found);
    findMisread(text, found);
    findPlaceholder(text, sort, found);
    const bool broken = std::any_of(found.begin(), found.end(), [](const DamagedStretch &each) {
        return isCertain(each.damage) || each.damage == Damage::Placeholder;
    });
    if (!broken && sort == FieldSort::Name) {
        findSpacedJoin(text, found);
        findStrayMark(text, found);
        findDigit(text, found);
    }
    return found;
}

} // namespace casepost::core
