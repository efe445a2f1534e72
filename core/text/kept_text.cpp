#include "core/text/kept_text.h"

#include "core/text/folded_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kDot = u'\u2022';
constexpr int kShownOfCard = 4;

// Embeddings and isolates: pairs around something copied. An override turns letters round.
bool isArranging(char16_t unit)
{
    return unit == 0x202A || unit == 0x202B || unit == 0x202C || (unit >= 0x2066 && unit <= 0x2069);
}

bool isOverride(char16_t unit)
{
    return unit == 0x202D || unit == 0x202E;
}

bool isControl(char16_t unit)
{
    return (unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7F && unit <= 0x9F);
}

bool steers(QChar c)
{
    return isControl(c.unicode()) || isArranging(c.unicode()) || isOverride(c.unicode());
}

// Covers the letters and digits of a number but the last ones.
void cover(QString &text, const FoldedText &folded, const SecretNumber &number, int shown)
{
    const int from = folded.sourceAt(number.start), to = folded.sourceEnd(number.end);
    for (int i = to - 1; i >= from; --i)
        if (text[i].isLetterOrNumber() && shown-- <= 0)
            text[i] = kDot;
}

/// A stretch of dots from `from` on: how far it goes, how many dots, how many side by side.
struct Dots
{
    qsizetype end = 0;
    int count = 0;
    int longest = 0;

    bool coverANumber() const
    {
        constexpr int kFewest = 3;  // of a security code
        constexpr int kSingles = 9; // of an insurance number, each sign by itself
        return (longest > 1 && count >= kFewest) || count >= kSingles;
    }
};

bool isParting(QChar c)
{
    return !c.isLetterOrNumber() && c != kDot;
}

/// Where a number goes on after the few signs that part its groups; `at` when no group follows.
template<typename Follows>
qsizetype pastParting(const QString &text, qsizetype at, Follows follows)
{
    constexpr qsizetype kMostBetween = 3; // " - "
    qsizetype next = at;
    while (next < text.size() && next - at < kMostBetween && isParting(text[next]))
        ++next;
    return next < text.size() && follows(text[next]) ? next : at;
}

Dots dotsFrom(const QString &text, qsizetype from)
{
    Dots dots;
    int together = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const qsizetype next = pastParting(text, i, [](QChar c) { return c == kDot; });
        if (text[next] != kDot)
            break;
        together = next > i ? 1 : together + 1;
        i = next;
        ++dots.count;
        dots.longest = std::max(dots.longest, together);
        dots.end = i + 1;
    }
    return dots;
}

/// After the dots the digits of a card that are shown.
qsizetype withShownDigits(const QString &text, qsizetype end)
{
    const auto isDigit = [](QChar c) { return c.digitValue() >= 0; };
    qsizetype last = end;
    for (int shown = 0; shown < kShownOfCard; ++shown) {
        const qsizetype next = pastParting(text, last, isDigit);
        if (next >= text.size() || !isDigit(text[next]))
            break;
        last = next + 1;
    }
    return last;
}

} // namespace

Status mayBeKept(const QString &text, const QString &what)
{
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1);
    const auto at = std::find_if(plain.begin(), plain.end(), steers);
    if (at != plain.end())
        return fail(
            ErrorCode::Blocked,
            u"%1 holds a character that does not show (U+%2): take it out, or type that "
            "part again."_s.arg(
                what, QString::number(at->unicode(), 16).toUpper().rightJustified(4, u'0')));
    return holdsNoSecret(text, what);
}

Status mayBeKept(const QJsonValue &value, const QString &what)
{
    if (value.isString())
        return mayBeKept(value.toString(), what);
    for (const auto &each : value.toArray())
        TRY(mayBeKept(QJsonValue(each), what));
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        TRY(mayBeKept(QJsonValue(field.value()), what));
    return {};
}

QString withoutMarks(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.removeIf([](QChar c) {
        return isArranging(c.unicode()) || c.unicode() == 0x200E || c.unicode() == 0x200F
               || c.unicode() == 0xFEFF;
    });
    return text;
}

QString withSecretsCovered(const QString &text)
{
    const bool mayHold =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.digitValue() >= 0; }) >= 3;
    if (!mayHold)
        return text;
    const FoldedText folded(text);
    QString covered = text;
    for (const SecretNumber &number : cardNumbers(folded.text()))
        cover(covered, folded, number, kShownOfCard);
    for (const SecretNumber &number : insuranceNumbers(folded.text()))
        cover(covered, folded, number, 0);
    for (const SecretNumber &code : securityCodes(folded.text())) {
        const int from = folded.sourceAt(code.start), to = folded.sourceEnd(code.end);
        for (int i = from; i < to; ++i)
            if (covered[i].digitValue() >= 0)
                covered[i] = kDot;
    }
    return covered;
}

std::vector<SecretNumber> coveredNumbers(const QString &text)
{
    std::vector<SecretNumber> found;
    for (qsizetype from = text.indexOf(kDot); from >= 0;) {
        const Dots dots = dotsFrom(text, from);
        const qsizetype end = withShownDigits(text, dots.end);
        if (dots.coverANumber())
            found.push_back({static_cast<int>(from), static_cast<int>(end)});
        from = text.indexOf(kDot, end);
    }
    return found;
}

QString shownSafely(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), steers))
        return text;
    QString shown;
    shown.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (!steers(c))
            shown += c;
        else if (c.unicode() < 0x100)
            shown += u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0'));
        else
            shown += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
    }
    return shown;
}

} // namespace casepost::core
