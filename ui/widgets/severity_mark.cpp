#include "ui/widgets/severity_mark.h"

#include <QPainter>

namespace casepost::ui {

void drawSeverity(QPainter *painter,
                  const QRectF &area,
                  letters::Severity severity,
                  bool answered,
                  const ThemeColours &colours)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(severityColour(severity, answered, colours));
    const auto c = area.center();
    if (answered) {
        painter->setPen(QPen(painter->brush().color(), 2.5));
        painter->drawPolyline(QPolygonF{area.topLeft() + QPointF(0, area.height() * 0.55),
                                        QPointF(area.left() + area.width() * 0.4, area.bottom()),
                                        area.topRight()});
    } else if (severity == letters::Severity::Block) {
        painter->drawPolygon(QPolygonF{{c.x() - 3, area.top()},
                                       {c.x() + 3, area.top()},
                                       {area.right(), c.y() - 3},
                                       {area.right(), c.y() + 3},
                                       {c.x() + 3, area.bottom()},
                                       {c.x() - 3, area.bottom()},
                                       {area.left(), c.y() + 3},
                                       {area.left(), c.y() - 3}});
    } else if (severity == letters::Severity::Confirm) {
        painter->drawEllipse(area);
    } else {
        painter->drawPolygon(QPolygonF{{c.x(), area.top()}, area.bottomRight(), area.bottomLeft()});
    }
    painter->restore();
}

QColor severityColour(letters::Severity severity, bool answered, const ThemeColours &colours)
{
    if (answered)
        return colours.done;
    switch (severity) {
    case letters::Severity::Block:
        return colours.block;
    case letters::Severity::Confirm:
        return colours.confirm;
    case letters::Severity::Warn:
        break;
    }
    return colours.warn;
}

} // namespace casepost::ui
