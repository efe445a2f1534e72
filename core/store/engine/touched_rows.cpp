#include "core/store/engine/touched_rows.h"

#include "core/store/engine/database.h"
#include "core/store/engine/watched_tables.h"

#include <QStringList>

#include <cstring>
#include <sqlite3.h>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// Of the transaction alone: it is empty again when that ends, however it ends.
const auto kTakeNoted = u"SELECT coalesce(current_setting('casepost.touched', true), ''), "
                        "set_config('casepost.touched', '', true)"_s;

TouchedRun::How howOf(const QString &word)
{
    if (word == u"INSERT"_s)
        return TouchedRun::How::Added;
    return word == u"DELETE"_s ? TouchedRun::How::Removed : TouchedRun::How::Changed;
}

/// A line of the triggers: table, what happened, and the first and last number or the key.
TouchedRun runOf(const QString &line)
{
    const QStringList parts = line.split(u'\t');
    TouchedRun run{.table = watchedTable(parts.value(0).toLatin1().constData()),
                   .how = howOf(parts.value(1))};
    if (parts.size() > 3) {
        run.first = parts[2].toLongLong();
        run.last = parts[3].toLongLong();
    } else {
        run.key = parts.value(2);
    }
    return run;
}

} // namespace

void TouchedRows::watch(sqlite3 *connection)
{
    sqlite3_update_hook(connection, &TouchedRows::changed, this);
}

void TouchedRows::changed(
    void *self, int what, const char *database, const char *table, long long row)
{
    if (std::strcmp(database, "main") != 0)
        return;
    const int index = watchedTable(table);
    if (index < 0)
        return;
    const auto how = what == SQLITE_INSERT   ? TouchedRun::How::Added
                     : what == SQLITE_DELETE ? TouchedRun::How::Removed
                                             : TouchedRun::How::Changed;
    static_cast<TouchedRows *>(self)->add(index, how, row);
}

void TouchedRows::add(int table, TouchedRun::How how, std::int64_t row)
{
    if (!m_runs.empty()) {
        TouchedRun &newest = m_runs.back();
        if (newest.table == table && newest.how == how && newest.last + 1 == row) {
            newest.last = row;
            return;
        }
    }
    m_runs.push_back({.table = table, .how = how, .first = row, .last = row});
}

Result<std::vector<TouchedRun>> TouchedRows::take(Database &db)
{
    if (db.engine() == Engine::Sqlite)
        return std::exchange(m_runs, {});
    TRY_ASSIGN(const auto noted, db.scalar(kTakeNoted));
    std::vector<TouchedRun> runs;
    for (const QString &line : noted.value_or(QString()).split(u'\n', Qt::SkipEmptyParts))
        if (auto run = runOf(line); run.table >= 0)
            runs.push_back(std::move(run));
    return runs;
}

} // namespace casepost::core
