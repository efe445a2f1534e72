#pragma once

#include "core/contact/call.h"
#include "core/contact/hold.h"
#include "core/guidance/rules/facts.h"
#include "core/people/names/person_name.h"

#include <QTimeZone>

#include <vector>

namespace casepost::core {

/// What is known of a case when a call to one of its people is judged.
struct CallSituation
{
    System system = System::Ams;
    CallTo to = CallTo::Applicant;
    QTimeZone zone; ///< of whom we call; not valid: the place has to be asked for
    bool numberKnown = false;
    bool unavailableNoted = false;
    QString language;        ///< en, cy; empty: not known
    QString writeBy;         ///< letter, email
    QString consent;         ///< said now to a call outside the hours; null: nothing
    QString because;         ///< given now
    std::vector<Call> calls; ///< of the case, oldest first
    std::vector<Hold> holds;
    QDateTime lastWritten; ///< the last letter or message about the case; not valid: none
};

/// How often that person was called by a moment.
struct CallCounts
{
    int inADay = 0;       ///< calls to them in the 24 hours before (REQ-TEL-15)
    int attempt = 1;      ///< which attempt within 24 hours one now would be
    int failedToday = 0;  ///< of the moment's day, by the clock there
    int failedInADay = 0; ///< the most of one day since they were last reached (REQ-TEL-19)
    int failedInARow = 0;
    QDateTime lastAttempt; ///< since they were last reached; not valid: none
    QDateTime promise;     ///< of the next call, where it is later than the moment
};

/// Counts the calls before a moment. Pure. REQ-TEL-15, 19, appendix E rows E6, E7, E9, E10, E14.
CallCounts countsAt(const CallSituation &situation, const QDateTime &moment);

/// The facts of a call that would begin at a moment. Pure.
FactSheet factsBefore(const CallSituation &situation, const QDateTime &moment);

/// The facts of a call that was made, by what was known before it: calls of the situation that came
/// later are left out. Pure.
FactSheet factsOf(const CallSituation &situation, const Call &call);

/// The clock there when the next call falls due, as a fact of either.
void setPromise(FactSheet &facts, const CallSituation &situation, const QDateTime &promised);

} // namespace casepost::core
