#pragma once

#include "core/outbox/sending/senders_folder.h"

namespace casepost::core {

/// Whether letters may leave the house from a store.
enum class Standing {
    Own,              ///< it is the one
    Copy,             ///< its file or database is another than the one that was used
    ClaimedElsewhere, ///< an administrator said of another copy that it is the real one
    RecordLost,       ///< what its senders kept outside it is not there, so it proves nothing
};

/// What is known of a store's standing.
struct StoreStanding
{
    Standing standing = Standing::Own;
    bool behind = false;   ///< its senders sent more than it knows: it was put back from a backup
    QString sentence = {}; ///< what it is and what to do; empty: it is the one
};

/// Looks at the store, its place and what its senders kept. Changes nothing.
Result<StoreStanding> standingOf(Database &db);
/// Blocked, in words, unless letters may leave the house from this store.
Status requireOwnStore(Database &db);

} // namespace casepost::core
