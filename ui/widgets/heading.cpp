#include "ui/widgets/heading.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace casepost::ui {

Heading::Heading(Level level, QWidget *parent)
    : QLabel(parent)
    , m_level(level)
{
    setTextFormat(Qt::PlainText);
    fit();
}

void Heading::fit()
{
    constexpr double kPage = 1.5;
    constexpr double kPart = 1.15;
    auto own = QApplication::font();
    own.setBold(true);
    if (m_level != Level::Small)
        own.setPointSizeF(own.pointSizeF() * (m_level == Level::Page ? kPage : kPart));
    setFont(own);
}

QuietLabel::QuietLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    tint();
}

void QuietLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_tinting)
        tint();
    QLabel::changeEvent(event);
}

void QuietLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    setToolTip(text());
}

void QuietLabel::tint()
{
    m_tinting = true;
    // Only this colour is the label's own: a palette that is wholly its own would hear of no theme.
    QPalette own;
    own.setColor(QPalette::WindowText, coloursFor(QApplication::palette()).quiet);
    setPalette(own);
    m_tinting = false;
}

} // namespace casepost::ui
