#pragma once

#include "core/store/database.h"

namespace casepost::core {

// What differs between the two engines when a connection is made. Used by Database and the
// migrator.

/// First four bytes of "Casepost", kept in the SQLite header so that a foreign file is told apart.
inline constexpr int kApplicationId = 0x43505354;
/// The schema version this program writes: the number of the last migration.
inline constexpr int kSchemaVersion = 1;

/// Looks at the file before the engine does: missing, empty, a directory, not SQLite. A Create
/// refuses a file that is already there (Conflict) and makes the folder.
Status checkBeforeOpening(const StoreLocation &where, OpenMode mode);
/// Opens the named Qt connection; true when it could only be opened for reading.
Result<bool> openConnection(const QString &connection, const StoreLocation &where, OpenMode mode);
/// The safe settings of every connection.
Status applySettings(Database &db);
/// Foreign or Newer when the open file is not a store of ours or of a later program.
Status checkIsOurs(Database &db);
/// The engine's error as one of ours, in words.
Error sqlError(const StoreLocation &where, const QString &nativeCode, const QString &text);

} // namespace casepost::core
