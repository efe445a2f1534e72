#pragma once

#include "core/cases/import/import_plan.h"

namespace casepost::core {

// What an import leaves at the cases it touches. All in the caller's transaction.

/// Cases that the extract no longer holds are not in progress any more; nothing else of them
/// changes.
Status markGone(Database &db, const ImportPlan &plan);
/// One entry of kind "extract" for each case that changed, went or came back: the names of the
/// columns, never their values.
Status noteInHistory(Database &db, const Session &session, const ImportPlan &plan);
/// Says of each case whether its facts are out of date, and since when.
Status markStale(Database &db, const Session &session, const ImportPlan &plan);
/// What the history says of a case that went out of date, and of one that is up to date again.
QString staleSentence(const StaleRow &row);
QString freshSentence();
/// Has what waits for cases held where anything changed that a letter reads, or may have changed in
/// a row that was refused, and where the application ended, is gone or moved to another office, for
/// a fresh check (REQ-CHG-07).
Status holdMail(const HoldMail &hold, ImportPlan &plan);

} // namespace casepost::core
