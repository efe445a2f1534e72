#include "tests/ui/window_walk.h"

#include "ui/cases/cases_presenter.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/dialogs/first_start.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/shell/action_registry.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTextEdit>

#include <tuple>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QTest::qWait(1);
}

void fill(DeskWindow &desk)
{
    letters::OwnWork work;
    work.kind = letters::OwnWorkKind::Draft;
    work.caseReference = u"123456789"_s;
    work.name = u"Amira Khan"_s;
    desk.cases.work = {work};
    core::CaseEvent event;
    event.kind = u"note"_s;
    event.text = u"Rang."_s;
    event.staff = u"asha"_s;
    desk.cases.file.history = {event};
    desk.cases.file.record.applicant.title = u"Mrs"_s;
    desk.cases.file.name = core::decideName(desk.cases.file.record.applicant, core::System::Ams);
    ui::DraftRow row;
    row.reference = u"123456789"_s;
    row.name = u"Amira Khan"_s;
    desk.letters.rows = {row};
    using State = core::MessageState;
    for (const auto state : {State::Queued,
                             State::Held,
                             State::Uncertain,
                             State::Failed,
                             State::Sent,
                             State::Deferred}) {
        core::QueuedMessage message;
        message.id = core::MessageId::fromRow(int(state) + 1);
        message.state = state;
        message.caseReference = u"123456789"_s;
        message.caseName = u"Amira Khan"_s;
        message.gateway = u"spool"_s;
        desk.outbox.messages.push_back(message);
    }
    letters::GuidanceProposal proposal;
    proposal.id = letters::GuidanceProposalId::fromRow(7);
    proposal.name = u"shorter"_s;
    proposal.byLogin = u"asha"_s;
    desk.guidance.waiting = {proposal};
}

/// Looks at the dialog that came up, and closes it.
void lookAtDialog(DeskWindow &desk, const QString &where, const Look &look)
{
    settle();
    const auto dialogs = desk.window.findChildren<QDialog *>();
    int seen = 0;
    for (auto *dialog : dialogs)
        if (dialog->isVisible()) {
            ++seen;
            look(where, *dialog);
            dialog->reject();
        }
    if (seen == 0)
        throw std::runtime_error("no dialog for " + where.toStdString());
    settle();
    desk.window.activateWindow();
}

void walkCases(DeskWindow &desk, const Look &look)
{
    desk.trigger(u"go.cases");
    settle();
    look(u"cases, before a search"_s, desk.window);
    auto *search = desk.part<QLineEdit>(u"caseSearch"_s);
    desk.workplace.showCase(u"123456789"_s);
    search->setText(u"khan"_s);
    settle();
    std::ignore = QTest::qWaitFor([&desk] { return desk.workplace.cases().hasCase(); });
    settle();
    look(u"cases, a case"_s, desk.window);
}

void walkComposer(DeskWindow &desk, const Look &look)
{
    desk.trigger(u"go.letter");
    settle();
    look(u"letter, none open"_s, desk.window);
    desk.compose();
    settle();
    look(u"letter, no paragraphs"_s, desk.window);
    auto &model = desk.workplace.composer().model();
    model.setTemplate(u"917"_s, {u"917-OPEN"_s, u"917-AB"_s});
    model.addFreeText();
    model.setText(2, u"Please send the docs, whilst we wait."_s);
    std::ignore = desk.waitForVerdict();
    desk.trigger(u"finding.next");
    settle();
    look(u"letter, findings"_s, desk.window);
    desk.trigger(u"letter.preview");
    settle();
    look(u"letter, preview"_s, desk.window);
    desk.part<QTabWidget>(u"reviewTabs"_s)->setCurrentIndex(2);
    settle();
    look(u"letter, as text"_s, desk.window);
    model.setRecipientKind(letters::RecipientKind::Other);
    model.setChannel(letters::Channel::Email);
    desk.part<QTabWidget>(u"reviewTabs"_s)->setCurrentIndex(0);
    std::ignore = desk.waitForVerdict();
    settle();
    look(u"letter, email to somebody else"_s, desk.window);
    desk.trigger(u"letter.discard");
    lookAtDialog(desk, u"question before a draft is deleted"_s, look);
    model.setRecipientKind(letters::RecipientKind::Applicant);
    model.setChannel(letters::Channel::Post);
    model.setText(2, u"Please wait."_s);
    model.setAnswer(u"read-aloud"_s, u"true"_s);
    std::ignore = desk.waitForVerdict();
    desk.trigger(u"letter.queue");
    lookAtDialog(desk, u"last look before sending"_s, look);
}

void walkGuidance(DeskWindow &desk, const Look &look)
{
    desk.trigger(u"go.guidance");
    const auto *rules = desk.part<QListView>(u"ruleList"_s);
    std::ignore = QTest::qWaitFor([rules] { return rules->model()->rowCount() > 0; });
    settle();
    look(u"guidance, a rule"_s, desk.window);
    desk.trigger(u"guidance.try");
    settle();
    look(u"guidance, a sentence"_s, desk.window);
    desk.trigger(u"guidance.change");
    std::ignore =
        QTest::qWaitFor([&desk] { return !desk.workplace.guidance().change().isJudging(); });
    settle();
    look(u"guidance, a change"_s, desk.window);
    desk.trigger(u"guidance.proposals");
    settle();
    look(u"guidance, proposals"_s, desk.window);
}

void walkLists(DeskWindow &desk, const Look &look)
{
    desk.trigger(u"go.drafts");
    settle();
    look(u"drafts"_s, desk.window);
    desk.trigger(u"draft.delete");
    lookAtDialog(desk, u"question before a draft of the list is deleted"_s, look);
    desk.trigger(u"go.outbox");
    settle();
    auto *table = desk.part<QTableView>(u"outboxTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        settle();
        look(u"outbox, row %1"_s.arg(row), desk.window);
    }
}

} // namespace

void walkWindow(DeskWindow &desk, const Look &look)
{
    fill(desk);
    desk.window.actions().allow(u"store.staff", true);
    walkCases(desk, look);
    walkComposer(desk, look);
    walkLists(desk, look);
    walkGuidance(desk, look);
    desk.trigger(u"go.cases");
    for (const auto &command : {u"help.commands"_s,
                                u"help.shortcuts"_s,
                                u"outbox.ways"_s,
                                u"store.offices"_s,
                                u"store.staff"_s}) {
        desk.trigger(command);
        lookAtDialog(desk, command, look);
    }
    ui::FirstStart first(&desk.window);
    first.show();
    settle();
    look(u"first start"_s, first);
}

QStringList textsInSight(QWidget &front)
{
    QStringList texts{front.windowTitle()};
    const auto all = front.findChildren<QWidget *>();
    for (auto *widget : all) {
        auto *access = QAccessible::queryAccessibleInterface(widget);
        if (!widget->isVisible() || widget->window() != &front
            || (access && access->role() == QAccessible::Notification)) // said once, and over
            continue;
        texts += widget->toolTip();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            texts += label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts += button->text();
        if (const auto *box = qobject_cast<QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts += box->itemText(i);
        if (const auto *line = qobject_cast<QLineEdit *>(widget))
            texts += line->placeholderText();
        if (const auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
            texts += text->placeholderText();
            if (text->isReadOnly()) // the other texts are typed by a person
                texts += text->toPlainText().split(u'\n');
        }
        if (const auto *text = qobject_cast<QTextEdit *>(widget))
            texts += text->toPlainText().split(u'\n');
        if (const auto *tabs = qobject_cast<QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts += tabs->tabText(i);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            if (const auto *rows = view->model(); rows && !qobject_cast<QHeaderView *>(view))
                for (int column = 0; column < rows->columnCount(); ++column) {
                    if (const auto *table = qobject_cast<QTableView *>(view);
                        table && table->horizontalHeader()->isVisible())
                        texts += rows->headerData(column, Qt::Horizontal).toString();
                    for (int row = 0; row < qMin(rows->rowCount(), 60); ++row)
                        texts += rows->index(row, column).data().toString();
                }
        if (access)
            texts += access->text(QAccessible::Name);
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace casepost::test
