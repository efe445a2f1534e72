#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

// What differs between the two engines when a connection is made. Used by Database and the
// migrator.

/// First four bytes of "Casepost", kept in the SQLite header so that a foreign file is told apart.
inline constexpr int kApplicationId = 0x43505354;
/// The schema version this program writes: the number of the last migration.
inline constexpr int kSchemaVersion = 11;

/// The schema version of an open store; 0 for an empty one.
Result<int> schemaVersion(Database &db);

/// How the program opens a store.
struct ConnectionPlan
{
    StoreLocation where;
    OpenMode mode = OpenMode::ReadWrite;
    std::chrono::milliseconds patience{}; ///< how long to wait for another program's lock
};

/// Looks at a SQLite file before the engine does (store_file.h); nothing to do for a server.
Status checkBeforeOpening(const StoreLocation &where, OpenMode mode);
/// Opens the named Qt connection; true when it could only be opened for reading.
Result<bool> openConnection(const QString &connection, const ConnectionPlan &plan);
/// The safe settings of every connection. Changes nothing in the store.
Status applySettings(Database &db, std::chrono::milliseconds patience);
/// The rollback journal that survives a power cut (SQLite). Only on a store that is ours.
Status applyJournal(Database &db);
/// Foreign or Newer when the open file is not a store of ours or of a later program, or holds views
/// and triggers that no Casepost made; Corrupt when its schema cannot be read.
Status checkIsOurs(Database &db);

} // namespace casepost::core
