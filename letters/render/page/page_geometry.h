#pragma once

namespace casepost::letters::page {

// Millimetres on an A4 sheet, from its top left corner.

inline constexpr double kWidth = 210;
inline constexpr double kHeight = 297;
inline constexpr double kLeft = 27; ///< every line starts where the address starts
inline constexpr double kRight = 185;
inline constexpr double kColumn = 124; ///< right-hand column: office lines, return address
inline constexpr double kBottom = 285; ///< below it office printers may not reach

/// What the window of a C5 or DL envelope shows, and the part of it that stays in sight when the
/// sheet slips by a millimetre or so.
struct Box
{
    double left;
    double top;
    double width;
    double height;
    double bottom() const { return top + height; }
};
inline constexpr Box kWindow{24.6, 39.5, 95.4, 26.8};
inline constexpr Box kAddress{kLeft, 40.6, 91.0, 24.8};
inline constexpr Box kOrganisation{kLeft, 12.0, 94.0, 19.0};
inline constexpr Box kOffice{kColumn, 12.0, kRight - kColumn, 19.0};
inline constexpr Box kReturn{kColumn, 40.6, kRight - kColumn, 27.0};

inline constexpr double kLetterheadRule = 33.5;
inline constexpr double kFirstBody = 77.0; ///< top of the text on the first page
inline constexpr double kNextBody = 29.0;  ///< top of the text on the pages after it
inline constexpr double kFoldMark = 148.5; ///< where a sheet for a C5 envelope is folded
inline constexpr double kMmPerPoint = 25.4 / 72.0;

} // namespace casepost::letters::page
