#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

namespace casepost::core {

struct Session;

/// Makes a consistent copy of the store in `file` while others work, and records it. The copy is
/// whole or absent: it grows under another name and takes its own at the end; only its owner may
/// read it. Conflict when `file` is there already; NotPermitted without store.backup; Usage for a
/// PostgreSQL store, whose server has its own backup; Cancelled when `progress` says stop.
Status backupStore(Database &db,
                   const Session &session,
                   const QString &file,
                   const ProgressFn &progress = {});

/// The copy alone, for the program's own use before an upgrade (SQLite).
Status copyStoreFile(Database &db, const QString &file, const ProgressFn &progress = {});

} // namespace casepost::core
