#include "ui/shell/page_stack.h"

#include <QApplication>
#include <QStackedWidget>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// Wants only what the page in front wants, not the most that any page would.
class FrontPage final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
    }
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint()
                               : QStackedWidget::minimumSizeHint();
    }
};

} // namespace

PageStack::PageStack(QWidget *parent)
    : QScrollArea(parent)
    , m_pages(new FrontPage)
{
    setObjectName(u"pageStack"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_pages);
    connect(m_pages, &QStackedWidget::currentChanged, m_pages, &QWidget::updateGeometry);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_pages->isAncestorOf(now))
            ensureWidgetVisible(now, 8, 8);
    });
}

QSize PageStack::minimumSizeHint() const
{
    const int letter = fontMetrics().averageCharWidth();
    return {20 * letter, 8 * fontMetrics().lineSpacing()};
}

} // namespace casepost::ui
