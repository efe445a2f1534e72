#pragma once

#include "core/contact/call_script.h"

namespace casepost::core {

/// What the guidance says about phoning now.
struct CallPlan
{
    bool allowed = false; ///< nothing blocks, and nothing waits for an answer
    std::vector<RuleFinding> findings;
    /// The next three moments, the first with nothing in the way and each of the others on the
    /// condition that the call before it reaches nobody. Fewer where the days ahead allow no more.
    std::vector<QDateTime> next;
    QDateTime
        lastToday; ///< the last allowed moment of this day, by the clock there; not valid: none
    CallCounts counts;
    QString then; ///< letter, contact-letter, comms, third-party; empty: phone on
    QString with; ///< the template, where the guidance names one
    CallScript script;
};

/// Moments are looked for in steps of five minutes, as far ahead as this.
inline constexpr int kStepMinutes = 5;
inline constexpr int kDaysAhead = 14;

/// May a call begin at that moment: does nothing block it? What waits for an answer may be
/// answered. Pure.
bool mayCallAt(const CallSituation &situation, const QDateTime &moment, const ContactRules &rules);

/// The first moment from one on at which a call may begin; not valid where none comes within
/// kDaysAhead. Pure.
QDateTime
nextAllowed(const CallSituation &situation, const QDateTime &from, const ContactRules &rules);

/// When a call that reached nobody is followed by the next one, by the rules of its day: moved to
/// the next moment that is allowed. Not valid where the guidance says of no further call. Pure.
/// REQ-TEL-10, REQ-TEL-17.
QDateTime
nextCallAfter(const CallSituation &situation, const Call &call, const ContactRules &rules);

/// Plans the next call. Pure: the moment decides, and no clock. REQ-TEL-06 to 21, appendix E.
CallPlan planCall(const CallSituation &situation,
                  const QDateTime &now,
                  const ScriptSlots &fill,
                  const ContactRules &rules);

} // namespace casepost::core
