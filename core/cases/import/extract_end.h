#pragma once

#include "core/cases/extract/csv_reader.h"
#include "core/cases/import/case_import.h"

#include <string>

namespace casepost::core {

/// How an extract ends: its last line, "#end,ROWS", tells that it is whole (extract.md).
class ExtractEnd
{
public:
    explicit ExtractEnd(QString file)
        : m_file(std::move(file))
    {}

    static bool isTrailer(const CsvRecord &record);
    /// Called for each record before the trailer.
    void note(const CsvRecord &record);
    /// The trailer counts the records and nothing stands behind it. InvalidInput says what is wrong
    /// with it. Empty lines need not be counted when bad rows are skipped.
    Status check(CsvReader &reader, const CsvRecord &trailer, BadRows badRows) const;
    /// The file ended without a trailer, or has one that is written otherwise.
    std::unexpected<Error> missing(std::int64_t line) const;
    std::unexpected<Error> incomplete(std::int64_t line, const QString &sentence) const;

private:
    std::unexpected<Error> otherCount(const CsvRecord &trailer, std::int64_t counted) const;

    QString m_file;
    std::int64_t m_rows = 0;
    std::int64_t m_blankLines = 0;
    std::int64_t m_firstBlank = 0;
    std::string m_odd; ///< the last line that looks like a trailer
};

} // namespace casepost::core
