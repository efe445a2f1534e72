#pragma once

#include "core/cases/csv_cells.h"
#include "core/cases/import_plan.h"
#include "core/store/bulk.h"

namespace casepost::core {

// How a case lies in the table case_file. The table's columns are its own few and then those of
// caseColumns(), so the SQL here is made from that one list and can never fall behind it.

/// The columns that a record fills, in the table's order.
const QStringList &caseTableColumns();
/// `SELECT` of id, in_progress and then every column of caseColumns(), in their order.
QString selectCases();
/// selectCases() of those with an id of a list, by id; the list is one parameter (see idList()).
QString selectCasesOf(Engine engine);
/// Ids as the one parameter that selectCasesOf() takes.
QString idList(const std::vector<std::int64_t> &ids, Engine engine);
/// The `WHERE` that goes with idList().
QString whereIdInList(Engine engine);

/// Writes records into a table with the columns of caseTableColumns().
class CaseRowWriter
{
public:
    explicit CaseRowWriter(const ExtractLayout &layout)
        : m_layout(&layout)
    {}
    /// One case in progress, from the cells of its record.
    Status write(BulkInsert &insert, const PlannedRow &row, const CsvCells &cells);

private:
    std::string_view cellOf(const CsvCells &cells, std::size_t column) const;
    static void put(BulkInsert &insert, std::string_view text);

    const ExtractLayout *m_layout;
    std::string m_reference, m_postcode, m_email, m_phone, m_mobile;
};

} // namespace casepost::core
