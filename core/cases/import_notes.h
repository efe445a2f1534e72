#pragma once

#include "core/cases/import_plan.h"

namespace casepost::core {

// What an import leaves at the cases it touches. All in the caller's transaction.

/// Cases that the extract no longer holds are not in progress any more; nothing else of them
/// changes.
Status markGone(Database &db, const ImportPlan &plan);
/// One entry of kind "extract" for each case that changed, went or came back: the names of the
/// columns, never their values.
Status noteInHistory(Database &db, const Session &session, const ImportPlan &plan);
/// Holds the waiting messages of cases where an email, address or name changed, for a fresh check.
Status holdMessages(Database &db, const Session &session, const ImportPlan &plan);

} // namespace casepost::core
