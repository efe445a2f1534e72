// Nothing typed is lost: what a key does to a text, and where the focus goes.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/accessibility/announcer.h"
#include "ui/composer/editor/letter_text.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

ui::LetterModel &modelOf(test::DeskWindow &desk)
{
    return desk.workplace.composer().model();
}

bool composerInFront(test::DeskWindow &desk)
{
    return desk.part<QWidget>(u"letterEditor"_s)->isVisible();
}

} // namespace

TEST_CASE("Escape in an open list closes the list and leaves the letter in front", "[ui][keys]")
{
    test::DeskWindow desk;
    desk.compose();
    SECTION("of a choice")
    {
        auto *box = desk.part<QComboBox>(u"templateChoice"_s);
        box->setFocus();
        box->showPopup();
    }
    SECTION("of a menu")
    {
        auto *menu = new QMenu(&desk.window);
        menu->addAction(u"One"_s);
        menu->popup(desk.window.mapToGlobal(QPoint(50, 50)));
    }
    REQUIRE(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    desk.key(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([] { return QApplication::activePopupWidget() == nullptr; }));
    CHECK(composerInFront(desk));
    QCoreApplication::processEvents(); // as between two keys
    desk.key(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&desk] { return !composerInFront(desk); }));
}

TEST_CASE("the command that goes back closes an open list first", "[ui][keys]")
{
    test::DeskWindow desk;
    desk.compose();
    auto *box = desk.part<QComboBox>(u"recipientChoice"_s);
    box->showPopup();
    REQUIRE(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    desk.trigger(u"go.back");
    CHECK(QApplication::activePopupWidget() == nullptr);
    CHECK(composerInFront(desk));
}

TEST_CASE("F8 puts the cursor where a finding is and selects nothing", "[ui][keys]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.type(u"Please send the docs now"_s);
    REQUIRE(desk.waitForVerdict());
    desk.part<QPushButton>(u"addPhrase"_s)->setFocus();
    desk.key(Qt::Key_F8);
    auto *text = qobject_cast<ui::LetterText *>(QApplication::focusWidget());
    REQUIRE(text);
    CHECK_FALSE(text->textCursor().hasSelection());
    CHECK(text->textCursor().position() == 16);
    desk.type(u"x"_s);
    CHECK(modelOf(desk).block(0).text == u"Please send the xdocs now"_s);
}

TEST_CASE("who types on approved wording hears that it may only be read", "[ui][keys]")
{
    test::DeskWindow desk;
    desk.compose();
    modelOf(desk).addPhrases({u"917-NEXT"_s});
    auto *text = desk.part<ui::LetterText>(u"blockText"_s);
    REQUIRE(text->isReadOnly());
    text->setFocus();
    const auto told = [&desk] { return desk.part<ui::StatusStrip>(u"statusStrip"_s)->told(); };
    const auto key = GENERATE(Qt::Key_A, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Return);
    desk.window.say(u"before"_s);
    desk.key(key);
    CHECK(told().contains(u"approved"_s));
    CHECK(desk.window.findChild<ui::Announcer *>()->lastSaid() == told());

    // Moving in it and copying from it is no typing.
    desk.window.say(u"before"_s);
    desk.key(Qt::Key_Right);
    desk.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(told() == u"before"_s);
}

TEST_CASE("the focus never lands on the cross of a message; a key dismisses it all the same",
          "[ui][keys]")
{
    test::DeskWindow desk;
    auto &bar = desk.window.problems();
    bar.tell(ui::MessageBar::Kind::Problem, u"Something is wrong."_s);
    REQUIRE(bar.isVisible());
    const auto crosses = bar.findChildren<QToolButton *>();
    REQUIRE(crosses.size() == 1);
    CHECK(crosses.front()->focusPolicy() == Qt::NoFocus);
    desk.trigger(u"message.dismiss");
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE(
    "what went wrong on a page is left there with it; what goes on going wrong, and what is wrong "
    "with the store, stays in sight",
    "[ui][keys]")
{
    test::DeskWindow desk;
    auto &bar = desk.window.problems();
    desk.trigger(u"go.outbox");
    Q_EMIT desk.window.currentPage()->failed(u"The list could not be read."_s);
    REQUIRE(bar.isVisible());
    desk.trigger(u"go.outbox"); // the same page again
    CHECK(bar.isVisible());
    desk.trigger(u"go.cases");
    CHECK_FALSE(bar.isVisible());

    bar.tell(ui::MessageBar::Kind::Warning, u"The store can only be read."_s);
    desk.trigger(u"go.outbox");
    CHECK(bar.isVisible());
    bar.clear();

    desk.compose();
    desk.trigger(u"block.free");
    desk.letters.nextSaves = {core::ErrorCode::Full, core::ErrorCode::Full, core::ErrorCode::Full};
    desk.type(u"x"_s);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.workplace.composer().isFailing(); }));
    REQUIRE(bar.isVisible());
    desk.trigger(u"go.cases");
    CHECK(bar.isVisible());
}

TEST_CASE("a window is closed only when the last word is saved", "[ui][drafts]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.type(u"The last word"_s);
    desk.window.close();
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.window.isVisible(); }));
    REQUIRE_FALSE(desk.letters.saved.empty());
    CHECK(desk.letters.saved.back().document.blocks.front().text == u"The last word"_s);
}

TEST_CASE("a store that cannot save does not keep the window open for ever", "[ui][drafts]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.letters.nextSaves = {core::ErrorCode::Full};
    desk.type(u"x"_s);
    desk.window.close();
    CHECK(desk.window.isVisible());
    REQUIRE(QTest::qWaitFor([&desk] { return desk.workplace.composer().isFailing(); }));
    CHECK(desk.window.problems().isVisible());
    desk.window.close();
    CHECK_FALSE(desk.window.isVisible());
}

TEST_CASE("a letter is queued together with the draft that was just being saved", "[ui][drafts]")
{
    test::DeskWindow desk;
    desk.compose();
    modelOf(desk).setAnswer(u"read-aloud"_s, u"true"_s);
    desk.trigger(u"block.free");
    desk.type(u"Thank you."_s);
    REQUIRE(desk.waitForVerdict());
    desk.workplace.composer().queue();
    REQUIRE(QTest::qWaitFor([&desk] { return desk.letters.queued.size() == 1; }));
    REQUIRE_FALSE(desk.letters.saved.empty());
    CHECK(desk.letters.closedDraft.isValid());
}

TEST_CASE("a letter taken back from the outbox is a draft again, open to be gone on with",
          "[ui][outbox]")
{
    test::DeskWindow desk;
    core::QueuedMessage message;
    message.id = core::MessageId::fromRow(7);
    message.caseReference = u"123456789"_s;
    desk.outbox.messages = {message};
    letters::Draft draft;
    draft.id = core::DraftId::fromRow(3);
    draft.document.caseReference = u"123456789"_s;
    draft.document.blocks.push_back({{}, {}, {}, u"Written once"_s, u"No phrase"_s});
    desk.outbox.draft = draft;
    desk.trigger(u"go.outbox");
    auto *table = desk.part<QTableView>(u"outboxTable"_s);
    REQUIRE(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }));
    SECTION("one's own")
    {
        desk.part<QPushButton>(u"takeBackMessage"_s)->click();
        REQUIRE(QTest::qWaitFor([&desk] { return desk.workplace.composer().hasLetter(); }));
        CHECK(modelOf(desk).block(0).text == u"Written once"_s);
        CHECK(composerInFront(desk));
        CHECK(desk.part<ui::StatusStrip>(u"statusStrip"_s)->told().contains(u"never went"_s));
    }
    SECTION("somebody else's waits for its writer")
    {
        desk.outbox.draft.author = u"kmorgan2"_s;
        desk.part<QPushButton>(u"takeBackMessage"_s)->click();
        const auto *status = desk.part<ui::StatusStrip>(u"statusStrip"_s);
        CHECK(QTest::qWaitFor([status] { return status->told().contains(u"never went"_s); }));
        CHECK_FALSE(desk.workplace.composer().hasLetter());
    }
}
