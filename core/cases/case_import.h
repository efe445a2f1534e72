#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace casepost::core {

/// One cell of an extract that could not be taken.
struct RefusedCell
{
    qint64 line = 0; ///< 1-based line of the file on which the record begins
    QString column;  ///< empty when the whole row is meant
    QString message; ///< one sentence; never the cell's content
};

enum class BadRows { RefuseFile, Skip };
enum class ImportMode { Apply, DryRun };

/// How an import treats bad rows, and whether it changes anything.
struct ImportOptions
{
    BadRows badRows = BadRows::RefuseFile;
    ImportMode mode = ImportMode::Apply;
};

/// What an import did, or (dry run) would do.
struct ImportReport
{
    qint64 rows = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 gone = 0;
    std::vector<RefusedCell> refused; ///< the first 1,000; refusedCount tells all
    qint64 refusedCount = 0;
    QStringList unknownColumns;
    std::optional<QDateTime> madeAt; ///< newest updated_at of the rows: how old the extract is
    double seconds = 0;
};

/// Loads a work-in-progress extract (extract.md): reads and checks the whole file first, then
/// replaces the view of the last one in one transaction. InvalidInput with file, line and column
/// when the file is refused; Cancelled when `progress` says stop. Nothing changes unless everything
/// does. Cases whose email, address or name changed have their queued messages held.
Result<ImportReport> importExtract(Database &db,
                                   const Session &session,
                                   const QString &file,
                                   const ImportOptions &options,
                                   const ProgressFn &progress = {});

} // namespace casepost::core
