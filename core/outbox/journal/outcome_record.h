#pragma once

#include "core/outbox/journal/gateway.h"
#include "core/outbox/journal/journal.h"

namespace casepost::core {

/// Writes what came of one try in one transaction: the try, the new state, the case's history, the
/// audit entry, and the rest of a gateway at fault. Gives the step the message took; Hold when its
/// case changed while it was in hand.
Result<Step>
recordOutcome(Database &db, const Session &session, const JournalRow &row, const Outcome &outcome);

/// Gives a claim back untried.
Status releaseClaim(Database &db, const Session &session, const JournalRow &row);

/// Who knows what became of an uncertain message.
enum class Witness { Receipt, Gateway };

/// A receipt, or the way out itself, tells that a message thought uncertain went: it is sent.
Status settleByWitness(Database &db,
                       const Session &session,
                       const JournalRow &row,
                       Witness witness,
                       const QString &detail);

} // namespace casepost::core
