#include "core/people/contact/phone_number.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewestDigits = 5;

constexpr qsizetype kWholeNumber = 8; ///< digits after which a second number may stand

/// The digits, of any script, and the plus of an international number; an extension is cut, and a
/// second number in the same cell.
QString digitsOf(const QString &text)
{
    static const QString between = u"/;,&|"_s;
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c == u'+' || c == u'\uFF0B')
            digits += u'+';
        else if (c.isLetter() && digits.size() >= kFewestDigits)
            break; // "0151 496 0000 ext 12"
        else if (between.contains(c) && digits.size() >= kWholeNumber)
            break; // "01970 123456 / 07700 900123"
    }
    return digits;
}

/// A British number that was written without its 0, or with its 44 and no plus; others stay.
QString national(const QString &digits)
{
    constexpr qsizetype kSignificant = 10; // digits behind the 0
    static const QString first = u"12378"_s;
    if (digits.size() == kSignificant && first.contains(digits.front()))
        return u'0' + digits;
    if (digits.startsWith("44"_L1) && digits.size() == kSignificant + 2
        && first.contains(digits[2]))
        return u'0' + digits.mid(2);
    if (digits.startsWith("440"_L1) && digits.size() == kSignificant + 3)
        return digits.mid(2);
    return digits;
}

} // namespace

QString phoneKey(const QString &text)
{
    QString plain = text;
    QString digits = digitsOf(plain.remove(u"(0)"_s));
    const bool isForeignForm = digits.startsWith(u'+') || digits.startsWith("00"_L1);
    digits.remove(u'+');
    if (isForeignForm) {
        while (digits.startsWith(u'0'))
            digits.remove(0, 1);
        if (digits.startsWith("44"_L1))
            digits = u'0' + digits.mid(digits.startsWith("440"_L1) ? 3 : 2);
    } else {
        digits = national(digits);
    }
    return digits.size() < kFewestDigits ? QString() : digits;
}

} // namespace casepost::core
