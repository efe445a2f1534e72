#pragma once

#include <QString>

namespace casepost::ui {

/// A value of a rule's parameter as a person says it ("ams-letter" of "kinds": "AMS letters"), in
/// the window's language. What is no code of the program comes back as it is: words looked for,
/// template and phrase codes.
QString valueWords(const QString &parameter, const QString &value);

} // namespace casepost::ui
