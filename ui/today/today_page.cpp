#include "ui/today/today_page.h"

#include "ui/theme/house_style.h"
#include "ui/today/today_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"
#include "ui/widgets/table_look.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

TodayPage::TodayPage(WorkDesk &desk, const core::Clock &clock, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_heading(new Heading(Heading::Level::Page, this))
    , m_count(new QuietLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_rows(new TodayModel(this))
    , m_service(new ListService(m_table, m_rows, {TodayModel::Why, TodayModel::What}))
    , m_open(new QPushButton(this))
{
    setObjectName(u"todayPage"_s);
    build();
    // Enter on a line goes to its case, as a double click does.
    connect(m_table, &QTableView::activated, this, &TodayPage::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &TodayPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_open->setEnabled(m_service->currentRow() >= 0);
        Q_EMIT caseInHandChanged();
    });
    connect(m_service, &ListService::said, this, &Page::said);
    connect(m_service, &ListService::failed, this, &Page::failed);
    m_service->setFileName(u"today"_s);
    retranslate();
    tell({});
}

void TodayPage::build()
{
    m_table->setObjectName(u"todayTable"_s);
    setTableLook(m_table);
    m_open->setObjectName(u"openWork"_s);
    makePrimary(m_open);
    m_count->setObjectName(u"todayCount"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 16, 12);
    column->addLayout(head);
    column->addWidget(m_count);
    column->addWidget(m_stack, 1);
}

void TodayPage::refresh()
{
    m_desk.waiting(this, [this](core::Result<std::vector<core::WorkItem>> items) {
        if (items)
            tell(std::move(*items));
        else
            Q_EMIT failed(items.error().message);
    });
}

void TodayPage::tell(std::vector<core::WorkItem> items)
{
    const int before = m_service->currentRow();
    const auto chosen = before < 0 ? core::WorkId() : m_rows->item(before).id;
    m_rows->show(std::move(items), m_clock.nowUtc());
    const int count = m_rows->rowCount();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    showCount();
    const int again = m_rows->rowOf(chosen);
    m_service->setCurrentRow(again >= 0 ? again : m_service->firstRow());
    m_service->fit();
    m_open->setEnabled(m_service->currentRow() >= 0);
    Q_EMIT countChanged(count);
}

void TodayPage::openCurrent()
{
    if (const int row = m_service->currentRow(); row >= 0)
        Q_EMIT caseWanted(m_rows->item(row).caseReference);
}

void TodayPage::enter()
{
    refresh();
    m_table->setFocus();
}

QList<QWidget *> TodayPage::panes() const
{
    return {m_table};
}

QString TodayPage::caseInHand() const
{
    const int row = m_service->currentRow();
    return row >= 0 ? m_rows->item(row).caseReference : QString();
}

void TodayPage::showCount()
{
    const int count = m_rows->rowCount();
    m_count->setText(count > 0 ? tr("Waiting: %1, overdue: %2").arg(count).arg(m_rows->overdue())
                               : QString());
}

void TodayPage::retranslate()
{
    m_heading->setText(tr("Today"));
    showCount();
    m_table->setAccessibleName(tr("What waits, due first"));
    m_open->setText(tr("&Open the case"));
    m_empty->tell(tr("Nothing waits for you"),
                  tr("What must happen next on a case stands here: answers that are awaited, calls "
                     "to make, what arrived. It waits for you, your team or your role."));
}

} // namespace casepost::ui
