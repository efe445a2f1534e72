#include "ui/drafts/drafts_page.h"

#include "ui/dialogs/ask.h"
#include "ui/drafts/drafts_model.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"
#include "ui/widgets/table_look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

DraftsPage::DraftsPage(LetterDesk &desk, ActionRegistry &actions, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_heading(new Heading(Heading::Level::Page, this))
    , m_count(new QuietLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_rows(new DraftsModel(this))
    , m_service(new ListService(m_table, m_rows, {DraftsModel::Name, DraftsModel::Description}))
    , m_open(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    setObjectName(u"draftsPage"_s);
    build();
    connect(m_table, &QTableView::activated, this, &DraftsPage::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &DraftsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        allowActs();
        Q_EMIT caseInHandChanged();
    });
    connect(m_service, &ListService::said, this, &Page::said);
    connect(m_service, &ListService::failed, this, &Page::failed);
    actions.serve(u"draft.open", this, [this] { openCurrent(); });
    actions.serve(u"draft.delete", this, [this] { askToDiscard(); });
    m_service->setFileName(u"drafts"_s);
    m_service->setOwnMenu([&actions](QMenu &menu) {
        menu.addAction(actions.action(u"draft.open"));
        menu.addAction(actions.action(u"draft.delete"));
        menu.addAction(actions.action(u"letter.new"));
        menu.addAction(actions.action(u"case.copy"));
    });
    connect(m_discard, &QPushButton::clicked, this, &DraftsPage::askToDiscard);
    retranslate();
    show({});
}

void DraftsPage::build()
{
    m_table->setObjectName(u"draftsTable"_s);
    setTableLook(m_table);
    m_open->setObjectName(u"openDraft"_s);
    m_discard->setObjectName(u"discardDraft"_s);
    makePrimary(m_open);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_discard);
    head->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 16, 12);
    m_count->setObjectName(u"draftsCount"_s);
    column->addLayout(head);
    column->addWidget(m_count);
    column->addWidget(m_stack, 1);
}

void DraftsPage::refresh()
{
    m_desk.drafts(this, [this](core::Result<std::vector<DraftRow>> rows) {
        if (rows)
            show(std::move(*rows));
        else
            Q_EMIT failed(rows.error().message);
    });
}

void DraftsPage::show(std::vector<DraftRow> rows)
{
    const int before = m_service->currentRow();
    const auto chosen = before < 0 ? core::DraftId() : m_rows->draft(before).draft.id;
    m_rows->show(std::move(rows));
    const int count = m_rows->rowCount();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    showCount();
    // The draft in hand stays in hand; a draft that is gone hands nothing to its neighbour unseen.
    const int again = m_rows->rowOf(chosen);
    m_service->setCurrentRow(again >= 0 ? again : m_service->firstRow());
    m_service->fit();
    allowActs();
    Q_EMIT countChanged(count);
}

void DraftsPage::allowActs()
{
    const bool chosen = m_service->currentRow() >= 0;
    m_open->setEnabled(chosen);
    m_discard->setEnabled(chosen);
    for (const auto *command : {u"draft.open", u"draft.delete"})
        m_actions.allow(
            command, chosen && isVisible(), tr("Choose a draft on the Drafts page first."));
}

void DraftsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    allowActs();
}

void DraftsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    allowActs();
}

void DraftsPage::openCurrent()
{
    if (const int row = m_service->currentRow(); row >= 0)
        Q_EMIT draftWanted(m_rows->draft(row).draft, m_rows->draft(row).reference);
}

void DraftsPage::askToDiscard()
{
    const int row = m_service->currentRow();
    if (row < 0)
        return;
    const auto &draft = m_rows->draft(row);
    ask(this,
        {tr("Delete this draft?"),
         tr("%1\n\nThe letter has not been sent. Its draft will be gone.")
             .arg(DraftsModel::nameOf(draft)),
         tr("Delete draft"),
         tr("Keep it")},
        [this, id = draft.draft.id] {
            m_desk.discardDraft(this, id, [this](const core::Status &status) {
                if (!status)
                    Q_EMIT failed(status.error().message);
                refresh();
            });
        });
}

void DraftsPage::enter()
{
    refresh();
    m_table->setFocus();
}

QList<QWidget *> DraftsPage::panes() const
{
    return {m_table};
}

QString DraftsPage::caseInHand() const
{
    const int row = m_service->currentRow();
    return row >= 0 ? m_rows->draft(row).reference : QString();
}

void DraftsPage::showCount()
{
    const int count = m_rows->rowCount();
    m_count->setText(count > 0 ? tr("Drafts: %1").arg(count) : QString());
}

void DraftsPage::retranslate()
{
    m_heading->setText(tr("Drafts"));
    showCount();
    m_table->setAccessibleName(tr("Drafts, newest first"));
    m_open->setText(tr("&Go on with the letter"));
    m_discard->setText(tr("&Delete draft…"));
    m_empty->tell(tr("You have no drafts"),
                  tr("A letter is saved by itself while you write it, and waits here until it is "
                     "sent."));
}

} // namespace casepost::ui
