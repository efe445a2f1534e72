#pragma once

#include "core/store/engine/database.h"

#include <vector>

namespace casepost::core {

/// One numbered step of the schema, in the house dialect (see dialect.h).
struct Migration
{
    int version = 0;
    QString sql; ///< statements parted by a line `--;;`
};

/// The program's own migrations, in order, from its resources.
std::vector<Migration> builtInMigrations();

/// Brings an open store to the last version of `migrations`. Each step and its number are committed
/// together, so a crash leaves a whole version.
Status migrate(Database &db, const std::vector<Migration> &migrations);

/// Brings an empty store to this program's schema. Conflict when it holds one already.
Status fillNewStore(Database &db);

/// Makes an empty store at a free place, or in an empty PostgreSQL database. Conflict when there is
/// already something.
Result<std::unique_ptr<Database>> createStore(const StoreLocation &where);

/// Opens a store as it is, whatever its version, and keeps the record of what is changed in it
/// (core/audit/record/record_keeper.h) where its version has one. Fails as Database::open() does.
Result<std::unique_ptr<Database>>
openAsItIs(const StoreLocation &where,
           OpenMode mode,
           std::chrono::milliseconds patience = std::chrono::seconds(5));

/// Opens a store and brings an older one up to date after a backup copy was made beside it.
Result<std::unique_ptr<Database>> openStore(const StoreLocation &where, OpenMode mode);

} // namespace casepost::core
