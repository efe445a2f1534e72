#pragma once

#include <QString>

namespace casepost::phrases {

/// The form in which codes are compared: upper case, any run of spaces, brackets, hyphens and
/// underscores as one hyphen. "917 (AB)", "917(ab)" and "917-AB" give "917-AB" (REQ-PHR-11).
QString codeKey(QStringView code);

/// The form in which field names are compared: case folded, without spaces, hyphens and
/// underscores.
QString fieldKey(QStringView name);

} // namespace casepost::phrases
