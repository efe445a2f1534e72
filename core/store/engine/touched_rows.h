#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

struct sqlite3;

namespace casepost::core {

class Database;

/// Rows of one watched table that a transaction changed in one way.
struct TouchedRun
{
    enum class How { Added, Changed, Removed };
    int table = 0; ///< in watchedTables()
    How how = How::Added;
    /// The first and last of consecutive numbers. Of a table with a text key, SQLite gives the
    /// engine's own row numbers, which say nothing once the row is removed.
    std::int64_t first = 0;
    std::int64_t last = 0;
    QString key = {}; ///< PostgreSQL, a table with a text key: the key itself
};

/// Notes which rows of watched tables a connection changes: by the engine's own hook on SQLite, by
/// triggers on PostgreSQL. What another program changes, or the same one by another connection, is
/// not seen here, and that is the point: a digest is made of what the program wrote and of nothing
/// else.
class TouchedRows
{
public:
    /// Hangs itself into a SQLite connection; it must live as long as that.
    void watch(sqlite3 *connection);
    /// What was noted since the last call, in order; it is forgotten here.
    Result<std::vector<TouchedRun>> take(Database &db);
    void forget() { m_runs.clear(); }

private:
    static void
    changed(void *self, int what, const char *database, const char *table, long long row);
    void add(int table, TouchedRun::How how, std::int64_t row);
    std::vector<TouchedRun> m_runs;
};

} // namespace casepost::core
