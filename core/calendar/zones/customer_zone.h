#pragma once

#include "core/base/result.h"

#include <QTimeZone>

namespace casepost::core {

/// From what the customer's clock was known.
enum class ZoneSource { Said, Column, Country };

/// A time zone and how it was known.
struct CustomerZone
{
    QTimeZone zone;
    ZoneSource from = ZoneSource::Country;
};

/// What is known of where somebody is. Empty: not known.
struct WhereSomebodyIs
{
    QString said = {};    ///< a time zone that somebody gave now ("Australia/Perth")
    QString column = {};  ///< the case's own time zone
    QString place = {};   ///< an island or region whose clock is known by itself ("Hawaii")
    QString country = {}; ///< as core/people names it; "United Kingdom" for an address there
};

/// The time zone of that place: the one that was said, else the case's own, else that of the place
/// or of a country that has one only. InvalidInput in words where the place has to be asked for,
/// naming the zones of its country. Pure. REQ-TEL-07, appendix E rows E3 to E5.
Result<CustomerZone> customerZone(const WhereSomebodyIs &where);

/// The zone of that name of the tz database, in any case, or of its city alone where only one has
/// it ("sydney"); not valid for any other text.
QTimeZone zoneNamed(const QString &text);

/// The zones of a country or place of resources/calendar/zones.txt; empty for one not known.
QStringList zonesOf(const QString &country);

/// The zone of the offices: staff work, and `--on` is read, by its clock.
const QTimeZone &ukZone();

/// A moment by the clock of a zone, with its offset: "2024-09-10T21:05:00+10:00".
QString toIsoLocal(const QDateTime &moment, const QTimeZone &zone);

} // namespace casepost::core
