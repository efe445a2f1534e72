#include "core/contact/hold_facts.h"

#include "core/base/clock.h"
#include "core/calendar/zones/customer_zone.h"
#include "core/contact/contact_subjects.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

void put(FactSheet &facts, QLatin1StringView name, FactValue value)
{
    const auto status = facts.set(QString(name), std::move(value));
    Q_ASSERT(status);
}

bool withinHours(const QDateTime &moment, const QTimeZone &zone)
{
    const int hour = moment.toTimeZone(zone).time().hour();
    return hour >= 9 && hour < 20;
}

} // namespace

QDateTime agreedToCome(const CallSituation &situation, const QDateTime &moment)
{
    QDateTime latest;
    for (const Call &call : situation.calls)
        if (call.reached() && call.at <= moment && call.agreed.isValid() && call.agreed > moment
            && (!latest.isValid() || call.agreed > latest))
            latest = call.agreed;
    return latest;
}

int sharedMinutes(const QTimeZone &zone, const QDate &day)
{
    int minutes = 0;
    const QDateTime begin = ukDayStart(day);
    const QDateTime end = ukDayStart(day.addDays(1));
    for (QDateTime at = begin; at < end; at = at.addSecs(15 * 60))
        if (withinHours(at, ukZone()) && withinHours(at, zone))
            minutes += 15;
    return minutes;
}

FactSheet
holdFactsOf(const CallSituation &situation, const AskedHold &asked, const QDateTime &moment)
{
    FactSheet facts(holdFacts());
    qint64 used = 0;
    bool active = false;
    for (const Hold &hold : situation.holds) {
        if (hold.reason != asked.reason)
            continue;
        ++used;
        active = active || hold.runsAt(moment);
    }
    put(facts, "system"_L1, systemName(situation.system));
    put(facts, "reason"_L1, asked.reason);
    if (!asked.exception.isEmpty())
        put(facts, "exception"_L1, asked.exception);
    put(facts, "because_given"_L1, !asked.because.trimmed().isEmpty());
    put(facts, "holds_used"_L1, used);
    put(facts, "hold_active"_L1, active);
    put(facts, "call_back_agreed"_L1, agreedToCome(situation, moment).isValid());
    put(facts, "zone_known"_L1, situation.zone.isValid());
    if (situation.zone.isValid()) {
        const QDate day = ukDate(moment);
        put(facts, "shared_minutes"_L1, qint64(sharedMinutes(situation.zone, day)));
        put(facts,
            "overseas"_L1,
            situation.zone.offsetFromUtc(moment) != ukZone().offsetFromUtc(moment));
    }
    return facts;
}

} // namespace casepost::core
