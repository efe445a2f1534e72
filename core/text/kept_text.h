#pragma once

#include "core/base/result.h"
#include "core/text/secret_numbers.h"

#include <QJsonValue>
#include <QString>

namespace casepost::core {

// Text that a person writes to be kept, and text that was kept and is shown.

/// May a text be kept? Blocked, naming it by `what` ("The note"), when it holds a secret number
/// (secret_numbers.h) or a character that steers a screen instead of showing: a control character,
/// or one that turns the direction of what follows. The number itself is never repeated.
/// REQ-CCT-25, REQ-HMR-18.
Status mayBeKept(const QString &text, const QString &what);

/// The same for every text within a JSON value.
Status mayBeKept(const QJsonValue &value, const QString &what);

/// The text without marks that only arrange what stands around them, as they come with numbers that
/// are copied from a phone or a web page. What is seen stays as it is.
QString withoutMarks(QString text);

/// The text with every secret number covered: the digits of a card but its last four, and all of
/// the others (REQ-CCT-25). The same text when it holds none.
QString withSecretsCovered(const QString &text);

/// Where a text holds what withSecretsCovered() left of a number: dots as a number parts its
/// digits, with the last digits of a card. A row of single dots is an ornament. In a folded text.
std::vector<SecretNumber> coveredNumbers(const QString &text);

/// The text as a terminal may show it: what would steer the terminal is written out ("\x1b"), line
/// ends and tabs stay.
QString shownSafely(const QString &text);

} // namespace casepost::core
