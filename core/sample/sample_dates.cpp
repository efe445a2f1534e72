#include "core/sample/sample_dates.h"

#include <QList>

#include <algorithm>

namespace casepost::core {

namespace {

/// An extract that was made so long ago looks fresh, and no row of it lies in the future.
constexpr qint64 kFreshSeconds = 10 * 60;

/// The cells of one line, as they stand (with their quotes). No cell of the sample spans lines.
QList<QByteArray> cellsOf(const QByteArray &line)
{
    QList<QByteArray> cells(1);
    bool quoted = false;
    for (const char sign : line) {
        if (sign == '"')
            quoted = !quoted;
        if (sign == ',' && !quoted)
            cells.append(QByteArray());
        else
            cells.last().append(sign);
    }
    return cells;
}

QDateTime momentOf(const QByteArray &cell)
{
    return QDateTime::fromString(QString::fromLatin1(cell), Qt::ISODate);
}

} // namespace

QByteArray datedForToday(const QByteArray &extract, const QDateTime &now)
{
    auto lines = extract.split('\n');
    const auto header = cellsOf(lines.front());
    const auto updated = header.indexOf("updated_at");
    QList<qsizetype> days;
    for (const char *name : {"received_on", "applicant_date_of_birth"})
        if (const auto column = header.indexOf(name); column >= 0)
            days.append(column);
    QDateTime newest;
    QList<QList<QByteArray>> rows;
    for (const auto &line : std::as_const(lines)) {
        rows.append(cellsOf(line));
        if (updated >= 0 && updated < rows.last().size())
            if (const auto moment = momentOf(rows.last()[updated]);
                moment.isValid() && (!newest.isValid() || moment > newest))
                newest = moment;
    }
    if (!newest.isValid())
        return extract;
    const auto wanted = now.addSecs(-kFreshSeconds - now.toUTC().time().second());
    const qint64 seconds = newest.secsTo(wanted);
    const qint64 wholeDays = newest.toUTC().date().daysTo(wanted.toUTC().date());
    for (qsizetype i = 1; i < rows.size(); ++i) {
        auto &row = rows[i];
        if (row.size() != header.size())
            continue; // the line that ends the extract
        if (const auto moment = momentOf(row[updated]); moment.isValid())
            row[updated] = moment.addSecs(seconds).toUTC().toString(Qt::ISODate).toLatin1();
        for (const auto column : std::as_const(days))
            if (const auto day = QDate::fromString(QString::fromLatin1(row[column]), Qt::ISODate);
                day.isValid())
                row[column] = day.addDays(wholeDays).toString(Qt::ISODate).toLatin1();
        lines[i] = row.join(',');
    }
    return lines.join('\n');
}

} // namespace casepost::core
