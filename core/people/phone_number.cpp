#include "core/people/phone_number.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewestDigits = 5;

/// The digits, of any script, and the plus of an international number; an extension is cut.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c == u'+' || c == u'\uFF0B')
            digits += u'+';
        else if (c.isLetter() && digits.size() >= kFewestDigits)
            break; // "0151 496 0000 ext 12"
    }
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
    }
    return digits.size() < kFewestDigits ? QString() : digits;
}

} // namespace casepost::core
