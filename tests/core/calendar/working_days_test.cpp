#include "core/calendar/working_days.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Nation kNations[]{Nation::EnglandAndWales, Nation::Scotland, Nation::NorthernIreland};

/// The Sunday of Easter (the Gregorian computus).
QDate easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int g = (b - (b + 8) / 25 + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;
    return {year, sum / 31, sum % 31 + 1};
}

} // namespace

TEST_CASE("every year that a nation's days cover has its Good Friday, New Year and Christmas",
          "[core][calendar]")
{
    for (const Nation nation : kNations) {
        const auto &days = WorkingDays::of(nation);
        CHECK(days.nation() == nation);
        CHECK(nationNamed(nationWord(nation)) == nation);
        REQUIRE(days.firstYear() <= 2022); // the first guidance known here
        for (int year = days.firstYear(); year <= days.lastYear(); ++year) {
            INFO(nationWord(nation).toStdString() << " " << year);
            CHECK(days.dayOff(easter(year).addDays(-2)) == DayOff::BankHoliday);
            CHECK((days.dayOff(easter(year).addDays(1)) == DayOff::BankHoliday)
                  == (nation != Nation::Scotland));
            CHECK(days.nextWorked({year, 12, 25}) > QDate(year, 12, 26));
            CHECK(days.nextWorked({year, 1, 1}) > QDate(year, 1, 1));
        }
    }
}

TEST_CASE("days off differ by nation, and past the years covered nothing is guessed",
          "[core][calendar]")
{
    const auto &england = WorkingDays::of(Nation::EnglandAndWales);
    const auto &scotland = WorkingDays::of(Nation::Scotland);
    const auto &ulster = WorkingDays::of(Nation::NorthernIreland);
    CHECK(england.dayOff({2026, 3, 14}) == DayOff::Saturday);
    CHECK(england.dayOff({2026, 3, 15}) == DayOff::Sunday);
    CHECK_FALSE(england.dayOff({2026, 3, 16}));
    CHECK(england.nextWorked({2026, 4, 3}) == QDate(2026, 4, 7)); // Good Friday to Easter Monday
    CHECK(ulster.dayOff({2026, 3, 17}) == DayOff::BankHoliday);
    CHECK_FALSE(england.dayOff({2026, 3, 17}));
    CHECK(scotland.dayOff({2024, 1, 2}) == DayOff::BankHoliday);
    CHECK_FALSE(england.dayOff({2024, 1, 2}));
    CHECK(england.covers({2027, 12, 31}));
    CHECK_FALSE(england.covers({england.lastYear() + 1, 1, 1}));
    CHECK_FALSE(england.covers({england.firstYear() - 1, 12, 31}));
    CHECK(&WorkingDays::ofOffice(u"glasgow "_s) == &scotland);
    CHECK(&WorkingDays::ofOffice(u"Belfast"_s) == &ulster);
    CHECK(&WorkingDays::ofOffice(u"Durham"_s) == &england);
    CHECK(&WorkingDays::ofOffice(u""_s) == &england);
}

TEST_CASE("a calendar file is read strictly", "[core][calendar]")
{
    const auto refused = [](const char *text) {
        return errorOf(WorkingDays::read(text, u"days.toml"_s)).message;
    };
    const QByteArray good = "nation = \"scotland\"\nfirst-year = 2026\nlast-year = 2026\n";
    CHECK(WorkingDays::read(good + "holidays = [\"2026-01-01\"]\n", u"days.toml"_s));
    CHECK(
        refused("nation = \"wales\"\nfirst-year = 2026\nlast-year = 2026\n").contains(u"nation"_s));
    CHECK(refused(good + "holidays = [\"2027-01-01\"]\n").contains(u"2027-01-01"_s));
    CHECK(refused(good + "holidays = [\"2026-02-30\"]\n").contains(u"2026-02-30"_s));
    CHECK(refused(good + "hollidays = []\n").contains(u"hollidays"_s));
    CHECK(refused("nation = \"scotland\"\nfirst-year = 2026\nlast-year = 2025\n")
              .contains(u"last-year"_s));
}
