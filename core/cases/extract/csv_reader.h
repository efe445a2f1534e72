#pragma once

#include "core/base/result.h"
#include "core/cases/extract/file_digest.h"

#include <QFile>

#include <memory>
#include <string_view>
#include <vector>

namespace casepost::core {

inline constexpr std::int64_t kCsvFileLimit = 2'000'000'000;
inline constexpr std::int64_t kCsvRecordLimit = 1'048'576;

/// One record of a CSV file as it lies there, without the end of its line.
struct CsvRecord
{
    std::string_view raw; ///< lives until the next call of next()
    std::int64_t line = 0;
    std::int64_t offset = 0; ///< of its first byte in the file
};

/// Reads the records of an RFC 4180 file one after the other in constant memory. Finds where they
/// end, no more: a line end between quotes does not count. CsvCells splits them.
class CsvReader
{
public:
    /// InvalidInput when it is no ordinary file, too large or not in UTF-8; NotFound, Io.
    static Result<CsvReader> open(const QString &file);

    /// Moves to the next record; false at the end of the file. InvalidInput with file and line when
    /// a record has no end or is too long.
    Result<bool> next(CsvRecord &record);

    std::int64_t size() const { return m_file->size(); }
    /// Bytes behind the records given so far.
    std::int64_t position() const { return m_offset; }
    /// Line on which the next record begins, or would.
    std::int64_t line() const { return m_line; }
    /// SHA-256 of the whole file, once next() has given false.
    QByteArray sha256() { return m_digest.hex(); }

private:
    explicit CsvReader(std::unique_ptr<QFile> file);
    Status refill();
    Status skipByteOrderMark();
    std::unexpected<Error> refused(const QString &sentence) const;

    std::unique_ptr<QFile> m_file;
    FileDigest m_digest;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0; ///< first byte of the record being looked for
    std::size_t m_end = 0;   ///< behind the last byte read
    std::int64_t m_offset = 0;
    std::int64_t m_line = 1;
    bool m_atEnd = false;
};

} // namespace casepost::core
