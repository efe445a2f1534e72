#pragma once

#include <QString>

#include <set>

namespace casepost::core {

/// The time limits a text names, each as "7 days" in one form whatever way it is written: "7
/// days", "seven-day", "7 working days", "saith diwrnod", "7 niwrnod". English and Welsh; hours,
/// days, weeks, months and years.
std::set<QString> timeLimitsIn(const QString &text);

} // namespace casepost::core
