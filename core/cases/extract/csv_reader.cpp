#include "core/cases/extract/csv_reader.h"

#include "core/base/plain_file.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kBufferSize = 2 * static_cast<std::size_t>(kCsvRecordLimit);

Status checkKind(const QString &file)
{
    const QFileInfo info(file);
    const std::vector<std::pair<QString, QString>> where{{u"file"_s, file}};
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"There is no file %1."_s.arg(file), where);
    if (info.isDir())
        return fail(ErrorCode::InvalidInput, u"%1 is a folder, not an extract."_s.arg(file), where);
    if (!info.isFile())
        return fail(ErrorCode::InvalidInput,
                    u"%1 is not an ordinary file: save the extract to a file first."_s.arg(file),
                    where);
    if (info.size() == 0)
        return fail(ErrorCode::InvalidInput, u"%1 is empty."_s.arg(file), where);
    if (info.size() > kCsvFileLimit)
        return fail(ErrorCode::InvalidInput,
                    u"%1 is larger than 2 GB: this is not an extract."_s.arg(file),
                    where);
    return {};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
    , m_buffer(kBufferSize)
{}

Result<CsvReader> CsvReader::open(const QString &file)
{
    TRY(checkKind(file));
    auto opened = std::make_unique<QFile>(file);
    if (!openPlainFile(*opened, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io,
                    u"%1 cannot be read: check its permissions."_s.arg(file),
                    {{u"file"_s, file}});
    CsvReader reader(std::move(opened));
    TRY(reader.refill());
    TRY(reader.skipByteOrderMark());
    return reader;
}

std::unexpected<Error> CsvReader::refused(const QString &sentence) const
{
    return fail(ErrorCode::InvalidInput,
                u"Line %1 of the file: %2"_s.arg(m_line).arg(sentence),
                {{u"file"_s, m_file->objectName()}, {u"line"_s, QString::number(m_line)}});
}

Status CsvReader::skipByteOrderMark()
{
    const std::string_view head(m_buffer.data(), m_end);
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        return refused(u"The file is written in UTF-16: it must be UTF-8."_s);
    if (head.starts_with("\xEF\xBB\xBF")) {
        m_begin = 3;
        m_offset = 3;
    }
    return {};
}

Status CsvReader::refill()
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    const auto got =
        m_file->read(m_buffer.data() + m_end, static_cast<qint64>(m_buffer.size() - m_end));
    if (got < 0)
        return fail(ErrorCode::Io,
                    u"The file could not be read to its end: check the disk or the network."_s,
                    {{u"file"_s, m_file->objectName()}});
    m_atEnd = got == 0;
    m_digest.add({m_buffer.data() + m_end, static_cast<std::size_t>(got)});
    m_end += static_cast<std::size_t>(got);
    return {};
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    std::size_t scanned = 0; // of the record, without finding its end
    bool insideQuotes = false;
    std::int64_t lines = 0;
    for (;;) {
        const char *from = m_buffer.data() + m_begin + scanned;
        const char *behind = m_buffer.data() + m_end;
        const auto *lineEnd = static_cast<const char *>(
            std::memchr(from, '\n', static_cast<std::size_t>(behind - from)));
        const char *to = lineEnd ? lineEnd : behind;
        insideQuotes = insideQuotes != (std::count(from, to, '"') % 2 != 0);
        scanned += static_cast<std::size_t>(to - from) + (lineEnd ? 1 : 0);
        lines += lineEnd ? 1 : 0;
        if (scanned > static_cast<std::size_t>(kCsvRecordLimit))
            return refused(insideQuotes ? u"A quote that opens here is not closed within 1 MiB."_s
                                        : u"The line is longer than 1 MiB."_s);
        const bool lastLine = !lineEnd && m_atEnd;
        if ((lineEnd && !insideQuotes) || lastLine)
            break;
        if (!lineEnd)
            TRY(refill());
    }
    if (scanned == 0)
        return false;
    if (insideQuotes)
        return refused(u"A quote that opens here is never closed: the file is incomplete."_s);

    record = {{m_buffer.data() + m_begin, scanned}, m_line, m_offset};
    if (record.raw.ends_with('\n'))
        record.raw.remove_suffix(1);
    if (record.raw.ends_with('\r'))
        record.raw.remove_suffix(1);
    m_begin += scanned;
    m_offset += static_cast<std::int64_t>(scanned);
    m_line += lines;
    return true;
}

} // namespace casepost::core
