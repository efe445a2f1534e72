#pragma once

#include "core/cases/extract/csv_cells.h"
#include "core/cases/import/import_plan.h"
#include "core/store/bulk/bulk.h"

namespace casepost::core {

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
