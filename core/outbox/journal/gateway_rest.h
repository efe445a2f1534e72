#pragma once

#include "core/store/engine/database.h"

#include <QDateTime>

#include <optional>

namespace casepost::core {

// A gateway at fault (refused login, false certificate) is left alone for a while by every sender
// of the store, so that no account is locked by hammering.

/// Notes that nobody tries the gateway before `untilUtc`. In the caller's transaction.
Status beginRest(Database &db, const QString &gateway, const QDateTime &untilUtc);

/// Whether it rests at `nowUtc`. A rest that ends later than a whole one could is void: the clock
/// was set back.
Result<bool> isResting(Database &db, const QString &gateway, const QDateTime &nowUtc);

/// A person wants it tried now. In the caller's transaction.
Status endRest(Database &db, const QString &gateway);

} // namespace casepost::core
