#include "core/cases/extract/csv_cells.h"
#include "core/cases/extract/record_window.h"
#include "core/cases/import/import_plan.h"
#include "core/cases/record/case_record.h"
#include "core/cases/record/case_rows.h"
#include "core/cases/search/name_cells.h"
#include "core/store/bulk/bulk.h"

#include <algorithm>
#include <set>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRowsAtOnce = 2000;
constexpr int kFirstColumn = 2; // of selectCases(), behind id and in_progress

std::size_t columnNamed(QStringView name)
{
    const auto found = std::ranges::find_if(
        caseColumns(), [name](const CaseColumn &column) { return column.name == name; });
    Q_ASSERT(found != caseColumns().end());
    return static_cast<std::size_t>(found - caseColumns().begin());
}

using Words = std::set<std::pair<WordField, std::string>>;

/// Compares the changed records of the plan with what the store holds of their cases.
class Comparison
{
public:
    explicit Comparison(ImportPlan &plan)
        : m_plan(plan)
    {}
    Status compare(const BulkRead &stored, ChangedRow &row, std::string_view record);

private:
    std::string_view cellOf(std::size_t column) const;
    void noteWords(const BulkRead &stored, const ChangedRow &row);

    ImportPlan &m_plan;
    CsvCells m_cells;
    WordFolder m_folder;
};

std::string_view Comparison::cellOf(std::size_t column) const
{
    const std::size_t cell = m_plan.layout.cell[column];
    return cell == ExtractLayout::kNone ? std::string_view() : m_cells[cell];
}

Status Comparison::compare(const BulkRead &stored, ChangedRow &row, std::string_view record)
{
    m_cells.split(record); // it was found whole before
    for (std::size_t column = 0; column < m_plan.layout.cell.size(); ++column)
        row.columns[column] =
            stored.text(static_cast<int>(column) + kFirstColumn) != cellOf(column);
    const bool named =
        std::any_of(nameColumns().begin(), nameColumns().end(), [&](const NameColumn &name) {
            return row.columns[name.column];
        });
    if (named)
        noteWords(stored, row);
    static const std::size_t status = columnNamed(u"status");
    const std::string_view now = cellOf(status);
    row.ended = row.columns[status] && (now == "issued" || now == "withdrawn" || now == "refused");
    if (row.reappeared)
        m_plan.words.setInProgress(row.id, true);
    return {};
}

void Comparison::noteWords(const BulkRead &stored, const ChangedRow &row)
{
    Words before, after;
    for (const NameColumn &name : nameColumns()) {
        for (const auto word :
             m_folder.words(stored.text(static_cast<int>(name.column) + kFirstColumn)))
            before.emplace(name.field, word);
        for (const auto word : m_folder.words(cellOf(name.column)))
            after.emplace(name.field, word);
    }
    for (const auto &[field, word] : before)
        if (!after.contains({field, word}))
            m_plan.words.remove(row.id, field, word);
    for (const auto &[field, word] : before)
        m_plan.words.removeLetter(row.id, word);
    for (const auto &[field, word] : after)
        m_plan.words.add(row.id, field, word); // brings its letter back
}

} // namespace

Status compareChanged(Database &db, const ProgressFn &progress, ImportPlan &plan)
{
    if (plan.changed.empty())
        return {};
    TRY_ASSIGN(auto window, RecordWindow::open(plan.file, RecordWindow::Reading::Scattered));
    ImportPace pace(
        progress, u"Comparing changed cases"_s, static_cast<std::int64_t>(plan.changed.size()));
    Comparison comparison(plan);
    std::size_t next = 0;
    while (next < plan.changed.size()) {
        const std::size_t end = std::min(next + kRowsAtOnce, plan.changed.size());
        std::vector<std::int64_t> ids;
        for (std::size_t i = next; i < end; ++i)
            ids.push_back(plan.changed[i].id);
        TRY_ASSIGN(auto stored,
                   BulkRead::begin(db, selectCasesOf(db.engine()), {idList(ids, db.engine())}));
        for (; next < end; ++next) {
            ChangedRow &row = plan.changed[next];
            TRY_ASSIGN(const bool more, stored.next());
            if (!more || stored.integer(0) != row.id)
                return fail(
                    ErrorCode::Conflict,
                    u"The store changed while the extract was being read; nothing was saved: try again."_s);
            TRY_ASSIGN(const auto record,
                       window.record(row.offset, row.length, row.hash, plan.layout.seed));
            TRY(comparison.compare(stored, row, record));
            TRY(pace.step(static_cast<std::int64_t>(next)));
        }
    }
    return {};
}

} // namespace casepost::core
