#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"

#include <QDateTime>

#include <optional>

namespace casepost::core {

/// When the newest extract was made (UTC): by its own rows, otherwise when it was imported. nullopt
/// before the first import. NotPermitted without the right to read cases.
Result<std::optional<QDateTime>> newestExtract(Database &db, const Session &session);

} // namespace casepost::core
