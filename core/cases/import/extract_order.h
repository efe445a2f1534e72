#pragma once

#include "core/cases/import/import_plan.h"

namespace casepost::core {

// Which extract may take the place of the one before.

/// When the extract that the store holds was made, as far as that is known.
Result<std::optional<QDateTime>> lastMadeAt(Database &db);

/// Refuses an extract without rows, and one that is older than the store's, unless the options ask
/// for it; notes in the plan that it is an older one. InvalidInput names the option. An extract is
/// older when its newest row is, and it brings or changes anything: what has gone alone makes no
/// extract older, however new the rows were that went.
Status checkOrder(const ImportOptions &options, ImportPlan &plan);

} // namespace casepost::core
