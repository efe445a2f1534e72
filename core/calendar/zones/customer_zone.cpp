#include "core/calendar/zones/customer_zone.h"

#include <QFile>
#include <QHash>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QStringList> readZones()
{
    QHash<QString, QStringList> zones;
    QFile file(u":/casepost/calendar/zones.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The table of time zones is missing from the program.");
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const auto bar = line.indexOf(u'|');
        if (line.startsWith(u'#') || bar < 0)
            continue;
        QStringList names = line.sliced(bar + 1).split(u',');
        for (QString &name : names)
            name = name.trimmed();
        zones.insert(line.first(bar).trimmed(), names);
    }
    return zones;
}

std::unexpected<Error> askFor(const WhereSomebodyIs &where, const QStringList &zones)
{
    if (zones.size() > 1)
        return fail(
            ErrorCode::InvalidInput,
            u"%1 has more than one time zone: ask where the customer is, and say which (%2)."_s.arg(
                where.country, zones.join(u", "_s)));
    return fail(ErrorCode::InvalidInput,
                u"The case does not say where the customer is: ask, and say the time zone "
                "(Australia/Perth)."_s);
}

} // namespace

QTimeZone zoneNamed(const QString &text)
{
    const QString wanted = text.trimmed().replace(u' ', u'_');
    if (wanted.isEmpty())
        return {};
    QTimeZone byCity;
    int cities = 0;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromUtf8(id);
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return QTimeZone(id);
        if (name.sliced(name.lastIndexOf(u'/') + 1).compare(wanted, Qt::CaseInsensitive) == 0) {
            byCity = QTimeZone(id);
            ++cities;
        }
    }
    return cities == 1 ? byCity : QTimeZone();
}

QStringList zonesOf(const QString &country)
{
    static const QHash<QString, QStringList> zones = readZones();
    return zones.value(country);
}

Result<CustomerZone> customerZone(const WhereSomebodyIs &where)
{
    if (!where.said.trimmed().isEmpty()) {
        const QTimeZone zone = zoneNamed(where.said);
        if (!zone.isValid())
            return fail(
                ErrorCode::InvalidInput,
                u"'%1' is no time zone: write it as Australia/Perth or Europe/Madrid."_s.arg(
                    where.said.trimmed().left(60)));
        return CustomerZone{zone, ZoneSource::Said};
    }
    if (const QTimeZone zone = zoneNamed(where.column); zone.isValid())
        return CustomerZone{zone, ZoneSource::Column};
    QStringList zones = zonesOf(where.place);
    if (zones.size() != 1)
        zones = zonesOf(where.country);
    if (zones.size() != 1)
        return askFor(where, zones);
    const QTimeZone zone(zones.first().toUtf8());
    if (!zone.isValid())
        return askFor(where, {});
    return CustomerZone{zone, ZoneSource::Country};
}

const QTimeZone &ukZone()
{
    static const QTimeZone zone("Europe/London");
    return zone;
}

QString toIsoLocal(const QDateTime &moment, const QTimeZone &zone)
{
    const int offset = zone.offsetFromUtc(moment);
    const QString text = moment.toOffsetFromUtc(offset).toString(Qt::ISODate);
    return offset == 0 ? text.chopped(1) + u"+00:00"_s : text; // which Qt writes as Z
}

} // namespace casepost::core
