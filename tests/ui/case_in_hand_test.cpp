// One case in hand: the row that is selected is the case that is open, and what is begun is begun
// for it, however fast somebody types and however slow the store is.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/cases/cases_presenter.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyMs = 10;

core::CaseHit hitOf(const QString &reference, const QString &name)
{
    core::CaseHit hit;
    hit.reference = reference;
    hit.name = name;
    hit.status = u"in-progress"_s;
    return hit;
}

/// A window with three people, two of whom share a name.
struct ThreePeople : test::DeskWindow
{
    ThreePeople()
    {
        cases.hits = {hitOf(u"100000001"_s, u"Amira Khan"_s),
                      hitOf(u"100000002"_s, u"Bilal Khan"_s),
                      hitOf(u"200000003"_s, u"Carys Ap Rhys"_s)};
    }

    QLineEdit *search() { return part<QLineEdit>(u"caseSearch"_s); }
    QTableView *list() { return part<QTableView>(u"caseList"_s); }

    /// Types into the search box as fast as a practised hand.
    void typeFast(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text, Qt::NoModifier, kKeyMs);
    }

    bool opened(const QString &reference)
    {
        return QTest::qWaitFor([this, reference] {
            return workplace.cases().hasCase()
                   && workplace.cases().file().record.reference == reference;
        });
    }

    /// Lets the slow store answer until nobody waits for it any more.
    void releaseAll()
    {
        while (!cases.held.empty())
            cases.release();
    }

    QString selected()
    {
        const auto index = list()->currentIndex();
        return index.isValid() && list()->selectionModel()->isRowSelected(index.row())
                   ? index.siblingAtColumn(0).data().toString()
                   : QString();
    }

    bool canWrite() { return window.actions().action(u"letter.new")->isEnabled(); }
};

} // namespace

TEST_CASE("a search that finds nothing puts the open case down, and no letter can be begun for it",
          "[ui][hand]")
{
    ThreePeople desk;
    desk.workplace.showCase(u"100000001"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    CHECK(desk.canWrite());

    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"zzz"_s);
    REQUIRE(QTest::qWaitFor([&desk] {
        return desk.cases.asked.contains(u"zzz"_s) && !desk.workplace.cases().isSearching();
    }));
    CHECK_FALSE(desk.workplace.cases().hasCase());
    CHECK_FALSE(desk.canWrite());
    CHECK_FALSE(desk.part<QPushButton>(u"writeLetter"_s)->isEnabled());
    desk.key(Qt::Key_N, Qt::ControlModifier);
    QCoreApplication::processEvents();
    CHECK_FALSE(desk.workplace.composer().hasLetter());
}

TEST_CASE("the selected row is the open case, whichever way it was selected", "[ui][hand]")
{
    ThreePeople desk;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"khan"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    CHECK(desk.selected() == u"100000001"_s);

    desk.key(Qt::Key_Down); // from the search box into the list
    CHECK(desk.list()->hasFocus());
    desk.key(Qt::Key_Down);
    CHECK_FALSE(desk.workplace.cases().hasCase()); // the one before is down at once
    REQUIRE(desk.opened(u"100000002"_s));
    CHECK(desk.selected() == u"100000002"_s);

    desk.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(desk.waitForVerdict());
    CHECK(desk.workplace.composer().ground().record.reference == u"100000002"_s);
}

TEST_CASE("a case opened from elsewhere is selected where it is listed, and no other row is",
          "[ui][hand]")
{
    ThreePeople desk;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"khan"_s);
    REQUIRE(desk.opened(u"100000001"_s));

    desk.workplace.showCase(u"100000002"_s);
    REQUIRE(desk.opened(u"100000002"_s));
    CHECK(desk.selected() == u"100000002"_s);
    desk.workplace.showCase(u"200000003"_s);
    REQUIRE(desk.opened(u"200000003"_s));
    CHECK(desk.selected().isEmpty());
}

TEST_CASE("Enter waits for the answer of its own text, typed at 10 ms a key to a slow store",
          "[ui][hand]")
{
    ThreePeople desk;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"khan"_s);
    REQUIRE(desk.opened(u"100000001"_s));

    desk.cases.slow = true;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"200000003"_s);
    desk.key(Qt::Key_Return);
    CHECK_FALSE(desk.workplace.cases().hasCase());
    REQUIRE(desk.cases.asked.last() == u"200000003"_s); // asked at once, not after a pause
    CHECK(desk.cases.opened.last() == u"100000001"_s);  // nothing of the older answer was opened
    desk.releaseAll();
    REQUIRE(desk.opened(u"200000003"_s));
    CHECK(desk.selected() == u"200000003"_s);
}

TEST_CASE(
    "Ctrl+N pressed before the answer writes to the person searched for, never the one before",
    "[ui][hand]")
{
    ThreePeople desk;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"100000001"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(desk.opened(u"100000001"_s));

    desk.cases.slow = true;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"200000003"_s);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_N, Qt::ControlModifier);
    QCoreApplication::processEvents();
    CHECK_FALSE(desk.workplace.composer().hasLetter());
    SECTION("the answer comes")
    {
        desk.releaseAll();
        REQUIRE(desk.waitForVerdict());
        CHECK(desk.workplace.composer().ground().record.reference == u"200000003"_s);
    }
    SECTION("another text is typed first")
    {
        desk.key(Qt::Key_E, Qt::ControlModifier);
        desk.typeFast(u"zzz"_s);
        desk.key(Qt::Key_Return);
        desk.releaseAll();
        CHECK_FALSE(desk.workplace.composer().hasLetter());
        CHECK_FALSE(desk.workplace.cases().hasCase());
    }
}

TEST_CASE("an older answer that comes late neither selects nor opens anything", "[ui][hand]")
{
    ThreePeople desk;
    desk.cases.slow = true;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"khan"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(desk.cases.held.size() == 1);
    auto late = std::move(desk.cases.held.front());
    desk.cases.held.clear();
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"carys"_s);
    desk.key(Qt::Key_Return);
    desk.releaseAll();
    REQUIRE(desk.opened(u"200000003"_s));

    late();
    desk.releaseAll();
    CHECK(desk.workplace.cases().file().record.reference == u"200000003"_s);
    CHECK(desk.list()->model()->rowCount() == 1);
    CHECK(desk.selected() == u"200000003"_s);
}

TEST_CASE("Down pressed before the answer goes to the list when it has come", "[ui][hand]")
{
    ThreePeople desk;
    desk.cases.slow = true;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"khan"_s);
    desk.key(Qt::Key_Down);
    CHECK(desk.search()->hasFocus());
    desk.releaseAll();
    CHECK(desk.list()->hasFocus());
    CHECK(desk.selected() == u"100000001"_s);
}

namespace {

/// Takes every key for itself, as text fields of some desktops do with Ctrl+E.
class GreedyField final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        return QLineEdit::event(event);
    }
};

} // namespace

TEST_CASE("Ctrl+E selects the text of the search box, also from a field that wants the key",
          "[ui][hand]")
{
    ThreePeople desk;
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.typeFast(u"khan"_s);
    desk.key(Qt::Key_E, Qt::ControlModifier);
    CHECK(desk.search()->selectedText() == u"khan"_s);
    desk.typeFast(u"carys"_s);
    CHECK(desk.search()->text() == u"carys"_s);

    GreedyField greedy(desk.window.centralWidget());
    greedy.show();
    greedy.setFocus();
    REQUIRE(greedy.hasFocus());
    desk.key(Qt::Key_E, Qt::ControlModifier);
    CHECK(desk.search()->hasFocus());
    CHECK(desk.search()->selectedText() == u"carys"_s);
}

TEST_CASE("what is begun from the outbox or the drafts is begun for the selected row", "[ui][hand]")
{
    ThreePeople desk;
    desk.workplace.showCase(u"100000001"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    ui::DraftRow row;
    row.draft.id = core::DraftId::fromRow(5);
    row.reference = u"200000003"_s;
    row.name = u"Carys Ap Rhys"_s;
    desk.letters.rows = {row};
    desk.trigger(u"go.drafts");
    auto *table = desk.part<QTableView>(u"draftsTable"_s);
    REQUIRE(QTest::qWaitFor([table] { return table->currentIndex().isValid(); }));
    desk.trigger(u"letter.new");
    REQUIRE(desk.waitForVerdict());
    CHECK(desk.workplace.composer().ground().record.reference == u"200000003"_s);
    // And the letter's case is the one in hand from now on.
    REQUIRE(desk.opened(u"200000003"_s));
}

TEST_CASE("a page on which no case is in sight begins no letter", "[ui][hand]")
{
    ThreePeople desk;
    desk.workplace.showCase(u"100000001"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    desk.trigger(u"go.guidance");
    CHECK_FALSE(desk.canWrite());
    CHECK_FALSE(desk.window.actions().whyNot(u"letter.new").isEmpty());
    desk.trigger(u"go.cases");
    CHECK(desk.canWrite());
}

TEST_CASE("a note stays with the case it was begun for", "[ui][hand]")
{
    ThreePeople desk;
    desk.workplace.showCase(u"100000001"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    auto *note = desk.part<QPlainTextEdit>(u"caseNote"_s);
    note->setPlainText(u"Rang about the photo."_s);

    desk.workplace.showCase(u"200000003"_s);
    REQUIRE(desk.opened(u"200000003"_s));
    CHECK(note->toPlainText().isEmpty());
    note->setPlainText(u"Sent to the wrong desk."_s);
    desk.workplace.showCase(u"100000001"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    CHECK(note->toPlainText() == u"Rang about the photo."_s);

    // Saved while another case is opened: it goes to its own, and the other's text stays.
    desk.cases.slow = true;
    desk.part<QPushButton>(u"saveNote"_s)->click();
    desk.workplace.showCase(u"200000003"_s);
    desk.releaseAll();
    REQUIRE(desk.opened(u"200000003"_s));
    CHECK(desk.cases.noted == QStringList{u"100000001"_s});
    CHECK(note->toPlainText() == u"Sent to the wrong desk."_s);
}

TEST_CASE("Enter saves a note once, and Shift+Enter begins a new line", "[ui][hand]")
{
    ThreePeople desk;
    desk.workplace.showCase(u"100000001"_s);
    REQUIRE(desk.opened(u"100000001"_s));
    desk.cases.slow = true;
    desk.key(Qt::Key_M, Qt::ControlModifier);
    auto *note = desk.part<QPlainTextEdit>(u"caseNote"_s);
    REQUIRE(note->hasFocus());
    desk.typeFast(u"One"_s);
    desk.key(Qt::Key_Return, Qt::ShiftModifier);
    desk.typeFast(u"two"_s);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Return); // pressed twice: still one note
    desk.releaseAll();
    CHECK(desk.cases.notes == QStringList{u"One\ntwo"_s});
    CHECK(note->toPlainText().isEmpty());
}

TEST_CASE("the composer names the person and the reference, and scrolling does not hide them",
          "[ui][hand]")
{
    ThreePeople desk;
    desk.window.resize(1100, 600);
    desk.compose();
    auto &model = desk.workplace.composer().model();
    for (int i = 0; i < 12; ++i)
        model.addFreeText();
    auto *heading = desk.part<QLabel>(u"letterHeading"_s);
    CHECK(heading->text().contains(u"Amira Khan"_s));
    CHECK(heading->text().contains(u"123456789"_s));
    auto *editor = desk.part<QScrollArea>(u"letterEditor"_s);
    REQUIRE(QTest::qWaitFor([editor] { return editor->verticalScrollBar()->maximum() > 0; }));
    editor->verticalScrollBar()->setValue(editor->verticalScrollBar()->maximum());
    QCoreApplication::processEvents();
    CHECK_FALSE(heading->visibleRegion().isEmpty());
}

TEST_CASE("where the whole composer scrolls, its heading stays in sight, and goes with the letter",
          "[ui][hand]")
{
    ThreePeople desk;
    desk.compose();
    desk.workplace.composer().model().addFreeText();
    desk.window.resize(900, 420);
    auto *heading = desk.part<QLabel>(u"letterHeading"_s);
    auto *stack = desk.part<QScrollArea>(u"pageStack"_s);
    REQUIRE(QTest::qWaitFor([stack] { return stack->verticalScrollBar()->maximum() > 0; }));
    stack->verticalScrollBar()->setValue(stack->verticalScrollBar()->maximum());
    QCoreApplication::processEvents();
    CHECK(heading->visibleRegion().boundingRect().height() == heading->height());
    CHECK(heading->mapTo(&desk.window, QPoint()).y()
          < stack->viewport()->mapTo(&desk.window, QPoint()).y());

    desk.key(Qt::Key_1, Qt::ControlModifier); // the cases: nothing of the letter stands above them
    QCoreApplication::processEvents();
    CHECK_FALSE(heading->isVisible());
}

TEST_CASE("phoning about the case in hand is a command with a key, from the search box too", "[ui]")
{
    ThreePeople desk;
    desk.workplace.showCase(u"100000002"_s);
    REQUIRE(desk.opened(u"100000002"_s));
    auto *pane = desk.part<QWidget>(u"phonePane"_s);
    CHECK_FALSE(pane->isVisible());
    desk.search()->setFocus();
    desk.key(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([pane] { return pane->isVisible(); }));
    CHECK(desk.part<QPushButton>(u"phoneCustomer"_s)->isChecked());
    CHECK(pane->isAncestorOf(QApplication::focusWidget()));
}
