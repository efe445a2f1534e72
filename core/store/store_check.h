#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <vector>

namespace casepost::core {

struct Session;

/// One thing looked at by `store check`.
struct StoreCheck
{
    QString name; ///< stable: "schema", "integrity", "foreign-keys", "audit"
    bool ok = false;
    QString sentence; ///< what was found, for a person
};

/// What `store check` found, in the order looked at.
struct StoreReport
{
    std::vector<StoreCheck> checks;
    bool ok() const;
};

/// Compares the schema with a fresh store of the same version, reads every page and index, follows
/// every foreign key and walks the audit chain. Reads only, so it runs on a read-only store too. A
/// check that could not be carried out counts as not ok. NotPermitted without store.check.
Result<StoreReport>
checkStore(Database &db, const Session &session, const ProgressFn &progress = {});

} // namespace casepost::core
