#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace casepost::core {

/// What a file is that cannot be read as an extract, told by its first lines (as they lie there,
/// without their LF or CRLF): a sentence that says what it is and what to do; nothing when they
/// look like those of an extract. Pure; asked only when the column names could not be used.
std::optional<QString> foreignForm(const std::vector<std::string_view> &lines);

/// What is odd about a line that may have been meant as the extract's last one, "#end,ROWS".
std::optional<QString> foreignTrailer(std::string_view line);

} // namespace casepost::core
