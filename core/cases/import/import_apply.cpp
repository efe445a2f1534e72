#include "core/audit/record/audit.h"
#include "core/audit/record/case_sum.h"
#include "core/base/clock.h"
#include "core/cases/extract/record_window.h"
#include "core/cases/import/case_row_writer.h"
#include "core/cases/import/import_notes.h"
#include "core/cases/record/case_rows.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kNewestExtract = u"SELECT COALESCE(MAX(id), 0) FROM extract";
constexpr QStringView kIndexes =
    u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'case_file' "
    "AND sql IS NOT NULL ORDER BY name";
constexpr QStringView kStage =
    u"CREATE TEMP TABLE staged_case AS SELECT * FROM case_file WHERE 1 = 0";
constexpr QStringView kUnstage = u"DROP TABLE staged_case";
constexpr QStringView kForgetStaged = u"DROP TABLE IF EXISTS temp.staged_case";
constexpr QStringView kInsertExtract =
    u"INSERT INTO extract (made_at, imported_utc, sha256, columns, row_count, new_count, changed, "
    "unchanged, gone, refused) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const auto kStagedCases = u"id IN (SELECT id FROM staged_case)"_s;
constexpr std::size_t kStagedAtOnce = 50'000;
constexpr std::size_t kStagedBefore = 200'000;

struct Index
{
    QString name;
    QString definition;
};

Result<std::vector<Index>> indexes(Database &db)
{
    TRY_ASSIGN(auto rows, db.prepare(kIndexes.toString()));
    TRY(rows.run());
    std::vector<Index> found;
    while (rows.next())
        found.push_back({rows.text(0), rows.text(1)});
    return found;
}

/// Writes planned records into a table. The file is read once more; each record's hash is checked.
template<typename Rows>
Status writeRows(
    Database &db, const ImportPlan &plan, const QString &table, const Rows &rows, ImportPace &pace)
{
    const auto reading = rows.size() == plan.added.size() ? RecordWindow::Reading::InFileOrder
                                                          : RecordWindow::Reading::Scattered;
    TRY_ASSIGN(auto window, RecordWindow::open(plan.file, reading));
    TRY_ASSIGN(auto insert, BulkInsert::begin(db, table, caseTableColumns()));
    CaseRowWriter writer(plan.layout);
    CsvCells cells;
    std::int64_t done = 0;
    for (const auto &row : rows) {
        TRY_ASSIGN(const auto record,
                   window.record(row.offset, row.length, row.hash, plan.layout.seed));
        cells.split(record);
        TRY(writer.write(insert, row, cells));
        TRY(pace.step(++done));
    }
    return insert.finish();
}

/// New cases. On the first load the indexes are built behind the rows: less than half the time.
Status insertNew(Database &db, const ProgressFn &progress, const ImportPlan &plan)
{
    if (plan.added.empty())
        return {};
    const bool server = db.engine() == Engine::Postgres; // it does that in act_load_cases()
    std::vector<Index> later;
    if (plan.firstLoad && !server) {
        TRY_ASSIGN(later, indexes(db));
        for (const Index &index : later)
            TRY(db.exec(u"DROP INDEX "_s + index.name));
    }
    ImportPace pace(progress, u"Saving new cases"_s, static_cast<std::int64_t>(plan.added.size()));
    TRY_ASSIGN(const auto newest, db.scalar(u"SELECT COALESCE(MAX(id), 0) FROM case_file"_s));
    TRY(writeRows(db, plan, server ? u"staged_case"_s : u"case_file"_s, plan.added, pace));
    if (server) {
        TRY_ASSIGN(auto load, db.prepareAct(u"act_load_cases", u"?"_s));
        TRY(load.bind(std::int64_t(plan.firstLoad ? 1 : 0)).run());
    }
    TRY(casesEnter(db, u"id > %1"_s.arg(newest.value_or(u"0"_s))));
    if (progress && !later.empty() && !progress({u"Building the search"_s, 0, 0}))
        return fail(ErrorCode::Cancelled, u"The import was stopped; nothing of it was saved."_s);
    for (const Index &index : later)
        TRY(db.exec(index.definition));
    return {};
}

/// The columns that stand in an index.
const QStringList &indexedColumns()
{
    static const QStringList columns{u"postcode_key"_s,
                                     u"email_key"_s,
                                     u"phone_key"_s,
                                     u"mobile_key"_s,
                                     u"declarant_email"_s,
                                     u"referee_email"_s,
                                     u"lost_stolen_reference"_s};
    return columns;
}

/// The staged records over their cases. An index is touched only where its column changed.
Status takeStaged(Database &db)
{
    static const QString plainColumns = [] {
        QStringList sets;
        for (const QString &column : caseTableColumns())
            if (column != u"id"_s && column != u"reference_key"_s
                && !indexedColumns().contains(column))
                sets += u"%1 = s.%1"_s.arg(column);
        return sets.join(u", "_s);
    }();
    TRY(casesLeave(db, kStagedCases));
    if (db.engine() == Engine::Postgres) {
        TRY(db.act(u"act_take_staged", {}));
        TRY(casesEnter(db, kStagedCases));
        return db.act(u"act_drop_staged", {});
    }
    TRY(db.exec(u"UPDATE case_file SET %1 FROM staged_case s WHERE case_file.id = s.id"_s.arg(
        plainColumns)));
    for (const QString &key : indexedColumns())
        TRY(db.exec(u"UPDATE case_file SET %1 = s.%1 FROM staged_case s WHERE case_file.id = s.id "
                    "AND case_file.%1 IS DISTINCT FROM s.%1"_s.arg(key)));
    TRY(casesEnter(db, kStagedCases));
    return db.exec(u"DELETE FROM staged_case"_s);
}

Status updateChanged(Database &db, const ProgressFn &progress, const ImportPlan &plan)
{
    if (plan.changed.empty())
        return {};
    if (plan.isStaged) {
        TRY(takeStaged(db));
        return db.exec(kUnstage.toString());
    }
    ImportPace pace(
        progress, u"Saving changed cases"_s, static_cast<std::int64_t>(plan.changed.size()));
    if (db.engine() == Engine::Sqlite) // a server's store has a table of that name
        TRY(db.exec(kStage.toString()));
    for (std::size_t from = 0; from < plan.changed.size(); from += kStagedAtOnce) {
        const std::size_t to = std::min(from + kStagedAtOnce, plan.changed.size());
        const std::vector<ChangedRow> some(plan.changed.begin() + static_cast<std::ptrdiff_t>(from),
                                           plan.changed.begin() + static_cast<std::ptrdiff_t>(to));
        TRY(writeRows(db, plan, u"staged_case"_s, some, pace));
        TRY(takeStaged(db));
    }
    return db.engine() == Engine::Sqlite ? db.exec(kUnstage.toString()) : Status();
}

/// Another import may have ended since the plan was made; from here on none can.
Status checkStillTrue(Database &db, const ImportPlan &plan)
{
    if (db.engine() == Engine::Postgres) {
        TRY(db.act(u"act_lock_import", {}));
        TRY(db.act(u"act_begin_staging", {}));
    }
    TRY_ASSIGN(const auto newest, db.scalar(kNewestExtract.toString()));
    if (newest.value_or(QString()).toLongLong() != plan.lastExtract)
        return fail(
            ErrorCode::Conflict,
            u"Another import ended while this extract was being read; nothing was saved: try again."_s);
    return {};
}

Status recordExtract(Database &db, const Session &session, const ImportPlan &plan)
{
    const ImportReport &report = plan.report;
    TRY_ASSIGN(auto insert, db.prepareAct(u"act_extract", kInsertExtract.toString()));
    // What takes the last one's place without being an older one was made behind it, even where its
    // own newest row is older because the newest case has gone.
    auto made = report.madeAt;
    if (plan.lastMadeAt && !plan.older && made)
        made = std::max(*made, *plan.lastMadeAt);
    insert.bind(made ? toIsoUtc(*made) : QString())
        .bind(toIsoUtc(session.clock->nowUtc()))
        .bind(QString::fromLatin1(plan.sha256))
        .bind(plan.layout.names.join(u','));
    for (const qint64 count : {report.rows,
                               report.added,
                               report.changed,
                               report.unchanged,
                               report.gone,
                               report.refusedCount})
        insert.bind(std::int64_t(count));
    TRY(insert.run());
    TRY_ASSIGN(const auto id, db.scalar(kNewestExtract.toString()));
    QString object =
        u"extract:%1 rows:%2 new:%3 changed:%4 gone:%5 refused:%6 sha256:%7%8"_s
            .arg(id.value_or(QString()))
            .arg(report.rows)
            .arg(report.added)
            .arg(report.changed)
            .arg(report.gone)
            .arg(report.refusedCount)
            .arg(QString::fromLatin1(plan.sha256), plan.older ? u" older"_s : QString());
    if (plan.badRows == BadRows::Skip)
        object += u" bad-rows:skipped"_s;
    return appendAudit(db, session, QStringView(action::kCaseImport).toString(), object);
}

} // namespace

Status stageChanged(Database &db, const ProgressFn &progress, ImportPlan &plan)
{
    if (db.engine() != Engine::Sqlite || plan.changed.empty()
        || plan.changed.size() > kStagedBefore)
        return {};
    ImportPace pace(
        progress, u"Saving changed cases"_s, static_cast<std::int64_t>(plan.changed.size()));
    TRY(db.exec(kForgetStaged.toString())); // of an import that was stopped
    TRY(db.exec(kStage.toString()));
    TRY(db.exec(u"BEGIN"_s)); // deferred: only the temporary table is touched
    const Status written = writeRows(db, plan, u"staged_case"_s, plan.changed, pace);
    TRY(db.exec(written ? u"COMMIT"_s : u"ROLLBACK"_s));
    TRY(written);
    plan.isStaged = true;
    return {};
}

Status applyPlan(Database &db,
                 const Session &session,
                 const HoldMail &hold,
                 const ProgressFn &progress,
                 ImportPlan &plan)
{
    TRY(checkStillTrue(db, plan));
    TRY(insertNew(db, progress, plan));
    TRY(updateChanged(db, progress, plan));
    TRY(markGone(db, plan));
    TRY(markStale(db, session, plan));
    TRY(noteInHistory(db, session, plan));
    TRY(writeWordRows(db, plan.wordRows, plan.firstLoad));
    // Last, because the audit record is everybody's: whoever writes it lets nobody else.
    TRY(holdMail(hold, plan));
    return recordExtract(db, session, plan);
}

} // namespace casepost::core
