#include "ui/shell/page_stack.h"

#include "ui/shell/page.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kGivesWay = 1.05; ///< a page that lacks no more than this is squeezed instead

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
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_pages);
    connect(m_pages, &QStackedWidget::currentChanged, this, &PageStack::comeToFront);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_pages->isAncestorOf(now))
            ensureWidgetVisible(now, 8, 8);
    });
}

void PageStack::comeToFront()
{
    if (auto *page = qobject_cast<Page *>(m_pages->currentWidget()))
        connect(page, &Page::caseInHandChanged, this, &PageStack::fit, Qt::UniqueConnection);
    fit();
}

void PageStack::showHead(QWidget *head)
{
    if (m_head && m_head != head)
        m_head->hide();
    if (head && head->parentWidget() != this) {
        head->setParent(this);
        head->installEventFilter(this);
    }
    m_head = head;
    if (!head)
        return;
    head->setGeometry(0, 0, width(), headHeight());
    head->show();
}

int PageStack::headHeight() const
{
    if (!m_head)
        return 0;
    const int wrapped = m_head->heightForWidth(width());
    return wrapped > 0 ? wrapped : m_head->sizeHint().height();
}

// Qt's own fitting never gives a page with wrapped lines less than it would like: the whole page
// scrolled where its lists could have given way.
void PageStack::fit()
{
    const auto *page = qobject_cast<Page *>(m_pages->currentWidget());
    showHead(page ? page->head() : nullptr);
    if (const QMargins margins(0, headHeight(), 0, 0); margins != viewportMargins())
        setViewportMargins(margins);
    const auto least = m_pages->minimumSizeHint();
    QSize room = maximumViewportSize();
    for (const int bar : {0, verticalScrollBar()->sizeHint().width()}) {
        const int width = qMax(least.width(), room.width() - bar);
        const bool wraps = m_pages->layout()->hasHeightForWidth();
        int height = qMax(least.height(), wraps ? m_pages->heightForWidth(width) : 0);
        if (height <= room.height() * kGivesWay)
            height = qMax(least.height(), room.height());
        m_pages->resize(width, height);
        if (height <= room.height())
            break;
    }
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageStack::eventFilter(QObject *watched, QEvent *event)
{
    const bool other = QScrollArea::eventFilter(watched, event);
    if ((watched == m_pages || watched == m_head) && event->type() == QEvent::LayoutRequest)
        fit();
    return other;
}

QSize PageStack::minimumSizeHint() const
{
    const int letter = fontMetrics().averageCharWidth();
    return {20 * letter, 8 * fontMetrics().lineSpacing()};
}

} // namespace casepost::ui
