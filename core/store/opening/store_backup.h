#pragma once

#include "core/base/progress.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// May a copy take this name? Conflict when something has it, NotFound without its folder.
Status checkCopyTarget(const QString &file);

/// Makes a consistent copy of a SQLite store in `file` while others work. The copy is whole or
/// absent: it grows under another name and takes its own at the end, never that of a file that is
/// there; only its owner may read it. Cancelled when `progress` says stop.
Status copyStoreFile(Database &db, const QString &file, const ProgressFn &progress = {});

/// Is a file a copy of a SQLite store as it stands now, page by page? The store is read through its
/// own connection.
bool isCopyOf(Database &db, const QString &file);

} // namespace casepost::core
