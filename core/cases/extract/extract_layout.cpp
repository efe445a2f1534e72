#include "core/cases/extract/extract_layout.h"

#include "core/cases/extract/csv_cells.h"
#include "core/cases/record/case_record.h"
#include "core/cases/record/cell_check.h"
#include "core/cases/record/row_hash.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error>
refused(const QString &file, const QString &sentence, const QString &column = {})
{
    std::vector<std::pair<QString, QString>> where{{u"file"_s, file}, {u"line"_s, u"1"_s}};
    if (!column.isEmpty())
        where.push_back({u"column"_s, column});
    return fail(ErrorCode::InvalidInput, sentence, std::move(where));
}

int columnNamed(const QString &name)
{
    const auto &columns = caseColumns();
    const auto found = std::find_if(
        columns.begin(), columns.end(), [&](const CaseColumn &c) { return c.name == name; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Result<QStringList> headerNames(const QString &file, const CsvRecord &header)
{
    if (header.raw.find('\r') != std::string_view::npos)
        return refused(file, u"The file ends its lines with CR only: it must use LF or CRLF."_s);
    if (!isUtf8Text(header.raw))
        return refused(file, u"The column names are not valid UTF-8 text."_s);
    CsvCells cells;
    if (const auto problem = cells.split(header.raw, kCsvColumnLimit + 1))
        return refused(file,
                       u"The column names cannot be read: column %1. %2"_s.arg(problem->cell + 1)
                           .arg(problem->message));
    if (cells.size() > kCsvColumnLimit)
        return refused(file, u"The file has more than 200 columns: this is not an extract."_s);
    QStringList names;
    for (std::size_t i = 0; i < cells.size(); ++i)
        names +=
            QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size())).trimmed();
    return names;
}

} // namespace

std::size_t ExtractLayout::headCells() const
{
    return std::max(reference, updatedAt == kNone ? 0 : updatedAt) + 1;
}

Result<ExtractLayout> readLayout(const QString &file, const CsvRecord &header)
{
    const auto &columns = caseColumns();
    ExtractLayout layout;
    TRY_ASSIGN(layout.names, headerNames(file, header));
    layout.cell.assign(columns.size(), ExtractLayout::kNone);
    for (const QString &name : std::as_const(layout.names)) {
        const std::size_t cell = layout.columnOf.size();
        const int column = columnNamed(name);
        layout.columnOf.push_back(column);
        if (layout.names.indexOf(name) != static_cast<qsizetype>(cell))
            return refused(file, u"The column '%1' stands twice in the file."_s.arg(name), name);
        if (column < 0)
            layout.unknown += name;
        else
            layout.cell[static_cast<std::size_t>(column)] = cell;
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].required && layout.cell[i] == ExtractLayout::kNone)
            return refused(
                file,
                u"The required column '%1' is missing from the file."_s.arg(columns[i].name),
                columns[i].name);
    layout.reference = layout.cell[static_cast<std::size_t>(columnNamed(u"reference"_s))];
    layout.updatedAt = layout.cell[static_cast<std::size_t>(columnNamed(u"updated_at"_s))];
    layout.seed = rowHash(header.raw, kRowHashVersion);
    return layout;
}

} // namespace casepost::core
