#pragma once

#include "core/contact/call_facts.h"

namespace casepost::core {

/// A hold that somebody wants to begin.
struct AskedHold
{
    QString reason;
    QString exception = {}; ///< call-back, overseas; empty: none
    QString because = {};
};

/// The moment to come that the customer, once reached, asked to be called at; not valid: none.
QDateTime agreedToCome(const CallSituation &situation, const QDateTime &moment);

/// Of that day, the minutes in which both clocks are within the hours for calls (REQ-TEL-26).
int sharedMinutes(const QTimeZone &zone, const QDate &day);

/// The facts of a hold that would begin at a moment. Pure. REQ-TEL-23 to 27.
FactSheet
holdFactsOf(const CallSituation &situation, const AskedHold &asked, const QDateTime &moment);

} // namespace casepost::core
