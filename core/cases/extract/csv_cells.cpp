#include "core/cases/extract/csv_cells.h"

#include <cstring>

namespace casepost::core {

using namespace Qt::StringLiterals;

std::optional<CellProblem> CsvCells::split(std::string_view record, std::size_t limit)
{
    m_cells.clear();
    m_undoubled.clear();
    m_hasQuotes = record.find('"') != std::string_view::npos;
    if (m_hasQuotes)
        m_undoubled.reserve(record.size()); // its views must not move
    std::string_view rest = record;
    for (;;) {
        auto problem = rest.starts_with('"') ? takeQuoted(rest) : takeBare(rest);
        if (!problem && m_cells.back().size() > kCsvCellLimit)
            problem = u"This is longer than 64 KiB."_s;
        if (problem)
            return CellProblem{m_cells.size() - (m_cells.empty() ? 0 : 1), *problem};
        if (rest.empty() || m_cells.size() >= limit)
            return {};
        rest.remove_prefix(1); // the comma
    }
}

std::optional<QString> CsvCells::takeBare(std::string_view &rest)
{
    const std::size_t comma = rest.find(',');
    const auto cell = rest.substr(0, comma);
    m_cells.push_back(cell);
    rest.remove_prefix(cell.size());
    if (m_hasQuotes && cell.find('"') != std::string_view::npos)
        return u"A quote stands in a cell that does not begin with one: put the cell in quotes and double the quote."_s;
    return {};
}

std::optional<QString> CsvCells::takeQuoted(std::string_view &rest)
{
    const std::size_t start = m_undoubled.size();
    std::size_t from = 1;
    std::size_t quote = rest.find('"', from);
    while (quote != std::string_view::npos && rest.substr(quote + 1, 1) == "\"") {
        m_undoubled.append(rest.substr(from, quote + 1 - from));
        from = quote + 2;
        quote = rest.find('"', from);
    }
    if (quote == std::string_view::npos) {
        m_cells.push_back({});
        return u"A quote is never closed."_s;
    }
    const auto last = rest.substr(from, quote - from);
    if (from == 1) {
        m_cells.push_back(last);
    } else {
        m_undoubled.append(last);
        m_cells.push_back(std::string_view(m_undoubled).substr(start));
    }
    rest.remove_prefix(quote + 1);
    if (!rest.empty() && !rest.starts_with(','))
        return u"Text stands behind the closing quote of the cell."_s;
    return {};
}

} // namespace casepost::core
