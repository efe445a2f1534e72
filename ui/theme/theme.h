#pragma once

#include <QColor>
#include <QPalette>

namespace casepost::ui {

/// How the window is painted. System follows the desktop's own light or dark.
enum class Theme { System, Light, Dark, HighContrast };

/// Colours that a palette has no role for. Each pair stands 4.5:1 (text) or 3:1 (marks) on the
/// base; a word or shape always says the same.
struct ThemeColours
{
    QColor block;       ///< stops the letter
    QColor confirm;     ///< needs an answer
    QColor warn;        ///< to be looked at
    QColor done;        ///< nothing in the way
    QColor fieldFill;   ///< behind a filled field
    QColor missingFill; ///< behind an empty field
    QColor line;        ///< hair lines between parts
    QColor quiet;       ///< secondary text
    QColor panel;       ///< side bar and headers
};

/// The palette of a theme; `desktop` is the platform's own, asked for Theme::System.
QPalette paletteOf(Theme theme, const QPalette &desktop);

/// The colours that belong to a palette made by paletteOf().
ThemeColours coloursFor(const QPalette &palette);

} // namespace casepost::ui
