#include "core/cases/import/case_import.h"

#include "core/base/logging.h"
#include "core/cases/import/extract_order.h"

#include <QElapsedTimer>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kNewestExtract = u"SELECT COALESCE(MAX(id), 0) FROM extract";
constexpr int kMostAttempts = 3;

/// Everything that can be done while others may still write.
Result<ImportPlan> planImport(Database &db,
                              const QString &file,
                              const ImportOptions &options,
                              const ProgressFn &progress)
{
    ImportPlan plan;
    plan.file = file;
    TRY_ASSIGN(const auto newest, db.scalar(kNewestExtract.toString()));
    plan.lastExtract = newest.value_or(QString()).toLongLong();
    TRY_ASSIGN(plan.lastMadeAt, lastMadeAt(db));
    TRY(scanExtract(db, options, progress, plan));
    TRY(compareChanged(db, progress, plan));
    TRY(checkOrder(options, plan));
    plan.report.older = plan.older;
    // A record can be written otherwise and say the same: quotes, order of columns.
    for (const ChangedRow &row : plan.changed)
        ++(row.columns.any() || row.reappeared ? plan.report.changed : plan.report.unchanged);
    if (options.mode == ImportMode::Apply) {
        TRY_ASSIGN(plan.wordRows, plan.words.merged(db));
    }
    return plan;
}

Status savePlan(Database &db,
                const Session &session,
                const HoldMail &hold,
                const ProgressFn &progress,
                ImportPlan &plan)
{
    TRY(stageChanged(db, progress, plan));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(applyPlan(db, session, hold, progress, plan));
    return transaction.commit();
}

/// A bigger page cache while an import runs: the indexes are sorted in it.
class RoomyCache
{
public:
    explicit RoomyCache(Database &db)
        : m_db(db)
    {
        if (m_db.engine() == Engine::Sqlite)
            (void)m_db.exec(u"PRAGMA cache_size = -65536"_s);
    }
    ~RoomyCache()
    {
        if (m_db.engine() == Engine::Sqlite)
            (void)m_db.exec(u"PRAGMA cache_size = -2000"_s);
    }
    RoomyCache(const RoomyCache &) = delete;
    RoomyCache &operator=(const RoomyCache &) = delete;

private:
    Database &m_db;
};

} // namespace

Result<ImportReport> importExtract(Database &db,
                                   const Session &session,
                                   const QString &file,
                                   const ImportOptions &options,
                                   const HoldMail &hold,
                                   const ProgressFn &progress)
{
    TRY(require(session, action::kCaseImport));
    QElapsedTimer timer;
    timer.start();
    const RoomyCache cache(db);
    for (int attempt = 1;; ++attempt) {
        TRY_ASSIGN(ImportPlan plan, planImport(db, file, options, progress));
        if (options.mode == ImportMode::Apply) {
            const Status saved = savePlan(db, session, hold, progress, plan);
            if (!saved && saved.error().code == ErrorCode::Conflict && attempt < kMostAttempts)
                continue;
            TRY(saved);
            qCInfo(lcImport) << "extract imported, rows" << plan.report.rows << "new"
                             << plan.report.added << "changed" << plan.report.changed << "gone"
                             << plan.report.gone << "refused" << plan.report.refusedCount;
        }
        plan.report.seconds = static_cast<double>(timer.elapsed()) / 1000;
        return std::move(plan.report);
    }
}

} // namespace casepost::core
