#pragma once

#include "core/outbox/gateway.h"
#include "core/outbox/journal.h"

namespace casepost::core {

/// Writes what came of one try in one transaction: the try, the new state, the case's history, the
/// audit entry, and the rest of a gateway at fault. Gives the step the message took; Hold when its
/// case changed while it was in hand.
Result<Step>
recordOutcome(Database &db, const Session &session, const JournalRow &row, const Outcome &outcome);

/// Gives a claim back untried.
Status releaseClaim(Database &db, const Session &session, const JournalRow &row);

/// A receipt turned up for a message that was thought uncertain: it is sent.
Status
settleByReceipt(Database &db, const Session &session, const JournalRow &row, const QString &detail);

} // namespace casepost::core
