#pragma once

#include "core/cases/record/case_record.h"

#include <string_view>

namespace casepost::core {

// The quick way past CaseColumn::read for the millions of cells that are plainly right. What the
// quick way does not know goes the full way, which alone decides what is wrong.

/// Printable ASCII only.
bool isPlain(std::string_view bytes);
/// Well-formed UTF-8 without NUL: no overlong forms, surrogates or values past U+10FFFF.
bool isUtf8Text(std::string_view bytes);
/// A day of the calendar written YYYY-MM-DD.
bool isPlainDate(std::string_view cell);
/// An email address so ordinary that there is nothing to ask.
bool isPlainEmail(std::string_view cell);
/// Milliseconds since 1970 of a moment written YYYY-MM-DDThh:mm:ss with Z or ±hh:mm; nullopt when
/// it is written otherwise.
std::optional<std::int64_t> plainMoment(std::string_view cell);

/// Judges the cells of one column of a file, one after the other.
class CellCheck
{
public:
    explicit CellCheck(const CaseColumn &column)
        : m_column(&column)
    {}
    /// An English sentence when the cell cannot be taken. `plain`: the cell is known to be
    /// printable ASCII.
    std::optional<QString> problem(std::string_view cell, bool plain);

    const CaseColumn &column() const { return *m_column; }

private:
    bool isQuicklyRight(std::string_view cell, bool plain) const;

    const CaseColumn *m_column;
    std::vector<std::string> m_knownWords; ///< words of a closed set that were found right before
};

} // namespace casepost::core
