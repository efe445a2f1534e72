#pragma once

#include <QString>

namespace casepost::ui {

/// What a person is told of a store in which nobody has set an office, in the window's language.
QString noOfficesWords();

} // namespace casepost::ui
