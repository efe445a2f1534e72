#pragma once

#include "core/calendar/working_days.h"
#include "core/follow_up/follow_up.h"

namespace casepost::core {

// The sentences of a follow-up, for the timeline and for whoever set it. Pure.

/// "Sunday 15 March 2026".
QString dayInWords(const QDate &day);
/// That a date was moved, and why (REQ-FIL-08).
QString movedSentence(const QDate &from, DayOff why, const QDate &to);
/// That the bank holidays of a year are not known.
QString unknownYearSentence(const QDate &day);
/// "Bring-up on … Query: …. Await the certificate."
QString setSentence(const NewFollowUp &wanted,
                    const QDate &due,
                    const std::vector<int> &query,
                    const QStringList &told);
/// Why the withdrawal of an application is to be considered, and when.
QString withdrawalSentence(const WithdrawalRule *rule, const QDate &asked, const QDate &due);
/// Is it the outcome that nobody answered, however it is spelt?
bool saysNoReply(const QString &outcome);

} // namespace casepost::core
