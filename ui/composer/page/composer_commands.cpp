#include "ui/composer/editor/letter_editor.h"
#include "ui/composer/findings/findings_pane.h"
#include "ui/composer/page/composer_page.h"
#include "ui/composer/phrases/phrase_finder.h"
#include "ui/composer/preview/preview_pane.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QTabWidget>

#include <array>

// The commands of the composer: which it serves, and when they are possible.

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// What can only be done while a letter is open.
constexpr std::array kNeedLetter{"letter.save",
                                 "letter.discard",
                                 "letter.language",
                                 "letter.preview",
                                 "phrase.add",
                                 "template.add",
                                 "block.free",
                                 "block.up",
                                 "block.down",
                                 "block.remove",
                                 "block.edit",
                                 "field.next",
                                 "field.previous",
                                 "finding.next",
                                 "finding.previous",
                                 "finding.fix"};

} // namespace

void ComposerPage::serve(ActionRegistry &actions)
{
    auto &stack = m_presenter.model().undoStack();
    actions.serve(u"edit.undo", this, [this, &stack] {
        const auto what = stack.undoText();
        stack.undo();
        Q_EMIT said(tr("Undone: %1").arg(what));
    });
    actions.serve(u"edit.redo", this, [this, &stack] {
        const auto what = stack.redoText();
        stack.redo();
        Q_EMIT said(tr("Done again: %1").arg(what));
    });
    connect(&stack, &QUndoStack::indexChanged, this, &ComposerPage::allowActions);
    actions.serve(u"letter.save", this, [this] { m_presenter.saveNow(); });
    actions.serve(u"letter.queue", this, [this] { askToQueue(); });
    actions.serve(u"letter.discard", this, [this] { askToDiscard(); });
    actions.serve(u"letter.print", this, [this] { print(); });
    actions.serve(u"letter.language", this, [this] {
        auto &model = m_presenter.model();
        model.setLanguage(model.document().language == core::Language::Welsh
                              ? core::Language::English
                              : core::Language::Welsh);
    });
    actions.serve(u"letter.preview", this, [this] {
        m_tabs->setCurrentWidget(m_preview);
        m_preview->setFocus(Qt::ShortcutFocusReason);
    });
    actions.serve(u"phrase.add", this, [this] {
        showFinder();
        m_finder->focusSearch();
    });
    actions.serve(u"template.add", this, [this] { m_finder->addTemplate(); });
    actions.serve(u"block.free", this, [this] { addFreeText(); });
}

void ComposerPage::servePlaces(ActionRegistry &actions)
{
    actions.serve(u"block.up", this, [this] { moveCurrent(-1); });
    actions.serve(u"block.down", this, [this] { moveCurrent(1); });
    actions.serve(u"block.remove", this, [this] { removeCurrent(); });
    actions.serve(u"block.edit", this, [this] { m_editor->editCurrent(); });
    actions.serve(u"field.next", this, [this] { m_editor->stepField(1); });
    actions.serve(u"field.previous", this, [this] { m_editor->stepField(-1); });
    connect(
        m_offices, &MessageBar::offerTaken, m_actions.action(u"store.offices"), &QAction::trigger);
    actions.serve(u"finding.next", this, [this] {
        m_presenter.tryToSend(); // who asks what stands in the way is told
        m_tabs->setCurrentWidget(m_findings);
        m_findings->step(1);
    });
    actions.serve(u"finding.previous", this, [this] {
        m_presenter.tryToSend();
        m_tabs->setCurrentWidget(m_findings);
        m_findings->step(-1);
    });
    actions.serve(u"finding.fix", this, [this] { m_findings->offerFixes(); });
}

void ComposerPage::allowActions()
{
    const bool open = m_presenter.hasLetter();
    const auto none = tr("No letter is open.");
    for (const auto *id : kNeedLetter)
        m_actions.allow(QString::fromLatin1(id), open, none);
    allowPrinting();
    if (open)
        m_actions.allow(u"finding.fix",
                        m_findings->hasOffer(),
                        tr("This finding has no fix by itself: change the text."));
    const auto whyNot = m_presenter.whyNotQueue();
    m_actions.allow(u"letter.queue", whyNot.isEmpty(), whyNot);
    auto &stack = m_presenter.model().undoStack();
    m_actions.allow(u"edit.undo", open && stack.canUndo(), tr("There is nothing to undo."));
    m_actions.allow(u"edit.redo", open && stack.canRedo(), tr("There is nothing to do again."));
    const auto name = [](const QString &verb, const QString &what) {
        return what.isEmpty() ? verb : verb + u": "_s + what;
    };
    m_actions.action(u"edit.undo")->setText(name(tr("&Undo"), stack.undoText()));
    m_actions.action(u"edit.redo")->setText(name(tr("&Redo"), stack.redoText()));
}

// What copying and saving a list are about.
bool ComposerPage::isFailing() const
{
    return m_presenter.isFailing();
}

ListService *ComposerPage::list() const
{
    if (!m_presenter.hasLetter())
        return nullptr;
    return m_finder->isAncestorOf(QApplication::focusWidget()) ? m_finder->service()
                                                               : m_findings->service();
}

} // namespace casepost::ui
