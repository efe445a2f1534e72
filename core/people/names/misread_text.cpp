#include "core/people/names/misread_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

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

QString readOnceAnew(QStringView text)
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

// Signs that stand in no name, and the letter that another code page shows so; a space where two
// would do.
struct Shown
{
    char16_t sign;
    char16_t letter;
};
constexpr std::array kShown{
    Shown{0x20AC, u'\u00C7'}, Shown{0x201A, u'\u00E9'}, Shown{0x201E, u' '},
    Shown{0x2020, u'\u00E5'}, Shown{0x2021, u'\u00E7'}, Shown{0x02C6, u' '},
    Shown{0x2030, u' '},      Shown{0x2039, u'\u00EF'}, Shown{0x2122, u'\u00D6'},
    Shown{0x203A, u'\u00F8'}, Shown{0x00A1, u'\u00ED'}, Shown{0x00A2, u'\u00F3'},
    Shown{0x00A3, u'\u00FA'}, Shown{0x00A4, u'\u00F1'}, Shown{0x00A5, u'\u00D1'},
    Shown{0x00B1, u'\u00F1'}, Shown{0x00BE, u'\u00F3'}, Shown{0x00F7, u'\u00F6'},
    Shown{0x00B3, u'\u00FC'}, Shown{0x00B6, u'\u00F4'}, Shown{0x00B8, u'\u00FC'},
    Shown{0x02D9, u'\u00FA'}, Shown{0x00AF, u'\u00F8'}, Shown{0x00BF, u' '},
    Shown{0x00A7, u' '},      Shown{0x00A8, u' '},      Shown{0x00A9, u' '},
    Shown{0x00AE, u' '},      Shown{0x00B0, u' '},      Shown{0x00B2, u' '},
    Shown{0x00B9, u' '},      Shown{0x00BC, u' '},      Shown{0x00BD, u' '},
    Shown{0x00D7, u' '},      Shown{0x00AC, u' '},      Shown{0x00A6, u' '},
    Shown{0x00B5, u' '},      Shown{0x02DC, u' '}};

// The letter that a sign between two letters probably was; a space when that cannot be told, null
// for what is no such sign. Accents that stand for an apostrophe are none (O´Brien).
char16_t misreadSign(QChar c)
{
    if (c.unicode() < 0x80)
        return 0;
    const auto at = std::find_if(
        kShown.begin(), kShown.end(), [c](const Shown &each) { return each.sign == c.unicode(); });
    if (at != kShown.end())
        return at->letter;
    const auto category = c.category();
    const bool isSign = category == QChar::Symbol_Math || category == QChar::Symbol_Other
                        || category == QChar::Symbol_Currency;
    return isSign && c != QChar::ReplacementCharacter && c.script() == QChar::Script_Common ? u' '
                                                                                            : 0;
}

bool isLatin(QChar c)
{
    return c.isLetter() && c.script() == QChar::Script_Latin;
}

// "Mu¤oz", "Jos√©", "Jos‚": how many signs stand within a name, or behind its last letter; 0 for
// what is no misreading.
qsizetype signsAt(QStringView text, qsizetype at)
{
    if (at == 0 || !isLatin(text[at - 1]) || misreadSign(text[at]) == 0)
        return 0;
    qsizetype end = at;
    while (end < text.size() && misreadSign(text[end]) != 0)
        ++end;
    if (end < text.size())
        return isLatin(text[end]) ? end - at : 0;
    const bool isMark = text[at] == u'\u2122' || text[at] == u'\u00AE' || text[at] == u'\u00B0';
    return isMark ? 0 : end - at;
}

// Beginnings after which a name goes on with a capital: Mac, De, Irish h and t, eclipsed letters.
bool isNamePrefix(QStringView word)
{
    static constexpr std::array<QStringView, 40> kPrefixes{
        u"mc", u"mac", u"de", u"di",   u"du",  u"da",  u"do", u"la",  u"le",  u"lo",
        u"li", u"el",  u"al", u"fitz", u"van", u"von", u"st", u"san", u"ap",  u"ab",
        u"o",  u"d",   u"l",  u"h",    u"n",   u"t",   u"g",  u"b",   u"m",   u"bh",
        u"dt", u"gc",  u"mb", u"nd",   u"ng",  u"bp",  u"ts", u"ui",  u"nic", u"mhic"};
    const QString plain = word.toString().toCaseFolded();
    return std::find(kPrefixes.begin(), kPrefixes.end(), QStringView(plain)) != kPrefixes.end();
}

// The letters that a Macintosh shows for small ones of Western Europe.
QChar smallLetterOf(QChar capital)
{
    static constexpr std::array kCapitals{Shown{0x00D2, u'\u00F1'},
                                          Shown{0x00C8, u'\u00E9'},
                                          Shown{0x00CC, u'\u00ED'},
                                          Shown{0x00DB, u'\u00F3'},
                                          Shown{0x00CB, u'\u00E8'},
                                          Shown{0x00CD, u'\u00EA'},
                                          Shown{0x00CE, u'\u00EB'},
                                          Shown{0x00D4, u'\u00EF'},
                                          Shown{0x00D9, u'\u00F4'},
                                          Shown{0x00C1, u'\u00E7'},
                                          Shown{0x00C2, u'\u00E5'},
                                          Shown{0x00DA, u'\u00E9'}};
    const auto at = std::find_if(kCapitals.begin(), kCapitals.end(), [capital](const Shown &each) {
        return each.sign == capital.unicode();
    });
    return at == kCapitals.end() ? QChar() : QChar(at->letter);
}

// "MuÒoz", "JosÈ", "GÛmez": a capital with an accent among small letters. "V·squez": a dot where
// Catalan has none.
bool isOddLetter(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'\u00B7') {
        if (!isBetweenLetters(text, at))
            return false;
        const QChar before = text[at - 1].toLower(), after = text[at + 1].toLower();
        return !(before == u'l' && after == u'l') && after != u'h';
    }
    if (c.unicode() < 0xC0 || c.unicode() > 0xDE || !c.isUpper() || at == 0
        || !isLatin(text[at - 1]))
        return false;
    qsizetype begin = at;
    while (begin > 0 && isLatin(text[begin - 1]) && at - begin < 8)
        --begin;
    const QStringView before = text.sliced(begin, at - begin);
    const bool goesOnSmall = at + 1 < text.size() && text[at + 1].isLower();
    if (before.back().isUpper()) // "GÛmez", but not "MUÑOZ" and "DÉsirée's"
        return before.size() == 1 && goesOnSmall && at + 2 < text.size() && text[at + 2].isLower();
    const bool endsSo = at + 1 == text.size() || !isLatin(text[at + 1]);
    return (goesOnSmall || endsSo) && !isNamePrefix(before);
}

// Numeric entities, with or without the sign that ends them: "&#39;", "&#x27".
QString withoutNumericEntities(QString text)
{
    static const QRegularExpression numeric(uR"(&#(?:x([0-9a-f]{2,6})|(\d{2,7}));?)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto match = numeric.match(text); match.hasMatch(); match = numeric.match(text)) {
        const uint point = match.captured(1).isEmpty() ? match.captured(2).toUInt()
                                                       : match.captured(1).toUInt(nullptr, 16);
        const char32_t shown = point > 0 && point <= 0x10FFFF ? point : 0xFFFD;
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&shown, 1));
    }
    return text;
}

} // namespace

QString readAnew(QStringView text)
{
    constexpr int kMostTimes = 3;
    QString read = readOnceAnew(text);
    for (int i = 1; i < kMostTimes && !read.isEmpty(); ++i) {
        const QString again = readOnceAnew(read);
        if (again.isEmpty() || again == read)
            break;
        read = again;
    }
    return read;
}

bool isHalfMisreading(QStringView text, qsizetype at)
{
    const QChar lead = text[at];
    return (lead == u'\u00C3' || lead == u'\u00C4' || lead == u'\u00C5') && at + 2 < text.size()
           && text[at + 1] == u' ' && text[at + 2].isLower();
}

bool isBetweenLetters(QStringView text, qsizetype at)
{
    return at > 0 && at + 1 < text.size() && isLatin(text[at - 1]) && isLatin(text[at + 1]);
}

Misread misreadIn(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() < 0x80)
            continue;
        if (isSmallMisreading(text, i))
            return {i, 2, readAnew(text)};
        if (const qsizetype length = misreadLength(text, i); length > 0)
            return {i, length, readAnew(text)};
        if (isHalfMisreading(text, i)) {
            QString joined = text.toString();
            joined[i + 1] = u'\u00A0';
            return {i, 2, readAnew(joined)};
        }
        if (const qsizetype signs = signsAt(text, i); signs > 0) {
            QString whole = text.toString();
            const char16_t letter = signs == 1 ? misreadSign(text[i]) : u' ';
            whole[i] = QChar(letter);
            return {i, signs, letter == u' ' ? QString() : whole};
        }
    }
    return {};
}

Misread oddLetterIn(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isOddLetter(text, i))
            continue;
        QString whole = text.toString();
        const QChar small = text[i] == u'\u00B7' ? QChar(u'\u00E1') : smallLetterOf(text[i]);
        if (small.isNull())
            whole.clear();
        else
            whole[i] = small;
        return {i, 1, whole};
    }
    return {};
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
    for (int i = 0; i < 3; ++i) { // made twice, an entity is made plain twice
        for (const auto &[entity, plain] : kNamed)
            text.replace(entity, plain, Qt::CaseInsensitive);
        text = withoutNumericEntities(text);
    }
    return text == before ? QString() : text;
}

} // namespace casepost::core
