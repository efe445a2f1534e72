#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <vector>

namespace casepost::core {

struct Session;

// What an administrator does with a whole store.

/// One thing looked at by `store check`.
struct StoreCheck
{
    QString name; ///< stable: "schema", "integrity", "foreign-keys", "audit", "identity", "opening"
    bool ok = false;
    QString message; ///< one sentence: what was found
};

/// What a check says of a store, or a part of it, that cannot be read at all: never to run a check.
StoreCheck unreadable(const Error &why);

/// Compares the schema with a fresh store of the same version, reads every page and index, follows
/// every foreign key, walks the audit chain and looks whether the store is the one that letters are
/// sent from, in that order. Reads only, so it runs on a
/// read-only store too. A check that could not be carried out counts as not ok. NotPermitted
/// without store.check.
Result<std::vector<StoreCheck>>
checkStore(Database &db, const Session &session, const ProgressFn &progress = {});

/// Makes a consistent copy of the store in `file` while others work (copyStoreFile()) and records
/// it. NotPermitted without store.backup; Usage for a PostgreSQL store, whose server has its own
/// backup.
Status backupStore(Database &db,
                   const Session &session,
                   const QString &file,
                   const ProgressFn &progress = {});

} // namespace casepost::core
