// What the window says before anything is wrong: an empty letter, a store without offices, a
// question before a message goes.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/findings/findings_model.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/appearance.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

QStringList severities(test::DeskWindow &desk)
{
    const auto *rows = desk.part<QListView>(u"findingsList"_s)->model();
    QStringList words;
    for (int i = 0; i < rows->rowCount(); ++i)
        words += rows->index(i, 0).data(ui::FindingsModel::SeverityNameRole).toString();
    return words;
}

/// Answers the question on the screen with the button of these words.
void answer(test::DeskWindow &desk, const QString &words)
{
    REQUIRE(QTest::qWaitFor([&] { return desk.window.findChild<QWidget *>(u"question"_s); }));
    const auto buttons = desk.part<QWidget>(u"question"_s)->findChildren<QPushButton *>();
    for (auto *button : buttons)
        if (button->text().contains(words)) {
            button->click();
            QTest::qWait(50);
            return;
        }
    FAIL("no such button");
}

} // namespace

TEST_CASE("a new letter is told neutrally what is still to be written, until somebody types or "
          "asks what stands in the way",
          "[ui][calm]")
{
    const ui::HouseJudge judge;
    test::DeskWindow desk(&judge);
    desk.letters.theGround.record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    desk.compose();
    auto &composer = desk.workplace.composer();
    REQUIRE(composer.checked()->result.verdict == letters::Verdict::Blocked);
    CHECK_FALSE(composer.canQueue());
    CHECK(severities(desk) == QStringList{u"Still to be written"_s, u"Still to be written"_s});
    CHECK(desk.part<QLabel>(u"letterState"_s)->text().contains(u"Nothing is written yet"_s));

    SECTION("F8")
    {
        desk.key(Qt::Key_F8);
        CHECK(severities(desk) == QStringList{u"Stops the letter"_s, u"Stops the letter"_s});
    }
    SECTION("typing")
    {
        composer.model().setDescription(u"Ask for a certificate"_s);
        REQUIRE(desk.waitForVerdict());
        CHECK(severities(desk) == QStringList{u"Stops the letter"_s});
        CHECK(desk.part<QLabel>(u"letterState"_s)->text().contains(u"A finding stops"_s));
    }
    SECTION("in Welsh")
    {
        desk.window.appearance().setLanguage(u"cy"_s);
        CHECK(severities(desk).contains(u"Eto i’w ysgrifennu"_s));
        desk.window.appearance().setLanguage(u"en"_s);
    }
}

TEST_CASE("what is wrong with the case is not hidden in an empty letter", "[ui][calm]")
{
    const ui::HouseJudge judge;
    test::DeskWindow desk(&judge); // the case has no address
    desk.compose();
    CHECK(severities(desk).count(u"Stops the letter"_s) >= 1);
}

TEST_CASE("a store without offices says so in the window and above the letter, and leads to them",
          "[ui][offices]")
{
    test::DeskWindow desk;
    auto &bar = desk.window.standing();
    CHECK_FALSE(bar.isVisible()); // a practice store has its samples
    CHECK_FALSE(desk.window.findChild<QToolButton *>(u"statusOffices"_s));

    const core::Offices none{std::vector<core::Office>{}};
    desk.office.theOffices = none;
    desk.letters.theGround.context.offices = none;
    desk.workplace.start();
    REQUIRE(QTest::qWaitFor([&bar] { return bar.isVisible(); }));
    CHECK(desk.part<QToolButton>(u"statusOffices"_s)->text() == u"No offices set"_s);
    CHECK(bar.sentence().contains(u"File → Offices…"_s));
    desk.compose();
    auto *letter = desk.part<ui::MessageBar>(u"letterOffices"_s);
    CHECK(letter->isVisible());
    CHECK(letter->sentence() == bar.sentence());

    desk.window.appearance().setLanguage(u"cy"_s);
    QCoreApplication::processEvents();
    CHECK(bar.sentence().contains(u"Ffeil → Swyddfeydd…"_s));
    desk.window.appearance().setLanguage(u"en"_s);

    Q_EMIT letter->offerTaken();
    auto *dialog = desk.part<QDialog>(u"officesDialog"_s);
    CHECK(dialog->isVisible());
    desk.office.theOffices = core::Offices::samples();
    dialog->close();
    CHECK(QTest::qWaitFor([&bar] { return !bar.isVisible(); }));
}

TEST_CASE("a message put aside about the offices does not come back every minute", "[ui][offices]")
{
    test::DeskWindow desk;
    desk.office.theOffices = core::Offices{std::vector<core::Office>{}};
    desk.workplace.start();
    auto &bar = desk.window.standing();
    REQUIRE(QTest::qWaitFor([&bar] { return bar.isVisible(); }));
    bar.clear();
    desk.window.appearance().setLanguage(u"cy"_s);
    QCoreApplication::processEvents();
    desk.window.appearance().setLanguage(u"en"_s);
    QCoreApplication::processEvents();
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("a held message asks its questions one after the other and goes when each is answered "
          "with yes (REQ-CHG-07)",
          "[ui][outbox]")
{
    test::DeskWindow desk;
    core::QueuedMessage message;
    message.id = core::MessageId::fromRow(7);
    message.state = core::MessageState::Held;
    message.caseReference = u"123456789"_s;
    desk.outbox.messages = {message};
    desk.outbox.questions = {u"case.out-of-date"_s, u"lost-stolen.about"_s};
    desk.trigger(u"go.outbox");
    auto *table = desk.part<QTableView>(u"outboxTable"_s);
    REQUIRE(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }));
    auto *retry = desk.part<QPushButton>(u"retryMessage"_s);
    retry->click();

    SECTION("no leaves it where it is")
    {
        answer(desk, u"Leave it here"_s);
        CHECK(desk.outbox.calls == QStringList{u"retry 7"_s});
    }
    SECTION("yes to both")
    {
        answer(desk, u"let it go"_s);
        answer(desk, u"let it go"_s);
        REQUIRE(QTest::qWaitFor([&desk] { return desk.outbox.calls.size() == 3; }));
        CHECK(desk.outbox.calls
              == QStringList{u"retry 7"_s,
                             u"retry 7 case.out-of-date"_s,
                             u"retry 7 case.out-of-date lost-stolen.about"_s});
    }
}

TEST_CASE("the button of a message stands below its sentence where there is little room",
          "[ui][large]")
{
    ui::MessageBar bar;
    bar.tell(ui::MessageBar::Kind::Notice,
             u"There is a draft for this case, saved on 26 November 2026 at 16:05."_s);
    bar.offer(u"Continue the draft"_s);
    const auto buttons = bar.findChildren<QPushButton *>();
    const auto labels = bar.findChildren<QLabel *>();
    REQUIRE(buttons.size() == 1);
    REQUIRE(labels.size() == 2);
    const auto *offer = buttons.first();
    const auto *sentence = labels.last();
    bar.resize(1200, 60);
    bar.show();
    QCoreApplication::processEvents();
    CHECK(offer->x() > sentence->x());
    bar.resize(sentence->fontMetrics().averageCharWidth() * 60, 200);
    QCoreApplication::processEvents();
    CHECK(offer->y() > sentence->geometry().bottom());
    CHECK(sentence->width() > bar.width() / 2);
    bar.resize(1200, 60);
    QCoreApplication::processEvents();
    CHECK(offer->x() > sentence->x());
}
