#pragma once

#include "core/timeline/timeline.h"

namespace casepost::core {

/// Where a case's file was put last; empty when nobody said. Pure.
QString pigeonHoleOf(const std::vector<TimelineEvent> &events);

/// Puts it elsewhere, in the caller's transaction; nothing when it lies there already. InvalidInput
/// for a name that is blank or over 200 characters; Blocked when it holds what is never written
/// down.
Status putInPigeonHole(Database &db, const Session &session, CaseId caseId, const QString &name);

/// The same as an act of its own, with its entry in the record (REQ-FIL-01).
Status moveCase(Database &db, const Session &session, CaseId caseId, const QString &name);

} // namespace casepost::core
