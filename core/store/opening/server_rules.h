#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// What a server's store enforces itself (resources/server/rules.sql): the next number with every
/// change of that file, so that an older program does not put older rules back.
inline constexpr int kServerRules = 4;

/// Brings the rules of a server's store up to kServerRules; nothing to do on a file. Only the owner
/// of the store can: NotPermitted in words for everybody else while they are older.
Status putServerRules(Database &db);

/// May the login of this connection make and change what a server's store enforces? Always on a
/// file.
Result<bool> ownsStore(Database &db);

/// The statements of the rules, to run one by one in the store's schema.
QStringList serverRules();

} // namespace casepost::core
