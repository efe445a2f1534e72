#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/store/engine/database.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace casepost::core {

/// One cell of an extract that could not be taken.
struct RefusedCell
{
    qint64 line = 0;        ///< 1-based line of the file on which the record begins
    QString column;         ///< empty when the whole row is meant
    QString message;        ///< one sentence; never the cell's content
    QString reference = {}; ///< of the row's case; empty when it cannot be read
    bool stale = false;     ///< a case that the store knows keeps its older row
};

enum class BadRows {
    UpToShare, ///< left out up to the share of badRowShare(); above it the file is refused
    Skip,      ///< left out whatever the share
};
enum class ImportMode { Apply, DryRun };
/// An extract that was made before the one the store holds.
enum class OlderExtract { Refuse, Load };
/// An extract without any row.
enum class EmptyExtract { Refuse, Load };

/// How an import treats bad rows, whether it changes anything, and what it takes only when told so.
struct ImportOptions
{
    BadRows badRows = BadRows::UpToShare;
    ImportMode mode = ImportMode::Apply;
    OlderExtract older = OlderExtract::Refuse;
    EmptyExtract empty = EmptyExtract::Refuse;
};

/// What an import did, or (dry run) would do.
struct ImportReport
{
    qint64 rows = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 gone = 0;
    qint64 held = 0;                  ///< messages that wait for a fresh check now
    std::vector<RefusedCell> refused; ///< the first 1,000; refusedCount tells all
    qint64 refusedCount = 0;
    qint64 stale = 0;     ///< cases that are out of date now, because their row was refused
    qint64 unmatched = 0; ///< refused rows that name no case that the store knows
    qint64 nameless = 0;  ///< … among them those whose case cannot be told at all
    qint64 missing = 0;   ///< cases without a row, out of date because a nameless one may be theirs
    bool older = false;   ///< made before the extract whose place it took
    QStringList unknownColumns;
    std::optional<QDateTime> madeAt; ///< newest updated_at of the rows: how old the extract is
    double seconds = 0;
};

/// Holds what waits to go out for these cases, in the import's transaction, and gives how many
/// messages that are (REQ-CHG-07). The outbox makes one (mailHolder()); empty: there is no outbox.
/// All of them, or those whose letters read what changed: whoever knows the letters tells.
enum class HeldMail { All, ThatReadTheChange };
using HoldMail =
    std::function<Result<int>(const std::vector<CaseId> &, const QString &reason, HeldMail which)>;

/// Loads a work-in-progress extract (extract.md): reads and checks the whole file first, then
/// replaces the view of the last one in one transaction. Refused rows are left out up to a share;
/// their cases keep the older row and are out of date (stale_facts.h) until a good one comes. Where
/// it cannot be told whose a refused row is, every case that the extract should hold and does not
/// is out of date in place of gone. An extract that is older than the store's, or empty, is refused
/// unless the options ask for it; of an older one everything that it touches is held.
/// InvalidInput with file, line and column when the file is refused; Cancelled when `progress` says
/// stop. Nothing changes unless everything does. What waits to be sent for cases of which the
/// extract changed anything, and for those that ended, are gone or moved to another office, goes to
/// `hold`; of a change in what letters seldom read only the letters that do.
Result<ImportReport> importExtract(Database &db,
                                   const Session &session,
                                   const QString &file,
                                   const ImportOptions &options,
                                   const HoldMail &hold,
                                   const ProgressFn &progress = {});

} // namespace casepost::core
