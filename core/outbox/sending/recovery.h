#pragma once

#include "core/outbox/sending/sender.h"
#include "core/outbox/sending/sender_seat.h"

namespace casepost::core {

/// Puts right what dead senders left: their untouched claims are queued again; those past the
/// commit mark, by the store or by the senders' record in `folder`, take what the receipt says, or
/// become uncertain. Claims under `own` count as left behind too, so call it only between two
/// messages. Counts what it settled.
Result<SendReport>
recoverClaims(Database &db, const Session &session, const SenderSeat &own, const QString &folder);

/// Asks a gateway about its uncertain messages and settles those of which it knows that they went;
/// the others stay. Gives how many.
Result<int> settleByAsking(Database &db, const Session &session, Gateway &gateway);

} // namespace casepost::core
