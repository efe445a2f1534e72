#pragma once

#include "core/base/typed_id.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// From here to the end of the caller's transaction no import changes this case: what is read of it
/// behind this call stays true. NotFound in words.
Status keepCaseStill(Database &db, CaseId id);

} // namespace casepost::core
