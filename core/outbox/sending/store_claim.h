#pragma once

#include "core/access/session.h"

namespace casepost::core {

/// What an administrator knows of the other copy of a store.
enum class OtherCopy {
    MayHaveSent, ///< what waits here is held, until a person lets each letter go
    SentNothing, ///< what waits here was sent by nobody
};

/// What a claim did with the letters that waited.
struct ClaimReport
{
    int held = 0;
    int sent = 0;      ///< a receipt of the other copy's senders says so
    int uncertain = 0; ///< the other copy's senders had them in hand
    int unknown = 0;   ///< sent by them, and not in this store
};

/// Says of a copy, or of a store put back from a backup, that it is the real one: letters go out
/// from it again, and no more from the other, where that is used by the same login. What waits is
/// compared with the senders' record, as far as it can be found; what that does not settle is held
/// when the other copy may have sent it. Audited. NotPermitted without store.claim; Conflict when
/// the store is the real one already and there is nothing to settle.
Result<ClaimReport> claimStore(Database &db, const Session &session, OtherCopy other);

} // namespace casepost::core
