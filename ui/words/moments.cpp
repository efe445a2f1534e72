#include "ui/words/moments.h"

#include <QLocale>

namespace casepost::ui {

using namespace Qt::StringLiterals;

QString longDate(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMMM yyyy"_s) : QString();
}

QString longMoment(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const auto local = utc.toLocalTime();
    return longDate(local.date()) + u", "_s + local.time().toString(u"HH:mm"_s);
}

QString shortMoment(const QDateTime &utc, const QDateTime &now)
{
    const auto local = utc.toLocalTime();
    return local.date() == now.toLocalTime().date() ? local.time().toString(u"HH:mm"_s)
                                                    : longMoment(utc);
}

} // namespace casepost::ui
