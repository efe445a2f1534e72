#pragma once

#include "core/base/clock.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// Turns a new, empty store into a practice store (`store init --sample`): staff of every role,
/// invented cases from the built-in extract, dated as if it had been made
/// a little before the clock's now, and a little history. In a practice store anybody may
/// act as anybody. Conflict when the store has staff or cases already; nothing stays of a sample
/// that could not be made whole. Sample phrases are put in by the phrase library.
Status makeSampleStore(Database &db, const Clock &clock);

} // namespace casepost::core
