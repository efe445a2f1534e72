#pragma once

#include "core/access/session.h"
#include "core/offices/office.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// The offices an administrator set at this store; the sample offices in a practice store where
/// nobody set any, and none in another. Everybody's letters need them, so no role is asked for.
Result<Offices> officesOf(Database &db);

/// What a person is told of a store in which nobody has set an office, and what to do; empty where
/// there are some.
Result<QString> missingOffices(Database &db);

/// Adds, replaces and removes offices, audited. NotPermitted without settings.manage; else as
/// withChanges().
Result<Offices> setOffices(Database &db, const Session &session, const OfficeChanges &changes);

} // namespace casepost::core
