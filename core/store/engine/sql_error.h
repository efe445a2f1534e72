#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// The engine's error as one of ours, in words. `nativeCode` is SQLite's number (extended or not)
/// or PostgreSQL's SQLSTATE; `text` goes to the log only.
Error sqlError(const StoreLocation &where, const QString &nativeCode, const QString &text);

} // namespace casepost::core
