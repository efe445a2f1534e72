#pragma once

#include "core/base/clock.h"
#include "core/store/engine/database.h"

namespace casepost::app {

/// Makes a store with sample cases, staff and wording at a place where there is none yet; leaves a
/// store that is there alone.
core::Status makePracticeStore(const core::StoreLocation &where, const core::Clock &clock);

/// Makes an empty store whose administrator is who makes it, at a place where there is none yet;
/// leaves a store that is there alone.
core::Status makeOwnStore(const core::StoreLocation &where, const core::Clock &clock);

} // namespace casepost::app
