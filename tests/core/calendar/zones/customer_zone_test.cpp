#include "core/calendar/zones/customer_zone.h"
#include "core/people/addresses/country_table.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

QString localAt(const QString &country, const char *moment)
{
    const auto zone = customerZone({.country = country});
    REQUIRE(zone);
    return toIsoLocal(utc(moment), zone->zone);
}

} // namespace

TEST_CASE("A country with one time zone tells the customer's clock by the season there "
          "(REQ-TEL-07, E3, E5)")
{
    CHECK(localAt(u"Japan"_s, "2024-01-10T10:00:00Z") == u"2024-01-10T19:00:00+09:00"_s);
    CHECK(localAt(u"India"_s, "2024-07-10T10:00:00Z") == u"2024-07-10T15:30:00+05:30"_s);
    CHECK(localAt(u"United Kingdom"_s, "2024-07-10T10:00:00Z") == u"2024-07-10T11:00:00+01:00"_s);
    // The weekend on which the clocks of the United Kingdom change, an hour on either side.
    CHECK(localAt(u"United Kingdom"_s, "2024-03-31T00:59:59Z") == u"2024-03-31T00:59:59+00:00"_s);
    CHECK(localAt(u"United Kingdom"_s, "2024-03-31T01:00:00Z") == u"2024-03-31T02:00:00+01:00"_s);
    CHECK(localAt(u"United Kingdom"_s, "2024-10-27T00:30:00Z") == u"2024-10-27T01:30:00+01:00"_s);
    CHECK(localAt(u"United Kingdom"_s, "2024-10-27T01:30:00Z") == u"2024-10-27T01:30:00+00:00"_s);
}

TEST_CASE("The case's own time zone and what was said now come before the country (REQ-TEL-07)")
{
    const auto column = customerZone({.column = u"Australia/Sydney"_s, .country = u"Australia"_s});
    REQUIRE(column);
    CHECK(column->from == ZoneSource::Column);
    // UK 17:00 is 04:00 in Sydney in January and 02:00 in July (E3).
    CHECK(toIsoLocal(utc("2024-01-10T17:00:00Z"), column->zone) == u"2024-01-11T04:00:00+11:00"_s);
    CHECK(toIsoLocal(utc("2024-07-10T16:00:00Z"), column->zone) == u"2024-07-11T02:00:00+10:00"_s);
    const auto said = customerZone(
        {.said = u"australia/perth"_s, .column = u"Australia/Sydney"_s, .country = u"Australia"_s});
    REQUIRE(said);
    CHECK(said->from == ZoneSource::Said);
    CHECK(said->zone.id() == "Australia/Perth");
    CHECK(zoneNamed(u"Los Angeles"_s).id() == "America/Los_Angeles");
    CHECK_FALSE(customerZone({.said = u"Sidney"_s, .country = u"Japan"_s}));
    // A column that names no zone does not stand in the way of the country.
    CHECK(customerZone({.column = u"UTC plus some"_s, .country = u"Japan"_s}));
}

TEST_CASE(
    "A country with several clocks, or an unknown one, has the place asked for (REQ-TEL-07, E4)")
{
    for (const QString &country : {u"Australia"_s,
                                   u"United States of America"_s,
                                   u"Canada"_s,
                                   u"Spain"_s,
                                   u"New Zealand"_s}) {
        const auto zone = customerZone({.country = country});
        REQUIRE_FALSE(zone);
        CHECK(zone.error().message.contains(country));
    }
    CHECK_FALSE(customerZone({}));
    CHECK_FALSE(customerZone({.country = u"Ruritania"_s}));
    // Zones of a country that show the same clock count as one.
    for (const QString &country : {u"Germany"_s, u"Argentina"_s, u"Malaysia"_s, u"Cyprus"_s})
        CHECK(customerZone({.country = country}));
    CHECK(customerZone({.place = u"Hawaii"_s, .country = u"United States of America"_s}));
    CHECK(customerZone({.country = u"Canary Islands"_s}));
}

TEST_CASE("Every country that an address may name has a time zone that this machine knows")
{
    for (const Country &country : countryTable()) {
        const QStringList zones = zonesOf(country.name.toString());
        CAPTURE(country.name.toString());
        REQUIRE_FALSE(zones.isEmpty());
        for (const QString &zone : zones)
            CHECK(QTimeZone(zone.toUtf8()).isValid());
    }
}
