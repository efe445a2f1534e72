#include "core/base/clock.h"

#include <QTimeZone>

namespace casepost::core {

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

QString toIsoUtc(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromIsoUtc(const QString &text)
{
    const auto moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A moment without an offset would be read in the machine's own zone: that is nobody's meaning.
    return moment.timeSpec() == Qt::LocalTime ? QDateTime() : moment.toUTC();
}

QDate ukDate(const QDateTime &moment)
{
    return moment.toTimeZone(QTimeZone("Europe/London")).date();
}

QDateTime ukDayStart(const QDate &day)
{
    return day.startOfDay(QTimeZone("Europe/London")).toUTC();
}

} // namespace casepost::core
