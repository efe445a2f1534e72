#pragma once

#include "tests/support/test_store.h"

namespace casepost::test {

/// The version of the oldest store that is kept in tests/data/stores.
inline constexpr int kOldVersion = 5;

/// The kept store as a program of that version left it, in a file of its own.
core::StoreLocation oldStoreFile(const QTemporaryDir &folder);

/// Puts the kept store's rows into an empty store of its version (TestStore(engine, kOldVersion)).
void fillFromOldStore(TestStore &store);

/// Every row of every table of the kept store, as "table|value|value…" with marks for no value, by
/// the columns of that version; `db` may be of any later version, without the tables that it has
/// not.
QStringList oldRows(core::Database &db);

} // namespace casepost::test
