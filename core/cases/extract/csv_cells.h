#pragma once

#include <QString>

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casepost::core {

inline constexpr std::size_t kCsvCellLimit = 65'536;
inline constexpr std::size_t kCsvColumnLimit = 200;

/// What is wrong with one cell of a record.
struct CellProblem
{
    std::size_t cell = 0; ///< 0-based
    QString message;
};

/// The cells of one CSV record, unquoted. The memory is used again by the next split.
class CsvCells
{
public:
    /// Splits a record; stops when `limit` cells are found. The cells view the record, or the
    /// object's own memory where doubled quotes had to be undone.
    std::optional<CellProblem> split(std::string_view record,
                                     std::size_t limit = std::numeric_limits<std::size_t>::max());

    std::size_t size() const { return m_cells.size(); }
    std::string_view operator[](std::size_t cell) const { return m_cells[cell]; }

private:
    std::optional<QString> takeQuoted(std::string_view &rest);
    std::optional<QString> takeBare(std::string_view &rest);

    std::vector<std::string_view> m_cells;
    std::string m_undoubled;
    bool m_hasQuotes = false;
};

} // namespace casepost::core
