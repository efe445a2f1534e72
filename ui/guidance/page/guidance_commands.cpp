#include "ui/guidance/changes/change_pane.h"
#include "ui/guidance/changes/impact_dialog.h"
#include "ui/guidance/changes/proposals_pane.h"
#include "ui/guidance/page/guidance_page.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/guidance/page/try_pane.h"
#include "ui/guidance/rules/rule_list_model.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/list_service.h"

#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

namespace casepost::ui {

// What the page does about changes, and its commands.

void GuidancePage::serve(ActionRegistry &actions)
{
    const auto comeHere = [&actions] { actions.action(u"go.guidance")->trigger(); };
    actions.serve(u"guidance.find", this, [this, comeHere] {
        comeHere();
        focusFilter();
    });
    actions.serve(u"guidance.try", this, [this, comeHere] {
        comeHere();
        front(m_try);
        m_try->focusSentence();
    });
    actions.serve(u"guidance.change", this, [this, comeHere] {
        comeHere();
        beginChange();
    });
    actions.serve(u"guidance.new", this, [this, comeHere] {
        comeHere();
        beginNew();
    });
    actions.serve(u"guidance.proposals", this, [this, comeHere] {
        comeHere();
        front(m_proposals);
        m_proposals->focusList();
    });
    allowChange();
}

void GuidancePage::joinChange()
{
    auto &change = m_presenter.change();
    auto &proposals = m_presenter.proposals();
    m_change->setKinds(letters::ruleKinds());
    connect(m_changeRule, &QPushButton::clicked, this, &GuidancePage::beginChange);
    connect(m_newRule, &QPushButton::clicked, this, &GuidancePage::beginNew);
    connect(m_change, &ChangePane::said, this, &Page::said);
    const auto showImpact = [this](const core::PackFiles &pack) {
        auto *dialog = new ImpactDialog(m_presenter.desk(), pack, this);
        dialog->open();
    };
    connect(m_change, &ChangePane::impactWanted, this, [&change, showImpact] {
        showImpact(change.pack());
    });
    connect(m_proposals, &ProposalsPane::impactWanted, this, showImpact);
    connect(m_proposals, &ProposalsPane::said, this, &Page::said);
    connect(&change, &ChangePresenter::failed, this, &Page::failed);
    connect(&change, &ChangePresenter::proposed, this, [this] {
        front(m_proposals);
        m_proposals->focusList();
        Q_EMIT said(tr("The change is proposed. Somebody else must approve it."));
    });
    connect(&proposals, &ProposalsPresenter::failed, this, &Page::failed);
    connect(&proposals, &ProposalsPresenter::listed, this, [this, &proposals] {
        showProposalCount();
        Q_EMIT decidableChanged(proposals.decidable());
    });
    connect(&proposals, &ProposalsPresenter::decided, this, [this](bool approved) {
        Q_EMIT said(approved ? tr("Published: letters are judged by it from its first day on.")
                             : tr("Turned down."));
    });
}

void GuidancePage::front(QWidget *tab)
{
    m_tabs->setCurrentWidget(tab);
}

const core::RuleSheet *GuidancePage::currentRule() const
{
    const int row = m_service->currentRow();
    return row >= 0 && row < m_ruleRows->rowCount() ? &m_ruleRows->rule(row) : nullptr;
}

void GuidancePage::beginChange()
{
    const auto *rule = currentRule();
    if (!rule)
        return;
    if (!m_presenter.change().hasForm() || !m_presenter.change().isChanged())
        m_presenter.beginChange(*rule);
    else
        Q_EMIT said(tr("The change you began is still here. Propose or discard it first."));
    front(m_change);
    m_change->focusForm();
}

void GuidancePage::beginNew()
{
    const auto *rule = currentRule();
    if (!rule)
        return;
    if (!m_presenter.change().hasForm() || !m_presenter.change().isChanged())
        m_presenter.beginNew(*rule);
    else
        Q_EMIT said(tr("The change you began is still here. Propose or discard it first."));
    front(m_change);
    m_change->focusForm();
}

void GuidancePage::allowChange()
{
    const auto *version = m_presenter.version();
    QString whyNot = m_presenter.whyNotPropose();
    m_change->setWhyNot(m_presenter.isReady() ? whyNot : QString());
    if (!currentRule())
        whyNot = tr("Choose a rule first.");
    else if (version && version->state == VersionState::Past && whyNot.isEmpty())
        whyNot = tr("This version is past: choose the one in force.");
    for (const auto id : {u"guidance.change", u"guidance.new"})
        m_actions.allow(id, whyNot.isEmpty(), whyNot);
    for (auto *button : {m_changeRule, m_newRule}) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
    }
}

void GuidancePage::showProposalCount()
{
    const auto count = m_presenter.proposals().rows().size();
    m_tabs->setTabText(m_tabs->indexOf(m_proposals),
                       count == 0 ? tr("Proposals") : tr("Proposals: %1").arg(count));
}

} // namespace casepost::ui
