#pragma once

#include <QString>

namespace casepost::core {

/// The digits by which a phone number is found and compared: "+44 (0)7700 900123", "07700-900123",
/// "0044 7700 900123", "447700900123" and "7700900123" all give "07700900123". Empty when there are
/// fewer than five digits.
QString phoneKey(const QString &text);

} // namespace casepost::core
