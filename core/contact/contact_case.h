#pragma once

#include "core/access/session.h"
#include "core/cases/record/case_record.h"
#include "core/contact/call_script.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// A case as calls about it are judged, from the store.
struct ContactCase
{
    CallSituation situation;
    QString whereUnknown; ///< why the zone is not known; empty when it is
    QString number;       ///< of the person; empty: the case has none
    ScriptSlots fill;
};

/// Whom a call is for, and where they are when that was said.
struct CallPerson
{
    CallTo to = CallTo::Applicant;
    QString place = {}; ///< a time zone; empty: as the case says
};

/// Reads a case with its calls, holds and letters. InvalidInput for a place that is no time zone;
/// NotPermitted without case.read.
Result<ContactCase> contactCase(Database &db,
                                const Session &session,
                                const CaseRecord &record,
                                const CallPerson &person);

/// Where a person of a case is, for their clock: its own time zone, an address in the United
/// Kingdom, or a country. Mail of the forces says nothing of where they are. Pure.
Result<QTimeZone> clockOf(const CaseRecord &record, const CallPerson &person);

} // namespace casepost::core
