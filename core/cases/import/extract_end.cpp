#include "core/cases/import/extract_end.h"

#include "core/cases/extract/foreign_form.h"

#include <charconv>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kTrailer = "#end,";
constexpr std::size_t kLongestOdd = 256;

} // namespace

bool ExtractEnd::isTrailer(const CsvRecord &record)
{
    return record.raw.starts_with(kTrailer);
}

void ExtractEnd::note(const CsvRecord &record)
{
    ++m_rows;
    if (record.raw.empty())
        m_firstBlank = m_blankLines++ == 0 ? record.line : m_firstBlank;
    else if (record.raw.size() <= kLongestOdd
             && record.raw.substr(0, 4).find('#') != std::string_view::npos)
        m_odd = record.raw;
}

Status ExtractEnd::check(CsvReader &reader, const CsvRecord &trailer, BadRows badRows) const
{
    const auto count = trailer.raw.substr(kTrailer.size());
    std::int64_t rows = -1;
    const auto read = std::from_chars(count.data(), count.data() + count.size(), rows);
    if (read.ec != std::errc() || read.ptr != count.data() + count.size() || rows < 0) {
        const auto odd = foreignTrailer(trailer.raw);
        return incomplete(
            trailer.line,
            u"The last line of the extract must be '#end' and the number of rows%1."_s.arg(
                odd ? u"; "_s + *odd : QString()));
    }
    const bool besidesBlank = badRows == BadRows::Skip && rows == m_rows - m_blankLines;
    if (rows != m_rows && !besidesBlank)
        return otherCount(trailer, rows);
    CsvRecord behind;
    for (;;) {
        TRY_ASSIGN(const bool more, reader.next(behind));
        if (!more)
            return {};
        if (!behind.raw.empty())
            return incomplete(behind.line, u"Something stands behind the last line, '#end'."_s);
    }
}

std::unexpected<Error> ExtractEnd::otherCount(const CsvRecord &trailer, std::int64_t counted) const
{
    if (m_blankLines > 0 && counted == m_rows - m_blankLines)
        return incomplete(
            m_firstBlank,
            u"Line %1 of the extract is empty, and an extract has no empty lines."_s.arg(
                m_firstBlank));
    return incomplete(
        trailer.line,
        u"The extract is incomplete: its last line counts %1 rows, but it holds %2."_s.arg(counted)
            .arg(m_rows));
}

std::unexpected<Error> ExtractEnd::missing(std::int64_t line) const
{
    if (const auto odd = foreignTrailer(m_odd))
        return incomplete(line,
                          u"The last line of the extract must be '#end' and the number of rows, "
                          "parted by a comma; %1."_s.arg(*odd));
    return incomplete(line, u"The extract is incomplete: its last line, '#end', is missing."_s);
}

std::unexpected<Error> ExtractEnd::incomplete(std::int64_t line, const QString &sentence) const
{
    return fail(ErrorCode::InvalidInput,
                sentence + u" Nothing was changed: copy the extract again."_s,
                {{u"file"_s, m_file}, {u"line"_s, QString::number(line)}});
}

} // namespace casepost::core
