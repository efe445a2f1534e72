#pragma once

#include "letters/guidance/rules/finding.h"
#include "ui/theme/theme.h"

class QPainter;
class QRectF;

namespace casepost::ui {

/// Draws the shape of a severity, or a tick once it is answered: colour is never alone.
void drawSeverity(QPainter *painter,
                  const QRectF &area,
                  letters::Severity severity,
                  bool answered,
                  const ThemeColours &colours);
/// Its colour, which its words share.
QColor severityColour(letters::Severity severity, bool answered, const ThemeColours &colours);

} // namespace casepost::ui
