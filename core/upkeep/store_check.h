#pragma once

#include "core/base/progress.h"
#include "core/store/engine/database.h"

#include <vector>

namespace casepost::core {

struct Anchor;
struct Session;

// What an administrator does with a whole store.

/// One thing looked at by `store check`.
struct StoreCheck
{
    QString name; ///< stable: "schema", "integrity", "foreign-keys", "audit", "identity", "opening"
    bool ok = false;
    QString message;       ///< one sentence: what was found
    bool isDamage = false; ///< the store takes no change until it is restored
};

/// What a check says of a store, or a part of it, that cannot be read at all: never to run a check.
StoreCheck unreadable(const Error &why);

/// Compares the schema with a fresh store of the same version, reads every page and index, follows
/// every foreign key and checks the audit record with every row it speaks of, in that order.
/// Changes nothing in the store, so it runs on a read-only one too; damage that it finds is noted,
/// and the store takes no change from then on (damage.h). A check that could not be carried out
/// counts as not ok. NotPermitted without store.check.
Result<std::vector<StoreCheck>>
checkStore(Database &db, const Session &session, const ProgressFn &progress = {});

/// The same for a store that was restored: these anchors are not held against it, and nothing is
/// noted.
Result<std::vector<StoreCheck>> checkStoreWithout(Database &db,
                                                  const Session &session,
                                                  const std::vector<Anchor> &givenUp,
                                                  const ProgressFn &progress = {});

/// Makes a consistent copy of the store in `file` while others work (copyStoreFile()) and records
/// it; an anchor of the record is kept beside the copy (`FILE.anchor`) and on this machine.
/// NotPermitted without store.backup; Usage for a PostgreSQL store, whose server has its own
/// backup.
Status backupStore(Database &db,
                   const Session &session,
                   const QString &file,
                   const ProgressFn &progress = {});

} // namespace casepost::core
