#include "ui/widgets/table_look.h"

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

} // namespace

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
    table->setFrameShape(QFrame::NoFrame);
    new RowHeight(table);
}

void fitColumnsToContents(QTableView *table)
{
    table->horizontalHeader()->setStretchLastSection(false);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace casepost::ui
