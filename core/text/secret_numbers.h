#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace casepost::core {

/// A number that a text must not hold, in folded units.
struct SecretNumber
{
    int start = 0;
    int end = 0;
};

/// Payment card numbers in a folded text (REQ-CCT-25): 13 to 19 digits of a known card scheme with
/// a right check digit, written in one piece or in the groups in which cards show them, whatever
/// stands between the groups. Phone and passport numbers, references and dates are none.
std::vector<SecretNumber> cardNumbers(const QString &folded);

/// National Insurance numbers in a folded text (REQ-HMR-18): a prefix that is given out, six
/// digits, and the letter A to D, whatever stands between them.
std::vector<SecretNumber> insuranceNumbers(const QString &folded);

/// Security codes of cards in a folded text (REQ-CCT-25): three or four digits after the words that
/// name such a code.
std::vector<SecretNumber> securityCodes(const QString &folded);

/// Every recogniser of this file over a text that a person writes to be kept: a note, a reason, an
/// answer. Blocked, naming the text by `what` ("The note") and saying what to do; the number itself
/// is never repeated. REQ-CCT-25, REQ-HMR-18.
Status holdsNoSecret(const QString &text, const QString &what);

} // namespace casepost::core
