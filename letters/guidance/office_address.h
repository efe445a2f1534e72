#pragma once

#include "core/offices/office.h"

namespace casepost::letters {

/// Is a typed text the whole address of an office, or of its box, and nothing else? Commas, line
/// ends, capitals and the name of the organisation make no difference.
bool isOfficeAddress(const core::Offices &offices, const QString &typed);

/// Does a typed text hold the whole address of an office, whatever else it says?
bool holdsOfficeAddress(const core::Offices &offices, const QString &typed);

} // namespace casepost::letters
