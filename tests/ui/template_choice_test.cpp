// A template is chosen by an act, phrases land where they belong, and what was typed stays.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/model/phrase_place.h"
#include "ui/composer/model/template_change.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/widgets/choice_box.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QWheelEvent>

using namespace casepost;
using namespace Qt::StringLiterals;
using phrases::PhraseRole;

namespace {

ui::LetterModel &modelOf(test::DeskWindow &desk)
{
    return desk.workplace.composer().model();
}

QStringList phrasesOf(const letters::LetterDocument &letter)
{
    QStringList codes;
    for (const auto &block : letter.blocks)
        codes.append(block.isFreeText() ? u"“%1”"_s.arg(block.text) : block.phrase);
    return codes;
}

void scroll(QWidget *over, int step)
{
    QWheelEvent event(QPointF(4, 4),
                      over->mapToGlobal(QPointF(4, 4)),
                      {},
                      {0, -120 * step},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(over, &event);
}

/// Answers the question that is open.
void answer(test::DeskWindow &desk, const QString &words)
{
    auto *box = desk.part<QMessageBox>(u"question"_s);
    const auto buttons = box->buttons();
    for (auto *button : buttons)
        if (button->text().remove(u'&') == words) {
            button->click();
            return;
        }
    FAIL("no such answer: " << words.toStdString());
}

} // namespace

TEST_CASE("stepping through the templates changes nothing; Enter and leaving choose (REQ-LET-03)",
          "[ui][template]")
{
    test::DeskWindow desk;
    desk.compose();
    auto *box = desk.part<ui::ChoiceBox>(u"templateChoice"_s);
    box->setFocus();
    const auto before = modelOf(desk).revision();
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_Down);
    scroll(box, 1);
    CHECK(modelOf(desk).revision() == before);
    CHECK(modelOf(desk).blockCount() == 0);
    SECTION("Enter")
    {
        desk.key(Qt::Key_Return);
        CHECK(modelOf(desk).document().templateCode == u"917"_s);
        CHECK(modelOf(desk).blockCount() == 2);
    }
    SECTION("leaving with Tab")
    {
        desk.key(Qt::Key_Tab);
        CHECK(modelOf(desk).document().templateCode == u"917"_s);
    }
    SECTION("Escape goes back to what was chosen, and stays in the letter")
    {
        desk.key(Qt::Key_Escape);
        CHECK(box->currentIndex() == 0);
        CHECK(modelOf(desk).revision() == before);
        CHECK(box->isVisible());
    }
    SECTION("sending takes what is shown")
    {
        modelOf(desk).setAnswer(u"read-aloud"_s, u"true"_s);
        REQUIRE(desk.waitForVerdict());
        desk.trigger(u"letter.queue");
        CHECK(modelOf(desk).document().templateCode == u"917"_s);
        CHECK_FALSE(desk.window.findChild<QWidget *>(u"sendSummary"_s)); // judged anew first
    }
}

TEST_CASE("the wheel over a choice in the letter scrolls the letter and changes nothing",
          "[ui][template]")
{
    test::DeskWindow desk;
    desk.compose();
    const auto before = modelOf(desk).revision();
    for (const auto &name : {u"recipientChoice"_s, u"channelChoice"_s, u"languageChoice"_s})
        scroll(desk.part<QComboBox>(name), 1);
    CHECK(modelOf(desk).revision() == before);
}

TEST_CASE(
    "another template offers to replace what the first one brought, in one step, and what was "
    "typed stays",
    "[ui][template]")
{
    test::DeskWindow desk;
    desk.compose();
    auto &model = modelOf(desk);
    auto *box = desk.part<ui::ChoiceBox>(u"templateChoice"_s);
    box->setCurrentIndex(1);
    box->settle();
    REQUIRE(phrasesOf(model.document()) == QStringList{u"917-OPEN"_s, u"917-AB"_s});
    model.setField(1, u"reason"_s, u"of a shadow"_s);
    model.addFreeText(2);
    model.setText(2, u"Mine"_s);
    const auto before = model.document();

    box->setCurrentIndex(2);
    box->settle();
    CHECK(phrasesOf(model.document()) == phrasesOf(before)); // asked first
    SECTION("replaced")
    {
        answer(desk, u"Replace them"_s);
        CHECK(model.document().templateCode == u"918"_s);
        CHECK(phrasesOf(model.document()) == QStringList{u"917-AB"_s, u"“Mine”"_s, u"917-NEXT"_s});
        CHECK(model.block(0).fields.at(u"reason"_s) == u"of a shadow"_s);
    }
    SECTION("kept")
    {
        answer(desk, u"Keep them"_s);
        CHECK(model.document().templateCode == u"918"_s);
        CHECK(phrasesOf(model.document()) == phrasesOf(before));
    }
    model.undoStack().undo();
    CHECK(model.document().templateCode == u"917"_s);
    CHECK(phrasesOf(model.document()) == phrasesOf(before));
    CHECK(box->currentIndex() == 1);
}

TEST_CASE("a template that is chosen says to whom and with what the letter goes (REQ-LET-03)",
          "[ui][template]")
{
    test::DeskWindow desk;
    desk.compose();
    auto &model = modelOf(desk);
    auto *box = desk.part<ui::ChoiceBox>(u"templateChoice"_s);
    box->setCurrentIndex(2);
    box->settle();
    CHECK(model.document().to == letters::RecipientKind::Referee);
    CHECK(model.document().enclosures == QStringList{u"A form for the referee"_s});
    CHECK(model.document().prepaidLabel);
    CHECK(desk.part<QComboBox>(u"recipientChoice"_s)->currentText() == u"The referee"_s);
    model.undoStack().undo();
    CHECK(model.document().to == letters::RecipientKind::Applicant);
    CHECK_FALSE(model.document().prepaidLabel);
    CHECK(model.document().enclosures.isEmpty());
}

TEST_CASE("a phrase lands where its part of the letter is, behind the one in hand where it may",
          "[ui][template]")
{
    using enum PhraseRole;
    const std::vector<PhraseRole> letter{Opening, Body, Body, NextAction, Closing};
    CHECK(ui::placeFor(Opening, letter) == 1);
    CHECK(ui::placeFor(Body, letter) == 3);
    CHECK(ui::placeFor(NextAction, letter) == 4);
    CHECK(ui::placeFor(ReturnAddress, letter) == 4);
    CHECK(ui::placeFor(Closing, letter) == 5);
    CHECK(ui::placeFor(Body, letter, 1) == 2);
    CHECK(ui::placeFor(Body, letter, 0) == 1);
    CHECK(ui::placeFor(Body, letter, 4) == 3); // never behind the closing
    CHECK(ui::placeFor(Opening, letter, 4) == 1);
    CHECK(ui::placeFor(Closing, {}, -1) == 0);
    CHECK(ui::placeFor(Opening, {Closing}) == 0);
}

TEST_CASE("an added phrase is scrolled to, and the search is empty for the next", "[ui][template]")
{
    test::DeskWindow desk;
    desk.compose();
    auto &model = modelOf(desk);
    model.addPhrases({u"917-OPEN"_s, u"917-NEXT"_s});
    for (int i = 0; i < 12; ++i)
        model.addFreeText();
    desk.trigger(u"phrase.add");
    auto *search = desk.part<QLineEdit>(u"phraseSearch"_s);
    desk.type(u"917-AB"_s);
    SECTION("from the search")
    {
        desk.key(Qt::Key_Return);
    }
    SECTION("from the list, a key away")
    {
        desk.key(Qt::Key_Down);
        CHECK(QApplication::focusWidget() == desk.part<QListView>(u"phraseList"_s));
        desk.key(Qt::Key_Return);
    }
    CHECK(search->text().isEmpty());
    const auto codes = phrasesOf(model.document());
    const auto at = codes.indexOf(u"917-AB"_s);
    REQUIRE(at >= 0);
    auto *editor = desk.part<QScrollArea>(u"letterEditor"_s);
    const auto seen = [&] {
        for (const auto *card : desk.window.findChildren<QWidget *>(u"block"_s)) {
            const auto fields = card->findChildren<QWidget *>(u"field.reason"_s);
            if (fields.isEmpty())
                continue;
            const QRect area(card->mapTo(editor->viewport(), QPoint()), card->size());
            return editor->viewport()->rect().intersects(area);
        }
        return false;
    };
    CHECK(QTest::qWaitFor(seen));
}

TEST_CASE("a recipient stepped over leaves nothing behind (REQ-LET-22)", "[ui][template]")
{
    ui::LetterModel model;
    model.begin({});
    model.setRecipientKind(letters::RecipientKind::Referee);
    CHECK(model.document().prepaidLabel);
    model.setRecipientKind(letters::RecipientKind::Other);
    CHECK_FALSE(model.document().prepaidLabel);
}
