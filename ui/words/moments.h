#pragma once

#include <QDateTime>
#include <QString>

namespace casepost::ui {

/// "15 March 2024" in the window's language.
QString longDate(const QDate &date);
/// "15 March 2024, 14:02" in the person's time zone.
QString longMoment(const QDateTime &utc);
/// "14:02" on the day of `now`, otherwise the long form.
QString shortMoment(const QDateTime &utc, const QDateTime &now);

} // namespace casepost::ui
