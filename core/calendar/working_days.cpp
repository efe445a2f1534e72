#include "core/calendar/working_days.h"

#include "core/settings/setting_fields.h"
#include "core/settings/setting_file.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostHolidays = 1'000;

struct NationRow
{
    Nation nation;
    QStringView word;
};

constexpr std::array kNations{
    NationRow{Nation::EnglandAndWales, u"england-and-wales"},
    NationRow{Nation::Scotland, u"scotland"},
    NationRow{Nation::NorthernIreland, u"northern-ireland"},
};

WorkingDays builtIn(Nation nation)
{
    const QString name = nationWord(nation) + u".toml"_s;
    QFile file(u":/casepost/calendar/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    auto days = WorkingDays::read(file.readAll(), name);
    Q_ASSERT(days.has_value()); // a test reads every one
    return *std::move(days);
}

} // namespace

QString nationWord(Nation nation)
{
    return std::ranges::find(kNations, nation, &NationRow::nation)->word.toString();
}

std::optional<Nation> nationNamed(QStringView word)
{
    const auto row = std::ranges::find(kNations, word, &NationRow::word);
    return row == kNations.end() ? std::nullopt : std::optional(row->nation);
}

const WorkingDays &WorkingDays::of(Nation nation)
{
    static const std::array all{builtIn(Nation::EnglandAndWales),
                                builtIn(Nation::Scotland),
                                builtIn(Nation::NorthernIreland)};
    return *std::ranges::find(all, nation, &WorkingDays::nation);
}

const WorkingDays &WorkingDays::ofOffice(const QString &office)
{
    for (const NationRow &row : kNations)
        if (of(row.nation).m_offices.contains(office.trimmed(), Qt::CaseInsensitive))
            return of(row.nation);
    return of(Nation::EnglandAndWales);
}

Result<WorkingDays> WorkingDays::read(const QByteArray &bytes, const QString &fileName)
{
    TRY_ASSIGN(const QJsonObject whole, parseSettingFile(bytes, fileName));
    SettingFields fields(whole, fileName);
    WorkingDays days;
    const auto nation = nationNamed(fields.required(u"nation"_s));
    days.m_firstYear = fields.number(u"first-year"_s, 0, 1900, 2200);
    days.m_lastYear = fields.number(u"last-year"_s, 0, 1900, 2200);
    days.m_offices = fields.lines(u"offices"_s, kMostHolidays);
    const QStringList holidays = fields.lines(u"holidays"_s, kMostHolidays);
    TRY(fields.finish());
    if (!nation)
        fields.refuse(u"nation"_s, u"must be england-and-wales, scotland or northern-ireland"_s);
    if (days.m_firstYear == 0 || days.m_lastYear < days.m_firstYear)
        fields.refuse(u"last-year"_s, u"must not be before first-year"_s);
    for (const QString &line : holidays) {
        const QDate day = QDate::fromString(line, Qt::ISODate);
        if (!day.isValid() || day.year() < days.m_firstYear || day.year() > days.m_lastYear)
            fields.refuse(u"holidays"_s, u"holds '%1', which is no day of those years"_s.arg(line));
        days.m_holidays.insert(day);
    }
    TRY(fields.finish());
    days.m_nation = *nation;
    return days;
}

bool WorkingDays::covers(const QDate &day) const
{
    return day.year() >= m_firstYear && day.year() <= m_lastYear;
}

std::optional<DayOff> WorkingDays::dayOff(const QDate &day) const
{
    if (day.dayOfWeek() == Qt::Saturday)
        return DayOff::Saturday;
    if (day.dayOfWeek() == Qt::Sunday)
        return DayOff::Sunday;
    return m_holidays.contains(day) ? std::optional(DayOff::BankHoliday) : std::nullopt;
}

QDate WorkingDays::nextWorked(QDate day) const
{
    while (dayOff(day))
        day = day.addDays(1);
    return day;
}

} // namespace casepost::core
