#include "ui/cases/cases_page.h"
#include "ui/cases/cases_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/workplace/workplace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <array>
#include <utility>

// The commands that act on a case. There is one case in hand: the one in sight on the page in
// front. What is begun from a list of messages or drafts is begun for the row that is selected.

namespace casepost::ui {

using namespace Qt::StringLiterals;

void Workplace::serveCaseCommands()
{
    auto &actions = m_window.actions();
    m_casesPage->setCommands(actions);
    actions.serve(u"case.find", this, [this] {
        m_window.showPage(m_casesPage);
        m_casesPage->focusSearch();
    });
    actions.serve(u"case.note", this, [this] {
        withCase([this](const QString &reference) {
            m_window.showPage(m_casesPage);
            if (m_cases->wanted() != reference)
                m_cases->open(reference);
            m_cases->whenOpen([this](const CaseFile &) { m_casesPage->focusNote(); });
        });
    });
    actions.serve(u"case.phone", this, [this] {
        withCase([this](const QString &reference) {
            m_window.showPage(m_casesPage);
            if (m_cases->wanted() != reference)
                m_cases->open(reference);
            m_cases->whenOpen([this](const CaseFile &) { m_casesPage->focusPhone(); });
        });
    });
    actions.serve(u"case.copy", this, [this] {
        withCase([this](const QString &reference) {
            QApplication::clipboard()->setText(reference);
            m_window.say(tr("Reference copied: %1").arg(reference));
        });
    });
    actions.serve(u"letter.new", this, [this] {
        withCase([this](const QString &reference) { compose(reference, letters::Channel::Post); });
    });
    actions.serve(u"email.new", this, [this] {
        withCase([this](const QString &reference) { compose(reference, letters::Channel::Email); });
    });
    // What is offered on the pages by a button stands in the menus too.
    const std::array<std::pair<QStringView, QString>, 12> buttons{
        {{u"case.savenote", u"saveNote"_s},
         {u"finding.details", u"findingDetails"_s},
         {u"preview.larger", u"previewLarger"_s},
         {u"preview.smaller", u"previewSmaller"_s},
         {u"preview.fit", u"previewFit"_s},
         {u"outbox.details", u"messageDetails"_s},
         {u"guidance.rule", u"showTriedRule"_s},
         {u"guidance.propose", u"proposeChange"_s},
         {u"guidance.impact", u"showImpact"_s},
         {u"guidance.discard", u"discardChange"_s},
         {u"guidance.approve", u"approveProposal"_s},
         {u"guidance.reject", u"rejectProposal"_s}}};
    for (const auto &[command, name] : buttons)
        if (auto *button = m_window.findChild<QAbstractButton *>(name))
            actions.serveButton(command, button);
    connect(&m_window, &MainWindow::caseInHandChanged, this, &Workplace::allowCaseCommands);
    allowCaseCommands();
}

void Workplace::withCase(std::function<void(const QString &)> act)
{
    const auto *page = m_window.currentPage();
    if (page == m_casesPage && m_cases->isAwaited()) {
        m_cases->whenOpen(
            [act = std::move(act)](const CaseFile &file) { act(file.record.reference); });
        m_window.say(tr("Waiting for the case…"));
        return;
    }
    const auto reference = page ? page->caseInHand() : QString();
    if (reference.isEmpty())
        m_window.say(tr("Open a case first."));
    else
        act(reference);
}

void Workplace::allowCaseCommands()
{
    const auto *page = m_window.currentPage();
    const bool inSight = page && !page->caseInHand().isEmpty();
    const bool awaited = page == m_casesPage && m_cases->isAwaited();
    const auto none = tr("Open a case first.");
    const auto refused = m_office.readOnly ? tr("The store can only be read.")
                                           : tr("Your role does not allow this.");
    const auto allow = [&](QStringView command, bool permitted) {
        m_window.actions().allow(
            command, permitted && (inSight || awaited), permitted ? none : refused);
    };
    const bool writes = m_office.may(core::action::kLetterDraft) && !m_office.readOnly;
    allow(u"letter.new", writes);
    allow(u"email.new", writes);
    allow(u"case.note", m_office.may(core::action::kCaseNote) && !m_office.readOnly);
    allow(u"case.phone", true);
    allow(u"case.copy", true);
}

} // namespace casepost::ui
