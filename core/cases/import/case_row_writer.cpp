#include "core/cases/import/case_row_writer.h"

#include "core/cases/search/name_cells.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// The columns of caseColumns() from which the search keys are made.
struct KeySources
{
    std::size_t reference = caseColumnIndex(u"reference"_s);
    std::size_t postcode = caseColumnIndex(u"applicant_postcode"_s);
    std::size_t email = caseColumnIndex(u"applicant_email"_s);
    std::size_t phone = caseColumnIndex(u"applicant_phone"_s);
    std::size_t mobile = caseColumnIndex(u"applicant_mobile"_s);
};

const KeySources &keySources()
{
    static const KeySources sources;
    return sources;
}

} // namespace

std::string_view CaseRowWriter::cellOf(const CsvCells &cells, std::size_t column) const
{
    const std::size_t cell = m_layout->cell[column];
    return cell == ExtractLayout::kNone ? std::string_view() : cells[cell];
}

void CaseRowWriter::put(BulkInsert &insert, std::string_view text)
{
    if (text.empty())
        insert.null(); // empty means unknown
    else
        insert.text(text);
}

Status CaseRowWriter::write(BulkInsert &insert, const PlannedRow &row, const CsvCells &cells)
{
    const KeySources &from = keySources();
    referenceKey(cellOf(cells, from.reference), m_reference);
    postcodeKey(cellOf(cells, from.postcode), m_postcode);
    emailKey(cellOf(cells, from.email), m_email);
    phoneDigits(cellOf(cells, from.phone), m_phone);
    phoneDigits(cellOf(cells, from.mobile), m_mobile);
    insert.integer(row.id).integer(static_cast<std::int64_t>(row.hash)).integer(1);
    insert.text(m_reference);
    for (const std::string *key : {&m_postcode, &m_email, &m_phone, &m_mobile})
        put(insert, *key);
    for (std::size_t column = 0; column < m_layout->cell.size(); ++column)
        put(insert, cellOf(cells, column));
    return insert.endRow();
}

} // namespace casepost::core
