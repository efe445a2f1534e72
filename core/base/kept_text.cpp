#include "core/base/kept_text.h"

#include "core/base/folded_text.h"
#include "core/base/secret_numbers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

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
            text[i] = u'\u2022';
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
    constexpr int kShownOfCard = 4;
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
                covered[i] = u'\u2022';
    }
    return covered;
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
