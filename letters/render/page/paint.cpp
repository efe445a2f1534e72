#include "letters/render/page/page_geometry.h"
#include "letters/render/page/render.h"
#include "letters/render/page/typesetting.h"

#include <QPainter>
#include <QTextLayout>

namespace casepost::letters {

namespace {

void paintLine(QPainter &painter, const PlacedLine &line, double dotsPerMm)
{
    painter.save();
    painter.translate(line.xMm * dotsPerMm, line.baselineMm * dotsPerMm);
    const double scale = line.sizePt * page::kMmPerPoint * dotsPerMm / kEm;
    painter.scale(scale, scale);
    const SetLine set(line.text, line.bold);
    set.layout().draw(&painter, {0, -set.layout().lineAt(0).ascent()});
    painter.restore();
}

} // namespace

void paintPage(QPainter &painter, const LaidOutLetter &letter, int page, double dotsPerMm)
{
    if (page < 0 || static_cast<std::size_t>(page) >= letter.pages.size())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Page &sheet = letter.pages[static_cast<std::size_t>(page)];
    for (const PlacedRule &rule : sheet.rules) {
        painter.setPen(QPen(Qt::black, rule.widthMm * dotsPerMm));
        painter.drawLine(QPointF(rule.fromXMm, rule.fromYMm) * dotsPerMm,
                         QPointF(rule.toXMm, rule.toYMm) * dotsPerMm);
    }
    painter.setPen(Qt::black);
    for (const PlacedLine &line : sheet.lines)
        if (!line.text.isEmpty())
            paintLine(painter, line, dotsPerMm);
    painter.restore();
}

} // namespace casepost::letters
