#pragma once

#include "core/cases/extract/csv_reader.h"

#include <QStringList>

namespace casepost::core {

/// Which cell of a file's records belongs to which column of caseColumns().
struct ExtractLayout
{
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    QStringList names;             ///< the file's own columns, in its order
    std::vector<int> columnOf;     ///< by cell: index into caseColumns(), -1 for an unknown column
    std::vector<std::size_t> cell; ///< by index into caseColumns(): its cell, kNone when absent
    QStringList unknown;
    std::size_t reference = 0;
    std::size_t updatedAt = kNone;
    std::uint64_t seed = 0; ///< of the row hashes: another header makes every row another

    /// Cells that must be split to know a record's reference and age.
    std::size_t headCells() const;
};

/// Reads the first record of a file. InvalidInput, with file, line and column: no header, a column
/// twice, a required one missing, too many.
Result<ExtractLayout> readLayout(const QString &file, const CsvRecord &header);

} // namespace casepost::core
