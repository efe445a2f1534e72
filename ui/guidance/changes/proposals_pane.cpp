#include "ui/guidance/changes/proposals_pane.h"

#include "ui/dialogs/ask.h"
#include "ui/guidance/changes/proposals_presenter.h"
#include "ui/guidance/rules/guidance_words.h"
#include "ui/guidance/rules/rule_delegate.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/text_writer.h"
#include "ui/words/moments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextEdit>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownRows = 3;

} // namespace

ProposalsPane::ProposalsPane(ProposalsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget(this))
    , m_none(new EmptyState(this))
    , m_listLabel(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_changes(new QTextEdit(this))
    , m_whyNot(new QLabel(this))
    , m_approve(new QPushButton(this))
    , m_reject(new QPushButton(this))
    , m_impact(new QPushButton(this))
{
    setObjectName(u"proposalsPane"_s);
    build();
    connect(&presenter, &ProposalsPresenter::listed, this, &ProposalsPane::showRows);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProposalsPane::showCurrent);
    connect(m_approve, &QPushButton::clicked, this, &ProposalsPane::askToApprove);
    connect(m_reject, &QPushButton::clicked, this, &ProposalsPane::askToReject);
    connect(m_impact, &QPushButton::clicked, this, [this] {
        if (const auto *row = current())
            Q_EMIT impactWanted(row->proposal.files);
    });
    retranslate();
}

void ProposalsPane::build()
{
    m_list->setObjectName(u"proposalList"_s);
    m_list->setItemDelegate(new RuleDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_listLabel->setBuddy(m_list);
    m_changes->setObjectName(u"proposalChanges"_s);
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_whyNot->setObjectName(u"proposalWhyNot"_s);
    m_whyNot->setWordWrap(true);
    m_whyNot->setTextFormat(Qt::PlainText);
    m_approve->setObjectName(u"approveProposal"_s);
    m_impact->setObjectName(u"proposalImpact"_s);
    m_reject->setObjectName(u"rejectProposal"_s);
    makePrimary(m_approve);
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(12, 12, 12, 8);
    column->addWidget(m_listLabel);
    column->addWidget(m_list);
    column->addWidget(m_changes, 1);
    column->addWidget(m_whyNot);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_approve);
    buttons->addWidget(m_reject);
    buttons->addWidget(m_impact);
    buttons->addStretch();
    column->addLayout(buttons);
    m_stack->addWidget(m_none);
    m_stack->addWidget(whole);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

const ProposalRow *ProposalsPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_presenter.rows().size()) ? &m_presenter.rows()[size_t(row)]
                                                            : nullptr;
}

void ProposalsPane::showRows()
{
    const int before = m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto &row : m_presenter.rows()) {
            auto *item = new QListWidgetItem(row.proposal.name, m_list);
            const auto detail =
                tr("Proposed by %1, %2")
                    .arg(row.proposal.byLogin, longMoment(row.proposal.proposedUtc));
            item->setData(RuleDelegate::DetailRole, detail);
            item->setData(Qt::AccessibleTextRole, row.proposal.name + u", "_s + detail);
        }
    }
    const int rows = m_list->count();
    m_stack->setCurrentIndex(rows > 0 ? 1 : 0);
    m_list->setFixedHeight(qBound(1, rows, kShownRows) * (fontMetrics().lineSpacing() * 2 + 22));
    m_list->setCurrentRow(qMin(qMax(0, before), rows - 1));
    showCurrent();
}

void ProposalsPane::showCurrent()
{
    const auto *row = current();
    if (!row) {
        m_changes->clear();
        return;
    }
    write(*row);
    const auto whyNot = m_presenter.whyNot(row->proposal);
    m_whyNot->setText(whyNot);
    m_whyNot->setVisible(!whyNot.isEmpty());
    m_approve->setEnabled(whyNot.isEmpty());
    m_reject->setEnabled(whyNot.isEmpty());
}

void ProposalsPane::write(const ProposalRow &row)
{
    TextWriter text(*m_changes);
    if (!row.problem.isEmpty()) {
        text.heading(tr("The proposal cannot be read"));
        text.line(row.problem);
    }
    for (const auto &change : row.changes) {
        text.heading(change.kind == core::RuleDifferenceKind::Added
                         ? tr("New rule %1").arg(change.rule)
                     : change.kind == core::RuleDifferenceKind::Dropped
                         ? tr("Rule %1 is no more").arg(change.rule)
                         : tr("Rule %1 is changed").arg(change.rule));
        for (const auto &part : change.parts) {
            text.quiet(partWords(part.part));
            if (!part.before.isEmpty())
                text.change(TextWriter::Change::Removed, part.before);
            if (!part.after.isEmpty())
                text.change(TextWriter::Change::Added, part.after);
            for (const auto &entry : part.removed)
                text.change(TextWriter::Change::Removed, entry);
            for (const auto &entry : part.added)
                text.change(TextWriter::Change::Added, entry);
        }
    }
    if (row.changes.empty() && row.problem.isEmpty())
        text.line(tr("It changes no rule of its day."));
    text.finish();
}

void ProposalsPane::askToApprove()
{
    const auto *row = current();
    if (!row)
        return;
    ask(this,
        {tr("Publish %1?").arg(row->proposal.name),
         tr("Letters are judged by it from its first day on. A published pack never changes; a "
            "later one can put it right."),
         tr("Approve and publish"),
         tr("Not yet")},
        [this, id = row->proposal.id] { m_presenter.approve(id); });
}

void ProposalsPane::askToReject()
{
    const auto *row = current();
    if (!row)
        return;
    askText(this,
            {tr("Turn down %1").arg(row->proposal.name),
             tr("Say why, so that %1 can put it right.").arg(row->proposal.byLogin),
             tr("Turn down"),
             tr("Not yet")},
            [this, id = row->proposal.id](const QString &why) { m_presenter.reject(id, why); });
}

void ProposalsPane::focusList()
{
    if (m_list->count() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
}

void ProposalsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showRows();
}

void ProposalsPane::retranslate()
{
    m_listLabel->setText(tr("Waiting for a decision"));
    m_list->setAccessibleName(tr("Proposals that wait for a decision"));
    m_changes->setAccessibleName(tr("What the proposal changes"));
    m_approve->setText(tr("Approve…"));
    m_impact->setText(tr("See the impact…"));
    m_reject->setText(tr("Turn down…"));
    m_none->tell(tr("No proposal waits for a decision"),
                 tr("Changes of the guidance that somebody proposes wait here for a second "
                    "person."));
    showRows();
}

} // namespace casepost::ui
