#pragma once

#include "core/access/identity.h"
#include "core/access/session.h"

namespace casepost::core {

/// Was the store made for practice (`store init --sample`)?
Result<bool> isPractice(Database &db);

/// The acting person: `asUser` when given (a staff record linked to this login, or any in a
/// practice store), otherwise the record linked to the login; in a practice store without a linked
/// record, its first examiner. NotPermitted in words. Whose identity is in doubt reads only, but
/// in a practice store, where anybody is anybody.
Result<Session> openSession(Database &db, const QString &asUser, const Clock &clock);
/// The same for an identity that is known already.
Result<Session>
openSession(Database &db, const QString &asUser, const Clock &clock, const Identity &who);

/// Every staff record, by login.
Result<std::vector<Staff>> staffList(Database &db);

} // namespace casepost::core
