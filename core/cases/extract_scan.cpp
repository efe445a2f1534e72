#include "core/cases/cell_check.h"
#include "core/cases/csv_cells.h"
#include "core/cases/import_plan.h"
#include "core/cases/name_cells.h"
#include "core/cases/row_hash.h"

#include <algorithm>
#include <charconv>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kReportedCells = 1000;
constexpr std::string_view kTrailer = "#end,";

/// One pass over the file.
class Scan
{
public:
    Scan(ImportPlan &plan, KnownCases known, BadRows badRows)
        : m_plan(plan)
        , m_known(std::move(known))
        , m_badRows(badRows)
        , m_nextId(m_known.lastId() + 1)
    {}

    Status readHeader(CsvReader &reader);
    Status readRows(CsvReader &reader, const ProgressFn &progress);
    void findGone();

private:
    void takeRow(const CsvRecord &record);
    bool isUnchanged(const CsvRecord &record, std::uint64_t hash);
    bool rowIsGood(const CsvRecord &record);
    std::optional<RefusedCell> firstBadCell(const CsvRecord &record);
    void takeNew(const PlannedRow &row);
    void noteAge(std::string_view updatedAt);
    void refuse(const CsvRecord &record, std::size_t cell, const QString &message);
    QString columnName(std::size_t cell) const;
    Status checkTrailer(CsvReader &reader, const CsvRecord &record);
    std::unexpected<Error> incomplete(std::int64_t line, const QString &sentence) const;
    Status refuseFile() const;

    ImportPlan &m_plan;
    KnownCases m_known;
    BadRows m_badRows;
    std::int64_t m_nextId;
    std::int64_t m_newestMs = std::numeric_limits<std::int64_t>::min();
    std::vector<CellCheck> m_checks; ///< by cell of the file; for known columns only
    std::vector<std::size_t> m_checkedCells;
    CsvCells m_cells;
    WordFolder m_folder;
    std::string m_key;
};

std::unexpected<Error> Scan::incomplete(std::int64_t line, const QString &sentence) const
{
    return fail(ErrorCode::InvalidInput,
                sentence + u" Nothing was changed: copy the extract again."_s,
                {{u"file"_s, m_plan.file}, {u"line"_s, QString::number(line)}});
}

Status Scan::readHeader(CsvReader &reader)
{
    CsvRecord header;
    TRY_ASSIGN(const bool any, reader.next(header));
    if (!any)
        return incomplete(1, u"The file is empty."_s);
    TRY_ASSIGN(m_plan.layout, readLayout(m_plan.file, header));
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
            return incomplete(reader.line(),
                              u"The extract is incomplete: its last line, '#end', is missing."_s);
        if (record.raw.starts_with(kTrailer))
            break;
        ++m_plan.report.rows;
        takeRow(record);
        TRY(pace.step(reader.position()));
    }
    TRY(checkTrailer(reader, record));
    if (m_newestMs != std::numeric_limits<std::int64_t>::min())
        m_plan.report.madeAt = QDateTime::fromMSecsSinceEpoch(m_newestMs, Qt::UTC);
    return refuseFile();
}

/// The trailer tells how many rows there are, and nothing stands behind it.
Status Scan::checkTrailer(CsvReader &reader, const CsvRecord &record)
{
    const auto count = record.raw.substr(kTrailer.size());
    std::int64_t rows = -1;
    const auto read = std::from_chars(count.data(), count.data() + count.size(), rows);
    if (read.ec != std::errc() || read.ptr != count.data() + count.size() || rows < 0)
        return incomplete(record.line,
                          u"The last line of the extract must be '#end' and the number of rows."_s);
    if (rows != m_plan.report.rows)
        return incomplete(
            record.line,
            u"The extract is incomplete: its last line counts %1 rows, but it holds %2."_s.arg(rows)
                .arg(m_plan.report.rows));
    CsvRecord behind;
    for (;;) {
        TRY_ASSIGN(const bool more, reader.next(behind));
        if (!more)
            return {};
        if (!behind.raw.empty())
            return incomplete(behind.line, u"Something stands behind the last line, '#end'."_s);
    }
}

/// One bad row refuses the file unless it was asked to leave such rows out.
Status Scan::refuseFile() const
{
    const ImportReport &report = m_plan.report;
    if (m_badRows == BadRows::Skip || report.refusedCount == 0)
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
    return fail(ErrorCode::InvalidInput,
                u"%1 of the extract cannot be used%2, so nothing was changed. %3"_s.arg(
                    where, more, first.message),
                std::move(place));
}

QString Scan::columnName(std::size_t cell) const
{
    return m_plan.layout.names.value(static_cast<qsizetype>(cell));
}

void Scan::refuse(const CsvRecord &record, std::size_t cell, const QString &message)
{
    ImportReport &report = m_plan.report;
    ++report.refusedCount;
    if (report.refused.size() < kReportedCells)
        report.refused.push_back({record.line, columnName(cell), message});
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

/// Splits and judges every cell; a bad row is refused at its first bad cell.
bool Scan::rowIsGood(const CsvRecord &record)
{
    if (record.raw.empty()) {
        refuse(record, ExtractLayout::kNone, u"The line is empty."_s);
        return false;
    }
    const auto expected = static_cast<std::size_t>(m_plan.layout.names.size());
    if (const auto problem = m_cells.split(record.raw, expected + 1)) {
        refuse(record, problem->cell, problem->message);
        return false;
    }
    if (m_cells.size() != expected) {
        refuse(record,
               ExtractLayout::kNone,
               m_cells.size() < expected
                   ? u"The row has %1 cells in place of %2."_s.arg(m_cells.size()).arg(expected)
                   : u"The row has more than its %1 cells."_s.arg(expected));
        return false;
    }
    const bool plain = isPlain(record.raw);
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const auto cell = m_cells[m_checkedCells[i]];
        if (const auto problem = m_checks[i].problem(cell, plain || isPlain(cell))) {
            refuse(record, m_checkedCells[i], *problem);
            return false;
        }
    }
    return true;
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
    const bool good = rowIsGood(record);
    KnownCase *known = nullptr;
    if (layout.reference < m_cells.size()) {
        referenceKey(m_cells[layout.reference], m_key);
        known = m_known.find(m_key);
    }
    if (!good) {
        if (known) // it is in the extract, so it is not gone
            known->seen = true;
        return;
    }
    if (known && known->seen) {
        refuse(record, layout.reference, u"This reference stands in the extract twice."_s);
        return;
    }
    if (layout.updatedAt != ExtractLayout::kNone)
        noteAge(m_cells[layout.updatedAt]);
    PlannedRow row{0, record.offset, static_cast<std::uint32_t>(record.raw.size()), hash};
    if (!known) {
        row.id = m_nextId++;
        m_known.insert(m_key, {row.id, hash, 0, 0, false, true, true});
        takeNew(row);
        return;
    }
    known->seen = true;
    row.id = known->id;
    m_plan.changed.push_back({row, {}, !known->inProgress});
}

void Scan::findGone()
{
    for (const KnownCase &known : m_known.all())
        if (known.stored && known.inProgress && !known.seen) {
            m_plan.gone.push_back(known.id);
            m_plan.words.setInProgress(known.id, false);
        }
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
    Scan scan(plan, std::move(known), options.badRows);
    TRY(scan.readHeader(reader));
    TRY(scan.readRows(reader, progress));
    plan.sha256 = reader.sha256();
    scan.findGone();
    std::sort(plan.changed.begin(), plan.changed.end(), [](const auto &a, const auto &b) {
        return a.id < b.id;
    });
    plan.report.added = static_cast<qint64>(plan.added.size());
    plan.report.gone = static_cast<qint64>(plan.gone.size());
    return {};
}

} // namespace casepost::core
