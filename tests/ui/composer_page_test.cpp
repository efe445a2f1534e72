#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/editor/letter_text.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// The text editor of the last paragraph that may be typed into.
ui::LetterText *openText(test::DeskWindow &desk)
{
    ui::LetterText *found = nullptr;
    const auto texts = desk.window.findChildren<ui::LetterText *>(u"blockText"_s);
    for (auto *text : texts)
        if (!text->isReadOnly() && text->isVisible())
            found = text;
    return found;
}

ui::LetterModel &modelOf(test::DeskWindow &desk)
{
    return desk.workplace.composer().model();
}

} // namespace

TEST_CASE("a letter is written, corrected and queued with the keyboard alone", "[ui][walk]")
{
    test::DeskWindow desk;
    auto &model = modelOf(desk);
    desk.key(Qt::Key_E, Qt::ControlModifier);
    desk.type(u"khan"_s);
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.cases.asked.isEmpty(); }));
    auto *list = desk.part<QTableView>(u"caseList"_s);
    REQUIRE(QTest::qWaitFor([list] { return list->model()->rowCount() == 1; }));
    desk.key(Qt::Key_Return);
    REQUIRE(
        QTest::qWaitFor([&desk] { return desk.part<QPushButton>(u"writeLetter"_s)->isVisible(); }));
    desk.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(desk.waitForVerdict());

    // The template is in hand; one step down shows the first, Enter chooses it.
    CHECK(QApplication::focusWidget() == desk.part<QComboBox>(u"templateChoice"_s));
    desk.key(Qt::Key_Down);
    CHECK(model.blockCount() == 0);
    desk.key(Qt::Key_Return);
    REQUIRE(model.blockCount() == 2);
    desk.key(Qt::Key_J, Qt::ControlModifier);
    desk.type(u"of a shadow"_s);
    CHECK(model.block(1).fields.at(u"reason"_s) == u"of a shadow"_s);
    desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type(u"Please send the docs."_s);
    REQUIRE(desk.waitForVerdict());
    CHECK_FALSE(desk.workplace.composer().canQueue());

    desk.key(Qt::Key_F8);
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    REQUIRE(QApplication::activePopupWidget());
    desk.key(Qt::Key_Return);
    CHECK(model.block(2).text == u"Please send the documents."_s);
    REQUIRE(desk.waitForVerdict());
    desk.key(Qt::Key_F8);
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    REQUIRE(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    CHECK(qobject_cast<QMenu *>(QApplication::activePopupWidget())->activeAction()->text()
          == u"Yes, I have checked this"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(desk.waitForVerdict());
    REQUIRE(desk.workplace.composer().whyNotQueue() == QString());

    desk.key(Qt::Key_Return, Qt::ControlModifier);
    auto *summary = desk.part<QDialog>(u"sendSummary"_s);
    REQUIRE(QTest::qWaitForWindowActive(summary));
    const auto *send = summary->findChild<QPushButton *>(u"sendNow"_s);
    REQUIRE(QTest::qWaitFor([send] { return send->hasFocus(); }));
    desk.key(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.letters.queued.size() == 1; }));
    CHECK(desk.letters.queued.front().blocks.size() == 3);
}

TEST_CASE("the live check marks text without moving the caret or taking the focus",
          "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.type(u"Please send the docs now"_s);
    auto *text = openText(desk);
    REQUIRE(text);
    auto cursor = text->textCursor();
    cursor.setPosition(3);
    text->setTextCursor(cursor);
    const auto revision = modelOf(desk).revision();

    REQUIRE(desk.waitForVerdict());
    CHECK(QApplication::focusWidget() == text);
    CHECK(text->textCursor().position() == 3);
    REQUIRE(text->marks().size() == 1);
    CHECK(text->marks().front().start == 16);
    CHECK(text->marks().front().kind == ui::TextMark::Kind::Block);
    CHECK(modelOf(desk).revision() == revision);
}

TEST_CASE("Ctrl+Z in a text undoes the letter, and the caret stays in the text", "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.type(u"One two"_s);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(modelOf(desk).block(0).text == u"One "_s);
    REQUIRE(openText(desk));
    CHECK(openText(desk)->letterText() == u"One "_s);
    CHECK(QApplication::focusWidget() == openText(desk));
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(openText(desk)->letterText() == u"One two"_s);
}

TEST_CASE("a paragraph moves by key, keeps its words and its focus", "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    modelOf(desk).setTemplate(u"917"_s, {u"917-OPEN"_s, u"917-AB"_s, u"917-NEXT"_s});
    desk.trigger(u"block.free");
    desk.type(u"Mine"_s);
    REQUIRE(modelOf(desk).block(2).text == u"Mine"_s); // behind the body, not behind the end
    desk.key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(modelOf(desk).block(1).text == u"Mine"_s);
    CHECK(openText(desk)->letterText() == u"Mine"_s);
    CHECK(QApplication::focusWidget() == openText(desk));
    desk.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(modelOf(desk).block(2).text == u"Mine"_s);
}

TEST_CASE("pasted text loses what a letter may not hold and keeps its no-break spaces (REQ-TXT-14)",
          "[ui][composer]")
{
    using Lines = ui::LetterText::Lines;
    CHECK(ui::cleanPaste(u"a\r\nb\rc"_s, Lines::Many) == u"a\nb\nc"_s);
    CHECK(ui::cleanPaste(u"SW1A\u00A01AA"_s, Lines::Many) == u"SW1A\u00A01AA"_s);
    CHECK(ui::cleanPaste(u"ev\u202Eil\u200B \u00ADsoft"_s, Lines::Many) == u"evil soft"_s);
    CHECK(ui::cleanPaste(u"one\ntwo\tthree"_s, Lines::One) == u"one two three"_s);
    ui::LetterText text(Lines::Many, nullptr);
    text.setLetterText(u"10\u00A0Downing\u00A0Street"_s);
    CHECK(text.letterText() == u"10\u00A0Downing\u00A0Street"_s);
}

TEST_CASE("what stands in the way of sending is told in words", "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.type(u"docs"_s);
    REQUIRE(desk.waitForVerdict());
    CHECK_FALSE(desk.part<QPushButton>(u"queueLetter"_s)->isEnabled());
    CHECK(desk.part<QLabel>(u"letterState"_s)->text().contains(u"F8"_s));

    SECTION("and a role that may not send is told so")
    {
        desk.letters.theGround.mayQueue = false;
        desk.compose();
        const auto *state = desk.part<QLabel>(u"letterState"_s);
        CHECK(QTest::qWaitFor([state] { return state->text().contains(u"role"_s); }));
    }
}

TEST_CASE("free text opened by key is kept as a draft and found again", "[ui][drafts]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    desk.type(u"Half a sentence"_s);
    desk.trigger(u"letter.save");
    REQUIRE(QTest::qWaitFor([&desk] { return desk.workplace.composer().isSaved(); }));
    REQUIRE_FALSE(desk.letters.saved.empty());
    const auto kept = desk.letters.saved.back();

    // A new window on the same desk, as after the machine went down.
    test::DeskWindow again;
    again.letters.rows = {{kept, u"123456789"_s, u"Amira Khan"_s}};
    again.trigger(u"go.drafts");
    auto *table = again.part<QTableView>(u"draftsTable"_s);
    REQUIRE(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }));
    again.part<QPushButton>(u"openDraft"_s)->click();
    REQUIRE(again.waitForVerdict());
    CHECK(modelOf(again).block(0).text == u"Half a sentence"_s);
}

TEST_CASE("a letter in Welsh shows the Welsh wording", "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    modelOf(desk).setTemplate(u"917"_s, {u"917-OPEN"_s});
    desk.trigger(u"letter.language");
    const auto texts = desk.window.findChildren<ui::LetterText *>(u"blockText"_s);
    bool welsh = false;
    for (const auto *text : texts)
        welsh = welsh || text->letterText().startsWith(u"Cymraeg:"_s);
    CHECK(welsh);
    CHECK(modelOf(desk).document().language == core::Language::Welsh);
}

TEST_CASE("in a narrow window the phrases become a tab, a key away and back again",
          "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    auto *search = desk.part<QLineEdit>(u"phraseSearch"_s);
    desk.trigger(u"block.free"); // at work in the letter, not among the phrases
    desk.window.resize(600, 600);
    REQUIRE(QTest::qWaitFor([search] { return !search->isVisible(); }));
    desk.trigger(u"phrase.add");
    CHECK(search->isVisible());
    CHECK(QApplication::focusWidget() == search);

    desk.window.resize(1600, 800);
    CHECK(QTest::qWaitFor(
        [search] { return search->isVisible() && search->window()->width() > 1500; }));
}

TEST_CASE(
    "a warning is put aside with a reason, which is kept with the letter and can be taken back",
    "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    auto &model = desk.workplace.composer().model();
    model.addFreeText();
    model.setText(0, u"Please wait whilst we check."_s);
    REQUIRE(desk.waitForVerdict());
    auto *list = desk.part<QListView>(u"findingsList"_s);
    auto *putAside = desk.part<QPushButton>(u"findingPutAside"_s);
    const auto *why = desk.part<QPlainTextEdit>(u"findingWhy"_s);
    const auto choose = [list](const QString &message) {
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString().contains(message))
                list->setCurrentIndex(list->model()->index(row, 0));
    };
    choose(u"text.plain"_s);
    REQUIRE(putAside->isVisible());
    CHECK_FALSE(desk.part<QPushButton>(u"findingAnswer"_s)->isVisible());

    putAside->click();
    auto *answer = desk.part<QLineEdit>(u"answer"_s);
    const auto buttons = answer->window()->findChildren<QPushButton *>();
    const auto mayGo = [&buttons] {
        return std::all_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isEnabled();
        });
    };
    for (const QString &nothing : {u" "_s, u"x"_s, u"n/a"_s, u"ok"_s}) {
        answer->setText(nothing);
        CHECK_FALSE(mayGo());
    }
    answer->setText(u"The customer used this word"_s);
    CHECK(mayGo());
    static_cast<QDialog *>(answer->window())->accept();
    REQUIRE(desk.waitForVerdict());
    CHECK(model.document().answers.at(u"text.plain"_s) == u"The customer used this word"_s);
    choose(u"text.plain"_s);
    CHECK_FALSE(putAside->isVisible());
    CHECK(why->toPlainText().startsWith(u"Put aside: The customer used this word"_s));

    desk.part<QPushButton>(u"findingTakeBack"_s)->click();
    REQUIRE(desk.waitForVerdict());
    CHECK_FALSE(model.document().answers.contains(u"text.plain"_s));
    choose(u"text.plain"_s);
    CHECK(putAside->isVisible());
}

TEST_CASE("a letter is printed only from where it is seen (REQ-PHO-06, REQ-LET-13)",
          "[ui][composer][print]")
{
    test::DeskWindow desk;
    desk.compose();
    const auto *print = desk.window.actions().action(u"letter.print");
    CHECK(print->isEnabled());
    desk.trigger(u"go.cases");
    CHECK_FALSE(print->isEnabled());
    CHECK_FALSE(desk.window.actions().whyNot(u"letter.print").isEmpty());
    desk.trigger(u"go.letter");
    CHECK(print->isEnabled());
}
