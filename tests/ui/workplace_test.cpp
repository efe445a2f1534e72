#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/appearance.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

using namespace casepost;
using namespace Qt::StringLiterals;

TEST_CASE("an extract over two hours old is warned of until a newer one is there", "[ui][shell]")
{
    test::DeskWindow desk;
    auto *bar = desk.part<ui::MessageBar>(u"standingMessage"_s);
    desk.office.madeAt = desk.clock.nowUtc().addSecs(-3 * 3600);
    desk.workplace.start();
    REQUIRE(QTest::qWaitFor([bar] { return bar->isVisible(); }));
    CHECK(bar->sentence().contains(u"over two hours old"_s));

    desk.office.madeAt = desk.clock.nowUtc().addSecs(-60);
    desk.workplace.start();
    CHECK(QTest::qWaitFor([bar] { return !bar->isVisible(); }));
}

TEST_CASE("a search that was overtaken does not replace the newer one", "[ui][cases]")
{
    test::DeskWindow desk;
    auto *search = desk.part<QLineEdit>(u"caseSearch"_s);
    search->setText(u"kh"_s);
    search->setText(u"khan"_s);
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.cases.asked.isEmpty(); }));
    CHECK(desk.cases.asked == QStringList{u"khan"_s});
}

TEST_CASE("nothing found and nothing searched are told apart", "[ui][cases]")
{
    test::DeskWindow desk;
    auto *search = desk.part<QLineEdit>(u"caseSearch"_s);
    search->setText(u"zzz"_s);
    const auto told = [&desk](const QString &words) {
        const auto labels = desk.window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    CHECK(QTest::qWaitFor([&told] { return told(u"No case matches ‘zzz’"_s); }));
    search->clear();
    CHECK(QTest::qWaitFor([&told] { return told(u"No search yet"_s); }));
}

TEST_CASE("a note is added from the case and its field is empty again", "[ui][cases]")
{
    test::DeskWindow desk;
    desk.workplace.showCase(u"123456789"_s);
    auto *note = desk.part<QPlainTextEdit>(u"caseNote"_s);
    REQUIRE(QTest::qWaitFor([note] { return note->isVisible(); }));
    auto *save = desk.part<QPushButton>(u"saveNote"_s);
    CHECK_FALSE(save->isEnabled());
    note->setPlainText(u"   "_s);
    CHECK_FALSE(save->isEnabled());
    note->setPlainText(u"Called the customer."_s);
    save->click();
    REQUIRE(QTest::qWaitFor([note] { return note->toPlainText().isEmpty(); }));
    CHECK(desk.cases.notes == QStringList{u"Called the customer."_s});
}

TEST_CASE("a role without letters sees why it cannot write one", "[ui][roles]")
{
    test::DeskWindow desk;
    desk.office.office.allowed = {u"case.read"_s};
    desk.workplace.start();
    auto *write = desk.part<QPushButton>(u"writeLetter"_s);
    REQUIRE(QTest::qWaitFor([write] { return !write->toolTip().isEmpty(); }));
    CHECK_FALSE(write->isEnabled());
    CHECK_FALSE(desk.window.actions().action(u"extract.import")->isEnabled());
    CHECK_FALSE(desk.window.actions().whyNot(u"extract.import").isEmpty());
}

TEST_CASE("F6 goes round the panes of the page and back", "[ui][shell]")
{
    test::DeskWindow desk;
    desk.trigger(u"case.find");
    auto *search = desk.part<QLineEdit>(u"caseSearch"_s);
    REQUIRE(search->hasFocus());
    QList<QWidget *> visited;
    for (int i = 0; i < 10 && (i == 0 || !search->hasFocus()); ++i) {
        desk.key(Qt::Key_F6);
        visited.append(QApplication::focusWidget());
    }
    CHECK(search->hasFocus());
    CHECK(visited.size() > 1);
    desk.key(Qt::Key_F6, Qt::ShiftModifier);
    CHECK_FALSE(search->hasFocus());
}

TEST_CASE("the window changes its language and back without losing the case", "[ui][language]")
{
    test::DeskWindow desk;
    desk.workplace.showCase(u"123456789"_s);
    auto *write = desk.part<QPushButton>(u"writeLetter"_s);
    REQUIRE(QTest::qWaitFor([write] { return write->isVisible(); }));
    const auto english = write->text();

    desk.window.appearance().setLanguage(u"cy"_s);
    QCoreApplication::processEvents();
    CHECK(write->text() != english);
    desk.window.appearance().setLanguage(u"en"_s);
    QCoreApplication::processEvents();
    CHECK(write->text() == english);
    CHECK(write->isVisible());
}

TEST_CASE("theme, text size and language are remembered", "[ui][shell]")
{
    const auto before = QApplication::font().pointSizeF();
    test::KeptInMemory memory;
    {
        ui::MainWindow window(memory);
        window.appearance().setTheme(ui::Theme::HighContrast);
        window.appearance().setTextSize(150);
        window.appearance().setTextSize(900);
        CHECK(window.appearance().textSize() == 200);
        window.appearance().setTextSize(100);
    }
    ui::MainWindow again(memory);
    CHECK(again.appearance().theme() == ui::Theme::HighContrast);
    CHECK(again.appearance().textSize() == 100);
    CHECK(QApplication::font().pointSizeF() == before);
    again.appearance().setTheme(ui::Theme::Light);
}

TEST_CASE("the status bar shows the way out of each channel and leads to their trial", "[ui][ways]")
{
    test::DeskWindow desk;
    desk.window.resize(2400, 900);
    desk.outbox.theWays.email = u"smtp"_s;
    desk.outbox.theWays.smtp = core::MailServer();
    desk.outbox.theWays.smtp->host = u"mail.example"_s;
    desk.outbox.trial = {{u"connect"_s, true, u"mail.example, port 587"_s},
                         {u"log in"_s, false, u"Login: 535 refused"_s}};
    desk.workplace.start();
    const auto item = [&desk] { return desk.window.findChild<QToolButton *>(u"statusWays"_s); };
    REQUIRE(QTest::qWaitFor(
        [&item] { return item() && item()->text().contains(u"Email: mail server"_s); }));
    CHECK(item()->text().contains(u"Post: outgoing folder"_s));
    CHECK(item()->text().contains(u"Online: customer service system"_s));
    CHECK_FALSE(item()->text().contains(u"spool"_s));

    desk.trigger(u"outbox.ways");
    const auto trial = [&desk] { return desk.window.findChild<QPushButton *>(u"try-email"_s); };
    REQUIRE(QTest::qWaitFor([&trial] { return trial() != nullptr; }));
    CHECK_FALSE(desk.window.findChild<QPushButton *>(u"setWays"_s)); // an examiner may not
    trial()->click();
    auto *told = desk.part<QPlainTextEdit>(u"wayTrial"_s);
    REQUIRE(QTest::qWaitFor([told] { return told->toPlainText().contains(u"535"_s); }));
    CHECK(told->toPlainText().startsWith(u"The mail server does not work."_s));
    CHECK(desk.outbox.calls.contains(u"try smtp"_s));
}

TEST_CASE("the offices of the store are shown, and set from a file only by who may (REQ-ADR-06)",
          "[ui][ways]")
{
    const bool may = GENERATE(false, true);
    test::DeskWindow desk;
    if (may)
        desk.office.office.allowed.insert(QString::fromUtf16(core::action::kSettingsManage));
    core::Office office;
    office.name = u"Durham"_s;
    office.poBox = QStringList{u"PO Box 1001"_s, u"DH99 1AA"_s};
    office.street = QStringList{u"1 Sample Street"_s, u"Durham"_s};
    desk.office.theOffices = core::Offices(std::vector<core::Office>{office});
    desk.workplace.start();
    QTest::qWait(5);
    desk.trigger(u"store.offices");
    auto *sheet = desk.part<QTextEdit>(u"officesSheet"_s);
    REQUIRE(QTest::qWaitFor([sheet] { return sheet->toPlainText().contains(u"Durham"_s); }));
    CHECK(sheet->toPlainText().contains(u"PO Box: PO Box 1001, DH99 1AA"_s));
    CHECK((desk.window.findChild<QPushButton *>(u"setOffices"_s) != nullptr) == may);
}
