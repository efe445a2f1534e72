#include "core/cases/extract/csv_cells.h"
#include "core/cases/extract/foreign_form.h"
#include "core/cases/import/bad_row_share.h"
#include "core/cases/import/extract_end.h"
#include "core/cases/import/import_plan.h"
#include "core/cases/import/reference_form.h"
#include "core/cases/record/cell_check.h"
#include "core/cases/record/row_hash.h"
#include "core/cases/search/name_cells.h"

#include <algorithm>
#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kReportedCells = 1000;

/// One pass over the file.
class Scan
{
public:
    Scan(ImportPlan &plan, KnownCases known, BadRows badRows, const BadRowShare &share)
        : m_plan(plan)
        , m_known(std::move(known))
        , m_badRows(badRows)
        , m_share(share)
        , m_nextId(m_known.lastId() + 1)
        , m_form(m_known)
        , m_end(plan.file)
    {}

    Status readHeader(CsvReader &reader);
    Status readRows(CsvReader &reader, const ProgressFn &progress);
    void findGone();
    Status findStale(Database &db);

private:
    void takeRow(const CsvRecord &record);
    bool isUnchanged(const CsvRecord &record, std::uint64_t hash);
    void judge(const CsvRecord &record);
    void judgeCells(const CsvRecord &record);
    void takeNew(const PlannedRow &row);
    void noteAge(std::string_view updatedAt);
    void refuse(const CsvRecord &record, KnownCase *known);
    void noteStale(KnownCase &known);
    QString referenceOf(const KnownCase *known) const;
    QString columnName(std::size_t cell) const;
    static std::optional<QString> formOf(CsvReader &reader, const CsvRecord &header);
    Status refuseFile() const;

    ImportPlan &m_plan;
    KnownCases m_known;
    BadRows m_badRows;
    BadRowShare m_share;
    std::int64_t m_nextId;
    ReferenceForm m_form; ///< of cases that the store does not know
    std::int64_t m_newestMs = std::numeric_limits<std::int64_t>::min();
    std::vector<CellCheck> m_checks; ///< by cell of the file; for known columns only
    std::vector<std::size_t> m_checkedCells;
    CsvCells m_cells;
    WordFolder m_folder;
    std::string m_key;
    std::vector<CellProblem> m_problems; ///< of the row being judged
    bool m_wholeRow = false;             ///< … which could not be taken apart
    std::map<std::int64_t, StaleRow> m_stale;
    ExtractEnd m_end;
};

Status Scan::readHeader(CsvReader &reader)
{
    CsvRecord header;
    TRY_ASSIGN(const bool any, reader.next(header));
    if (!any)
        return m_end.incomplete(1, u"The file is empty."_s);
    auto layout = readLayout(m_plan.file, header);
    if (!layout) {
        if (const auto form = formOf(reader, header))
            layout.error().message = *form + u" Nothing was changed."_s;
        return std::unexpected(layout.error());
    }
    m_plan.layout = std::move(*layout);
    m_plan.report.unknownColumns = m_plan.layout.unknown;
    for (std::size_t cell = 0; cell < m_plan.layout.columnOf.size(); ++cell)
        if (const int column = m_plan.layout.columnOf[cell]; column >= 0) {
            m_checks.emplace_back(caseColumns()[static_cast<std::size_t>(column)]);
            m_checkedCells.push_back(cell);
        }
    return {};
}

Status Scan::readRows(CsvReader &reader, const ProgressFn &progress)
{
    ImportPace pace(progress, u"Checking the extract"_s, reader.size());
    CsvRecord record;
    for (;;) {
        TRY_ASSIGN(const bool more, reader.next(record));
        if (!more)
            return m_end.missing(reader.line());
        if (ExtractEnd::isTrailer(record))
            break;
        ++m_plan.report.rows;
        m_end.note(record);
        takeRow(record);
        TRY(pace.step(reader.position()));
    }
    TRY(m_end.check(reader, record, m_badRows));
    if (m_newestMs != std::numeric_limits<std::int64_t>::min())
        m_plan.report.madeAt = QDateTime::fromMSecsSinceEpoch(m_newestMs, Qt::UTC);
    return refuseFile();
}

/// Bad rows are left out up to the share, or whatever it is when that was asked for.
Status Scan::refuseFile() const
{
    const ImportReport &report = m_plan.report;
    // Without one good row there is nothing to believe, and every case of the store would end.
    const bool isNothing = report.refusedCount > 1 && report.refusedCount >= report.rows;
    const qint64 allowed = isNothing ? 0 : m_share.allowed(report.rows);
    if (!isNothing && (m_badRows == BadRows::Skip || report.refusedCount <= allowed))
        return {};
    const RefusedCell &first = report.refused.front();
    const QString where = first.column.isEmpty()
                              ? u"Line %1"_s.arg(first.line)
                              : u"Line %1, column '%2'"_s.arg(first.line).arg(first.column);
    const QString more = report.refusedCount == 1
                             ? QString()
                             : u" (and %1 more rows)"_s.arg(report.refusedCount - 1);
    std::vector<std::pair<QString, QString>> place{{u"file"_s, m_plan.file},
                                                   {u"line"_s, QString::number(first.line)}};
    if (!first.column.isEmpty())
        place.push_back({u"column"_s, first.column});
    return fail(
        ErrorCode::InvalidInput,
        u"%1 of the extract cannot be used%2, so nothing was changed: of its %3 rows at "
        "most %4 may be left out. %5"_s.arg(
            where, more, QString::number(report.rows), QString::number(allowed), first.message),
        std::move(place));
}

QString Scan::columnName(std::size_t cell) const
{
    return m_plan.layout.names.value(static_cast<qsizetype>(cell));
}

/// The reference as the file has it, when it can be believed.
QString Scan::referenceOf(const KnownCase *known) const
{
    const std::size_t cell = m_plan.layout.reference;
    if (m_wholeRow && !known) // its cells may stand anywhere
        return {};
    const bool bad = std::any_of(m_problems.begin(), m_problems.end(), [&](const CellProblem &one) {
        return one.cell == cell;
    });
    if (cell >= m_cells.size() || (bad && !known))
        return {};
    const auto bytes = m_cells[cell];
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).left(64);
}

/// The row is left out; its case, when it is known, is out of date. What is told is the first of
/// its bad cells.
void Scan::refuse(const CsvRecord &record, KnownCase *known)
{
    ImportReport &report = m_plan.report;
    ++report.refusedCount;
    report.unmatched += known ? 0 : 1;
    const bool names = known || record.raw.empty() || !referenceOf(known).isEmpty();
    report.nameless += names ? 0 : 1; // an empty line is nobody's row
    if (report.refused.size() < kReportedCells) {
        const CellProblem &first = m_problems.front();
        report.refused.push_back({record.line,
                                  columnName(first.cell),
                                  first.message,
                                  referenceOf(known),
                                  known != nullptr});
    }
    if (known)
        noteStale(*known);
}

void Scan::noteStale(KnownCase &known)
{
    known.seen = true; // it is in the extract, so it is not gone
    known.refused = true;
    StaleRow &row = m_stale[known.id];
    row.id = known.id;
    row.wholeRow = row.wholeRow || m_wholeRow;
    for (const CellProblem &problem : m_problems)
        if (problem.cell < m_plan.layout.columnOf.size())
            if (const int column = m_plan.layout.columnOf[problem.cell]; column >= 0)
                row.columns.set(static_cast<std::size_t>(column));
}

void Scan::noteAge(std::string_view updatedAt)
{
    if (updatedAt.empty())
        return;
    auto moment = plainMoment(updatedAt);
    if (!moment)
        moment = QDateTime::fromString(
                     QString::fromUtf8(updatedAt.data(), static_cast<qsizetype>(updatedAt.size())),
                     Qt::ISODateWithMs)
                     .toMSecsSinceEpoch();
    m_newestMs = std::max(m_newestMs, *moment);
}

/// The same bytes as in the last extract: nothing more to be asked of them.
bool Scan::isUnchanged(const CsvRecord &record, std::uint64_t hash)
{
    const ExtractLayout &layout = m_plan.layout;
    if (m_cells.split(record.raw, layout.headCells()) || m_cells.size() < layout.headCells())
        return false;
    referenceKey(m_cells[layout.reference], m_key);
    KnownCase *known = m_known.find(m_key);
    if (!known || !known->stored || known->seen || !known->inProgress || known->hash != hash)
        return false;
    known->seen = true;
    ++m_plan.report.unchanged;
    if (layout.updatedAt != ExtractLayout::kNone)
        noteAge(m_cells[layout.updatedAt]);
    return true;
}

/// Splits the row and judges every cell.
void Scan::judge(const CsvRecord &record)
{
    m_problems.clear();
    m_wholeRow = true;
    if (record.raw.empty()) {
        m_cells.split(record.raw, 1);
        m_problems.push_back({ExtractLayout::kNone, u"The line is empty."_s});
        return;
    }
    const auto expected = static_cast<std::size_t>(m_plan.layout.names.size());
    if (const auto problem = m_cells.split(record.raw, expected + 1)) {
        m_problems.push_back(*problem);
        return;
    }
    if (m_cells.size() != expected) {
        m_problems.push_back(
            {ExtractLayout::kNone,
             m_cells.size() < expected
                 ? u"The row has %1 cells in place of %2."_s.arg(m_cells.size()).arg(expected)
                 : u"The row has more than its %1 cells."_s.arg(expected)});
        return;
    }
    m_wholeRow = false;
    judgeCells(record);
}

void Scan::judgeCells(const CsvRecord &record)
{
    const bool plain = isPlain(record.raw);
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const auto cell = m_cells[m_checkedCells[i]];
        if (auto problem = m_checks[i].problem(cell, plain || isPlain(cell)))
            m_problems.push_back({m_checkedCells[i], std::move(*problem)});
    }
}

void Scan::takeNew(const PlannedRow &row)
{
    m_plan.added.push_back(row);
    for (const NameColumn &name : nameColumns()) {
        const std::size_t cell = m_plan.layout.cell[name.column];
        if (cell == ExtractLayout::kNone || m_cells[cell].empty())
            continue;
        for (const std::string_view word : m_folder.words(m_cells[cell]))
            m_plan.words.addNew(row.id, name.field, word);
    }
    m_plan.words.setInProgress(row.id, true);
}

void Scan::takeRow(const CsvRecord &record)
{
    const ExtractLayout &layout = m_plan.layout;
    const std::uint64_t hash = rowHash(record.raw, layout.seed);
    if (isUnchanged(record, hash))
        return;
    judge(record);
    KnownCase *known = nullptr;
    if (layout.reference < m_cells.size()) {
        referenceKey(m_cells[layout.reference], m_key);
        known = m_key.empty() ? nullptr : m_known.find(m_key);
    }
    if (m_problems.empty() && known && known->seen)
        m_problems.push_back({layout.reference, u"This reference stands in the extract twice."_s});
    if (m_problems.empty() && !known)
        if (auto problem = m_form.problem(m_cells[layout.reference], m_key))
            m_problems.push_back({layout.reference, std::move(*problem)});
    if (!m_problems.empty()) {
        refuse(record, known);
        return;
    }
    if (layout.updatedAt != ExtractLayout::kNone)
        noteAge(m_cells[layout.updatedAt]);
    PlannedRow row{0, record.offset, static_cast<std::uint32_t>(record.raw.size()), hash};
    if (!known) {
        row.id = m_nextId++;
        m_known.insert(m_key, {row.id, hash, 0, 0, false, true, true, false});
        takeNew(row);
        return;
    }
    known->seen = true;
    row.id = known->id;
    m_plan.changed.push_back({row, {}, !known->inProgress});
}

/// A case without a row is gone; where a refused row names no case it may be this one's, so that
/// nobody knows.
void Scan::findGone()
{
    const bool mayBeRefused = m_plan.report.nameless > 0;
    for (KnownCase &known : m_known.all()) {
        if (!known.stored || !known.inProgress || known.seen)
            continue;
        if (mayBeRefused) {
            known.refused = true;
            StaleRow row;
            row.id = known.id;
            row.wholeRow = row.noRow = true;
            row.columns.set(
                static_cast<std::size_t>(m_plan.layout.columnOf[m_plan.layout.reference]));
            m_stale[known.id] = row;
            ++m_plan.report.missing;
        } else {
            m_plan.gone.push_back(known.id);
            m_plan.words.setInProgress(known.id, false);
        }
    }
}

Status Scan::findStale(Database &db)
{
    std::vector<StaleRow> rows;
    for (const auto &[id, row] : m_stale)
        rows.push_back(row);
    return planStale(db, m_known, std::move(rows), m_plan);
}

/// What the file is, told by the lines it begins with.
std::optional<QString> Scan::formOf(CsvReader &reader, const CsvRecord &header)
{
    constexpr std::size_t kLooked = 10;
    std::vector<std::string> kept{std::string(header.raw)};
    CsvRecord record;
    while (kept.size() < kLooked) {
        const auto more = reader.next(record);
        if (!more || !*more)
            break;
        kept.emplace_back(record.raw);
    }
    return foreignForm({kept.begin(), kept.end()});
}

} // namespace

Status ImportPace::step(std::int64_t done)
{
    constexpr std::int64_t kTellEvery = 16'384;
    if (!m_progress || ++m_calls % kTellEvery != 1)
        return {};
    if (!m_progress({m_phase, done, m_total}))
        return fail(ErrorCode::Cancelled, u"The import was stopped; nothing of it was saved."_s);
    return {};
}

Status scanExtract(Database &db,
                   const ImportOptions &options,
                   const ProgressFn &progress,
                   ImportPlan &plan)
{
    TRY_ASSIGN(auto reader, CsvReader::open(plan.file));
    TRY_ASSIGN(auto known, KnownCases::load(db));
    plan.firstLoad = known.all().empty();
    plan.badRows = options.badRows;
    TRY_ASSIGN(const auto share, badRowShare(db));
    Scan scan(plan, std::move(known), options.badRows, share);
    TRY(scan.readHeader(reader));
    TRY(scan.readRows(reader, progress));
    plan.sha256 = reader.sha256();
    scan.findGone();
    TRY(scan.findStale(db));
    std::sort(plan.changed.begin(), plan.changed.end(), [](const auto &a, const auto &b) {
        return a.id < b.id;
    });
    plan.report.added = static_cast<qint64>(plan.added.size());
    plan.report.gone = static_cast<qint64>(plan.gone.size());
    return {};
}

} // namespace casepost::core
