#pragma once

#include "letters/render/page/render.h"

namespace casepost::letters {

/// A line of the running text, before it has a page.
struct FlowLine
{
    PlacedLine line;          ///< without its height on the page
    double spaceBeforeMm = 0; ///< dropped at the top of a page
    double leadingMm = 0;
    bool mayStartPage = true;
};

/// Sizes of the running text.
struct TextSizes
{
    double sizePt = 11;
    double leadingMm = 5.1;
    double paragraphMm = 3.3;
};
TextSizes textSizes(const PageStyle &style);

/// The running text of a letter, date to enclosures, broken into lines. No paragraph may leave a
/// single line on either page, and the sign-off takes the last two lines of the letter with it.
std::vector<FlowLine> flowOf(const ComposedLetter &letter, const PageStyle &style);

/// How many lines each page takes, given the room on the first page and on those after it.
std::vector<std::size_t>
paginate(const std::vector<FlowLine> &flow, double firstRoomMm, double nextRoomMm);

} // namespace casepost::letters
