// The frame of the window: the first start, the commands by ordinary words, keys of one's own.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/shortcut_list.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

QStringList foundInPalette(test::DeskWindow &desk, const QString &typed)
{
    desk.trigger(u"help.commands");
    desk.part<QLineEdit>(u"commandField"_s)->setText(typed);
    QStringList found;
    const auto *rows = desk.part<QListView>(u"commandList"_s)->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        found.append(rows->index(row, 0).data().toString());
    desk.part<QDialog>(u"commandPalette"_s)->reject();
    return found;
}

} // namespace

TEST_CASE("a first start without a store is no dead end", "[ui][shell]")
{
    test::DeskWindow desk;
    desk.office.fault = core::Error{core::ErrorCode::NotFound, u"There is no store."_s, {}, {}};
    std::vector<ui::StoreWish> wishes;
    QObject::connect(&desk.workplace,
                     &ui::Workplace::storeWanted,
                     &desk.workplace,
                     [&wishes](ui::StoreWish wish) { wishes.push_back(wish); });
    desk.workplace.start();
    REQUIRE(QTest::qWaitFor(
        [&desk] { return desk.window.findChild<QDialog *>(u"firstStart"_s) != nullptr; }));
    auto *first = desk.part<QDialog>(u"firstStart"_s);
    CHECK(first->findChild<QPushButton *>(u"chooseOpen"_s));
    SECTION("practice cases")
    {
        first->findChild<QPushButton *>(u"choosePractice"_s)->click();
        CHECK(wishes == std::vector{ui::StoreWish::Practice});
    }
    SECTION("a store of one's own")
    {
        first->findChild<QPushButton *>(u"chooseMake"_s)->click();
        CHECK(wishes == std::vector{ui::StoreWish::Make});
    }
    SECTION("dismissed, the way stays in sight")
    {
        first->reject();
        auto *bar = desk.part<ui::MessageBar>(u"problemMessage"_s);
        CHECK(bar->isVisible());
        CHECK(bar->findChild<QPushButton *>()->isVisible());
        CHECK(desk.window.actions().action(u"store.practice")->isEnabled());
    }
}

TEST_CASE("the window fits a small desktop at its first start", "[ui][shell]")
{
    test::KeptInMemory memory;
    const ui::MainWindow window(memory);
    CHECK(window.width() <= 1366);
    CHECK(window.height() <= 768 - 60); // with a title bar and a panel
}

TEST_CASE("commands are found by the words people use", "[ui][shell]")
{
    const auto [typed, expected] = GENERATE(table<QString, QString>({
        {u"send"_s, u"Put in outbox"_s},
        {u"dark"_s, u"Dark"_s},
        {u"zoom"_s, u"Text larger"_s},
        {u"bigger"_s, u"Text larger"_s},
        {u"export"_s, u"Save the list as CSV"_s},
        {u"delete"_s, u"Delete this draft"_s},
        {u"welsh"_s, u"Cymraeg"_s},
        {u"exit"_s, u"Quit"_s},
        {u"search"_s, u"Find a case"_s},
        {u"comment"_s, u"Add a note"_s},
        {u"night"_s, u"Dark"_s},
        {u"version"_s, u"About Casepost"_s},
    }));
    test::DeskWindow desk;
    const auto found = foundInPalette(desk, typed);
    INFO(typed.toStdString());
    const bool near = std::any_of(found.begin(),
                                  found.begin() + qMin<qsizetype>(6, found.size()),
                                  [&](const QString &each) { return each.startsWith(expected); });
    CHECK(near);
}

TEST_CASE("every command has ordinary words", "[ui][shell]")
{
    for (const auto &spec : ui::actionTable()) {
        INFO(spec.id);
        CHECK_FALSE(ui::commandWords(QString::fromLatin1(spec.id)).trimmed().isEmpty());
    }
}

TEST_CASE("a command takes other keys, a conflict is told first, and both are remembered",
          "[ui][shell]")
{
    test::DeskWindow desk;
    auto &actions = desk.window.actions();
    desk.trigger(u"help.shortcuts");
    auto *list = desk.part<QDialog>(u"shortcutList"_s);
    auto *table = list->findChild<QTableView *>(u"shortcutTable"_s);
    list->findChild<QLineEdit *>()->setText(u"Refresh"_s);
    REQUIRE(table->model()->rowCount() == 1);
    auto *keys = list->findChild<QKeySequenceEdit *>(u"newKeys"_s);
    auto *take = list->findChild<QPushButton *>(u"takeKeys"_s);
    const auto *told = list->findChild<QLabel *>(u"keyJudgement"_s);

    keys->setKeySequence(QKeySequence(u"Ctrl+N"_s));
    CHECK(told->text().contains(u"New letter"_s));
    REQUIRE(take->isEnabled());
    take->click();
    CHECK(actions.action(u"view.refresh")->shortcut() == QKeySequence(u"Ctrl+N"_s));
    CHECK(actions.keys(u"letter.new").isEmpty());

    ui::MainWindow again(desk.memory);
    CHECK(again.actions().action(u"view.refresh")->shortcut() == QKeySequence(u"Ctrl+N"_s));
    CHECK(again.actions().keys(u"letter.new").isEmpty());
    list->findChild<QPushButton *>(u"allOriginalKeys"_s)->click();
    CHECK(actions.keys(u"letter.new") == QList{QKeySequence(u"Ctrl+N"_s)});
    CHECK(actions.changedKeys().isEmpty());
}

TEST_CASE("keys that typing or a screen reader needs are refused with a reason", "[ui][shell]")
{
    for (const auto &refused :
         {u"A"_s, u"Shift+B"_s, u"Ctrl+Alt+E"_s, u"Ins"_s, u"Alt+F"_s, u"Ctrl+C"_s, u"Tab"_s}) {
        INFO(refused.toStdString());
        CHECK_FALSE(ui::whyKeyIsRefused(QKeySequence(refused)).isEmpty());
    }
    for (const auto &free : {u"Ctrl+K"_s, u"F9"_s, u"Shift+F9"_s, u"Ctrl+Shift+D"_s})
        CHECK(ui::whyKeyIsRefused(QKeySequence(free)).isEmpty());
}

TEST_CASE("kept keys of commands that are no longer there do no harm", "[ui][shell]")
{
    QWidget window;
    ui::ActionRegistry actions(&window);
    actions.takeKeys(
        "{\"no.such\":[\"Ctrl+K\"],\"go.back\":\"nonsense\",\"view.refresh\":[\"F9\"]}");
    CHECK(actions.action(u"view.refresh")->shortcut() == QKeySequence(u"F9"_s));
    actions.takeKeys("not json");
    CHECK(actions.action(u"letter.new")->shortcut() == QKeySequence(u"Ctrl+N"_s));
}

TEST_CASE("the version shown is the program's own", "[ui][shell]")
{
    test::DeskWindow desk;
    const auto before = QCoreApplication::applicationVersion();
    QCoreApplication::setApplicationVersion(u"7.8.9"_s);
    desk.trigger(u"help.about");
    CHECK(desk.window.status().told().contains(u"7.8.9"_s));
    QCoreApplication::setApplicationVersion(before);
}

TEST_CASE("a button as a command is possible exactly while the button is", "[ui][shell]")
{
    test::DeskWindow desk;
    auto &actions = desk.window.actions();
    CHECK_FALSE(actions.action(u"case.savenote")->isEnabled());
    CHECK_FALSE(actions.whyNot(u"case.savenote").isEmpty());
    desk.workplace.showCase(u"123456789"_s);
    auto *note = desk.part<QPlainTextEdit>(u"caseNote"_s);
    REQUIRE(QTest::qWaitFor([note] { return note->isVisible() && note->isEnabled(); }));
    note->setPlainText(u"Rang."_s);
    REQUIRE(QTest::qWaitFor([&actions] { return actions.action(u"case.savenote")->isEnabled(); }));
    desk.trigger(u"go.outbox");
    CHECK(QTest::qWaitFor([&actions] { return !actions.action(u"case.savenote")->isEnabled(); }));
    desk.trigger(u"go.cases");
    REQUIRE(QTest::qWaitFor([&actions] { return actions.action(u"case.savenote")->isEnabled(); }));
    desk.trigger(u"case.savenote");
    CHECK(QTest::qWaitFor([&desk] { return desk.cases.notes == QStringList{u"Rang."_s}; }));
}
