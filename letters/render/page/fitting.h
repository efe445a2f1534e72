#pragma once

#include "letters/render/page/page_geometry.h"
#include "letters/render/page/typesetting.h"

#include <optional>

namespace casepost::letters {

/// How large a block may and must be set.
struct FittingSizes
{
    double largestPt = 11;
    double smallestPt = 8;
    double leading = 1.2; ///< line distance as a multiple of the size
};

/// Lines that fit a box, and the size at which they do.
struct FittedLines
{
    QStringList lines;
    double sizePt = 0;
    double leadingMm = 0;
};

/// The largest setting of `lines` inside `box`: first a little smaller without breaking any
/// line, then with long lines broken; nullopt when even the smallest size is too large.
std::optional<FittedLines> fitted(const QStringList &lines,
                                  const page::Box &box,
                                  const FittingSizes &sizes,
                                  bool bold = false);

/// As fitted(), and as the last resort sets short neighbouring lines of the address side by side
/// with a comma; never the first (the name) nor the last two (postcode, country).
std::optional<FittedLines>
fittedAddress(const QStringList &lines, const page::Box &box, const FittingSizes &sizes);

} // namespace casepost::letters
