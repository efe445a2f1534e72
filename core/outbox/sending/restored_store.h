#pragma once

#include "core/access/session.h"

namespace casepost::core {

/// What became of the letters of a store that was put back from a backup.
struct RestoredReport
{
    int sent = 0;      ///< a receipt says that they went
    int uncertain = 0; ///< they went or may have gone: a person settles them
    int unknown = 0;   ///< sent, and not in the store at all
};

/// Compares what waits in the store with the senders' record in `folder`: what may have gone out in
/// a try that the store does not know becomes uncertain, or sent where a receipt says so. Audited;
/// writes nothing when there is nothing to put right.
Result<RestoredReport> settleRestored(Database &db, const Session &session, const QString &folder);

/// What a person is told when the store is opened, one sentence each: that it is a copy, that it
/// was put back, how many letters that concerns and what to do. Puts right first what can be.
Result<QStringList> tellAtOpening(Database &db, const Session &session);

} // namespace casepost::core
