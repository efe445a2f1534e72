#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QSet>
#include <QStringList>

#include <optional>

namespace casepost::core {

/// The three whose bank holidays differ.
enum class Nation { EnglandAndWales, Scotland, NorthernIreland };

QString nationWord(Nation nation); ///< "england-and-wales" …
std::optional<Nation> nationNamed(QStringView word);

enum class DayOff { Saturday, Sunday, BankHoliday };

/// Which days a nation works.
class WorkingDays
{
public:
    /// As the program has it in its resources.
    static const WorkingDays &of(Nation nation);
    /// Of the nation in which an office is; England and Wales for one that no file names.
    static const WorkingDays &ofOffice(const QString &office);
    /// Reads a file of that form. InvalidInput for what is none, and for a holiday outside the
    /// years that the file says it covers.
    static Result<WorkingDays> read(const QByteArray &bytes, const QString &fileName);

    Nation nation() const { return m_nation; }
    int firstYear() const { return m_firstYear; }
    int lastYear() const { return m_lastYear; }
    /// Are the bank holidays of the day's year known here?
    bool covers(const QDate &day) const;
    /// Why a day is not worked; nothing when it is worked, as far as is known.
    std::optional<DayOff> dayOff(const QDate &day) const;
    /// The day itself when it is worked, or else the next one that is, as far as is known.
    QDate nextWorked(QDate day) const;

private:
    Nation m_nation = Nation::EnglandAndWales;
    int m_firstYear = 0;
    int m_lastYear = 0;
    QSet<QDate> m_holidays;
    QStringList m_offices;
};

} // namespace casepost::core
