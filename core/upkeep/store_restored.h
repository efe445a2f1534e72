#pragma once

#include "core/base/progress.h"
#include "core/store/engine/database.h"

namespace casepost::core {

struct Session;

/// What a person says after a store was found damaged, or an older copy took its place.
struct RestoreWish
{
    /// No backup is left: rows that are not what the record says are taken as they are, which the
    /// record says from then on.
    bool asItIs = false;
};

/// Opens a store for writing again after damage was found: looks at all of it first, and only a
/// sound one is opened. Its record gets an entry that names the anchors of this machine that it
/// does not reach, so that they are held against it no longer. Failed, naming what is wrong, when
/// it is not sound; NotPermitted without store.check.
Status storeRestored(Database &db,
                     const Session &session,
                     const RestoreWish &wish,
                     const ProgressFn &progress = {});

} // namespace casepost::core
