#include "ui/drafts/drafts_page.h"

#include "ui/dialogs/ask.h"
#include "ui/drafts/drafts_model.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/table_look.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

DraftsPage::DraftsPage(LetterDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_heading(new Heading(Heading::Level::Page, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_rows(new DraftsModel(this))
    , m_open(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    setObjectName(u"draftsPage"_s);
    build();
    connect(m_table, &QTableView::activated, this, &DraftsPage::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &DraftsPage::openCurrent);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &Page::caseInHandChanged);
    connect(m_discard, &QPushButton::clicked, this, &DraftsPage::askToDiscard);
    retranslate();
    show({});
}

void DraftsPage::build()
{
    m_table->setObjectName(u"draftsTable"_s);
    m_table->setModel(m_rows);
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
    column->addLayout(head);
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
    m_rows->show(std::move(rows));
    const bool any = m_rows->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    m_open->setEnabled(any);
    m_discard->setEnabled(any);
    if (any) {
        m_table->setCurrentIndex(m_rows->index(0, 0));
        fitColumnsToContents(m_table);
    }
    Q_EMIT countChanged(m_rows->rowCount());
}

void DraftsPage::openCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_rows->rowCount())
        Q_EMIT draftWanted(m_rows->draft(row).draft, m_rows->draft(row).reference);
}

void DraftsPage::askToDiscard()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_rows->rowCount())
        return;
    ask(this,
        {tr("Delete this draft?"),
         tr("The letter has not been sent. Its draft will be gone."),
         tr("Delete draft"),
         tr("Keep it")},
        [this, id = m_rows->draft(row).draft.id] {
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
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_rows->rowCount() ? m_rows->draft(row).reference : QString();
}

void DraftsPage::retranslate()
{
    m_heading->setText(tr("Drafts"));
    m_table->setAccessibleName(tr("Drafts, newest first"));
    m_open->setText(tr("&Go on with the letter"));
    m_discard->setText(tr("&Delete draft…"));
    m_empty->tell(tr("You have no drafts"),
                  tr("A letter is saved by itself while you write it, and waits here until it is "
                     "sent."));
}

} // namespace casepost::ui
