#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// Is a row what the record says of it? Asked wherever a letter or a message is read to be shown or
/// sent. Corrupt when not, after the damage was noted (damage.h), so that nothing of it leaves the
/// house; `kind` and `id` as in recorded_kinds.h. A row of before the record held digests is taken
/// as it is.
Status asRecorded(Database &db, const char *kind, std::int64_t id);

} // namespace casepost::core
