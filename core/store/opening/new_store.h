#pragma once

#include "core/store/engine/database.h"

#include <functional>

namespace casepost::core {

/// Makes a store with what `fill` puts into it: whole, or not at all, whenever the program ends. A
/// file is made under another name (STORE.making) and takes its own when it is complete and safe
/// on the disk; on a server everything is one transaction. Conflict when something is there
/// already, Locked when another program is making the same store.
Status makeWholeStore(const StoreLocation &where, const std::function<Status(Database &)> &fill);

} // namespace casepost::core
