#pragma once

#include "core/outbox/journal/journal.h"

namespace casepost::core {

/// How many claims are made durable together: one flush for many, and few wait behind a slow one.
inline constexpr int kClaimBatch = 20;

/// Takes up to kClaimBatch due messages of a gateway for the sender: deferred ones that are due,
/// then queued ones, each oldest first. Two senders never get the same one. One transaction, one
/// audit entry, and a number for each, which only grows.
Result<std::vector<JournalRow>>
claimDue(Database &db, const Session &session, const QString &gateway, const QString &sender);

/// How many messages of a gateway wait and are due.
Result<int> countDue(Database &db, const QString &gateway, const QDateTime &nowUtc);

/// The commit mark, durable when this returns: from here on something may have left the house.
/// Conflict when the claim is no longer ours; Blocked when the message is to be held
/// (askForHold()).
Status setCommitMark(Database &db, const JournalRow &row);

/// Brings times that a jump of the clock left too far ahead back to now + kLongestWait.
Status clampWaits(Database &db, const QDateTime &nowUtc);

} // namespace casepost::core
