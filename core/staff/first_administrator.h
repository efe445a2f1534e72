#pragma once

#include "core/base/clock.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// Makes the first staff record of a store: the administrator linked to the login that made it.
/// NotPermitted when that is in doubt.
Status linkFirstAdministrator(Database &db, const Clock &clock);

} // namespace casepost::core
