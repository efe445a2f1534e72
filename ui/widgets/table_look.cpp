#include "ui/widgets/table_look.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace casepost::ui {

namespace {

/// Keeps the row height of a table at the text size.
class RowHeight final : public QObject
{
public:
    explicit RowHeight(QTableView *table)
        : QObject(table)
        , m_table(table)
    {
        table->installEventFilter(this);
        fit();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::Polish)
            fit();
        return false;
    }

private:
    void fit()
    {
        constexpr int kAir = 14;
        m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + kAir);
    }
    QTableView *m_table;
};

/// Draws the frame anew when the focus comes or goes.
class FocusFrame final : public QObject
{
public:
    explicit FocusFrame(QAbstractScrollArea *view)
        : QObject(view)
    {
        view->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            static_cast<QWidget *>(watched)->update();
        return false;
    }
};

} // namespace

void showFocusFrame(QAbstractScrollArea *view)
{
    view->setFrameShape(QFrame::StyledPanel);
    new FocusFrame(view);
}

void setTableLook(QTableView *table)
{
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(24);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    showFocusFrame(table);
    new RowHeight(table);
}

void fitColumnsToContents(QTableView *table)
{
    table->horizontalHeader()->setStretchLastSection(false);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace casepost::ui
