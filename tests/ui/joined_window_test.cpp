// The parts of the window together: themes, large text, languages, the lists, the preview.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/cases/cases_presenter.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/appearance.h"
#include "ui/shell/page.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_service.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QToolButton>

#include <cmath>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
           + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

void openCase(test::DeskWindow &desk)
{
    desk.workplace.showCase(u"123456789"_s);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.workplace.cases().hasCase(); }));
    QCoreApplication::processEvents();
}

void setTextSize(test::DeskWindow &desk, int percent)
{
    desk.window.appearance().setTextSize(percent);
    QCoreApplication::processEvents();
}

/// The table a list gives to a file.
QString savedList(const ui::ListService &list)
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"list.csv"_s);
    REQUIRE(list.saveTo(file).isEmpty());
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    return QString::fromUtf8(saved.readAll());
}

} // namespace

TEST_CASE("every label stays readable when the theme changes in sight", "[ui][theme]")
{
    test::DeskWindow desk;
    openCase(desk);
    desk.compose();
    desk.trigger(u"go.guidance");
    const auto theme = GENERATE(ui::Theme::Dark, ui::Theme::HighContrast, ui::Theme::Light);
    desk.window.appearance().setTheme(ui::Theme::Light);
    desk.window.appearance().setTheme(theme);
    for (const auto &page : {u"go.cases"_s, u"go.letter"_s, u"go.guidance"_s, u"go.outbox"_s}) {
        desk.trigger(page);
        QCoreApplication::processEvents();
        const auto labels = desk.window.findChildren<QLabel *>();
        for (const auto *label : labels) {
            if (!label->isVisible() || label->text().isEmpty() || !label->isEnabled())
                continue;
            INFO(page.toStdString()
                 << " " << label->objectName().toStdString() << " " << label->text().toStdString());
            CHECK(contrast(label->palette().color(QPalette::WindowText),
                           QApplication::palette().color(QPalette::Window))
                  >= 4.5);
        }
    }
    desk.window.appearance().setTheme(ui::Theme::Light);
}

TEST_CASE("after large text the letter has its old share of the window", "[ui][large]")
{
    test::DeskWindow desk;
    desk.window.resize(1366, 740);
    desk.compose();
    QCoreApplication::processEvents();
    auto *letter = desk.part<QSplitter>(u"composerSplit"_s);
    auto *guidance = desk.part<QSplitter>(u"guidanceSplit"_s);
    const auto before = letter->sizes();
    desk.trigger(u"go.guidance");
    QCoreApplication::processEvents();
    const auto rules = guidance->sizes();
    setTextSize(desk, 200);
    desk.trigger(u"go.letter");
    QCoreApplication::processEvents();
    REQUIRE(letter->count() == 2); // the phrases are a tab
    setTextSize(desk, 100);
    desk.window.resize(1366, 740);
    QCoreApplication::processEvents();
    REQUIRE(letter->count() == 3);
    for (int i = 0; i < 3; ++i)
        CHECK(std::abs(letter->sizes()[i] - before[i]) < 30);
    desk.trigger(u"go.guidance");
    QCoreApplication::processEvents();
    REQUIRE(guidance->count() == 2);
    CHECK(std::abs(guidance->sizes()[0] - rules[0]) < 30);
}

TEST_CASE("at 200 per cent a case keeps its name whole and lines of its facts and history",
          "[ui][large]")
{
    test::DeskWindow desk;
    desk.cases.file.record.applicant.forenames = u"Andrew James Bartholomew"_s;
    desk.cases.file.record.applicant.surname = u"Featherstonehaugh-Smith"_s;
    core::CaseEvent event;
    event.text = u"Rang."_s;
    desk.cases.file.history = {event};
    const auto size = GENERATE(QSize(1366, 740), QSize(1280, 690));
    desk.window.resize(size);
    openCase(desk);
    setTextSize(desk, 200);
    desk.window.resize(size);
    QCoreApplication::processEvents();
    const auto *name = desk.part<QLabel>(u"caseName"_s);
    const int line = desk.window.fontMetrics().lineSpacing();
    CHECK(name->height() >= name->heightForWidth(name->width()));
    CHECK(desk.part<QTableView>(u"caseFacts"_s)->height() >= 6 * line);
    CHECK(desk.part<QListView>(u"caseHistory"_s)->height() >= 6 * line);
    CHECK(desk.part<QPlainTextEdit>(u"caseNote"_s)->height() >= 2 * line);
    setTextSize(desk, 100);
}

TEST_CASE("the composer needs no scrolling of the page on a small screen", "[ui][large]")
{
    test::DeskWindow desk;
    desk.window.resize(1280, 690);
    desk.compose();
    REQUIRE(desk.waitForVerdict());
    QCoreApplication::processEvents();
    const auto *bar = desk.part<QScrollArea>(u"pageStack"_s)->verticalScrollBar();
    CHECK(bar->maximum() == 0);
    setTextSize(desk, 200);
    setTextSize(desk, 100);
    desk.window.resize(1280, 690);
    QCoreApplication::processEvents();
    CHECK(bar->maximum() == 0);
}

TEST_CASE("on a small screen the status bar says that the letter is saved", "[ui][shell]")
{
    test::DeskWindow desk;
    desk.window.resize(1280, 690);
    desk.compose();
    desk.workplace.composer().model().setDescription(u"Ask"_s);
    desk.trigger(u"letter.save");
    auto *strip = desk.part<ui::StatusStrip>(u"statusStrip"_s);
    const auto saved = [strip] { return strip->findChild<QToolButton *>(u"statusSaved"_s); };
    REQUIRE(
        QTest::qWaitFor([&saved] { return saved() && saved()->text().startsWith(u"Saved"_s); }));
    QCoreApplication::processEvents();
    CHECK(saved()->isVisible());
    // What gave way says its whole in the tool tip, and to a screen reader.
    const auto *ways = strip->findChild<QToolButton *>(u"statusWays"_s);
    REQUIRE(ways);
    CHECK(ways->text() == u"Ways out"_s);
    CHECK(ways->toolTip().contains(u"Email: outgoing folder"_s));
    CHECK(ways->accessibleName() == ways->toolTip());
    desk.window.resize(2400, 900);
    QCoreApplication::processEvents();
    CHECK(ways->text().contains(u"Email: outgoing folder"_s));
}

TEST_CASE("the frame speaks the language chosen, whatever it said before", "[ui][language]")
{
    test::DeskWindow desk;
    desk.office.office.practice = true;
    desk.office.madeAt = desk.clock.nowUtc();
    desk.workplace.start();
    auto *strip = desk.part<ui::StatusStrip>(u"statusStrip"_s);
    const auto item = [strip](const QString &name) {
        const auto *found = strip->findChild<QToolButton *>(name);
        return found ? found->accessibleName() : QString();
    };
    REQUIRE(QTest::qWaitFor([&item] { return !item(u"statusExtract"_s).isEmpty(); }));
    desk.compose();
    desk.window.appearance().setLanguage(u"cy"_s);
    QCoreApplication::processEvents();
    CHECK(item(u"statusOutbox"_s).startsWith(u"Blwch allan"_s));
    CHECK(item(u"statusWays"_s).startsWith(u"E-bost"_s));
    CHECK_FALSE(item(u"statusExtract"_s).startsWith(u"Extract"_s));
    CHECK_FALSE(desk.part<QLabel>(u"sideBarFoot"_s)->text().contains(u"Practice store"_s));
    CHECK_FALSE(desk.window.windowTitle().contains(u"practice"_s));
    const auto *templates = desk.part<QComboBox>(u"templateChoice"_s);
    CHECK_FALSE(templates->itemText(0).startsWith(u"Choose"_s));
    desk.window.appearance().setLanguage(u"en"_s);
    QCoreApplication::processEvents();
    CHECK(item(u"statusOutbox"_s).startsWith(u"Outbox"_s));
    CHECK(templates->itemText(0).startsWith(u"Choose"_s));
}

TEST_CASE("the palette finds by the English name in Welsh too, and says when nothing matches",
          "[ui][shell]")
{
    test::DeskWindow desk;
    desk.window.appearance().setLanguage(u"cy"_s);
    desk.trigger(u"help.commands");
    auto *field = desk.part<QLineEdit>(u"commandField"_s);
    auto *list = desk.part<QListView>(u"commandList"_s);
    for (const auto &word : {u"high"_s, u"dark"_s, u"outbox"_s}) {
        field->setText(word);
        INFO(word.toStdString());
        CHECK(list->model()->rowCount() > 0);
    }
    field->setText(u"qqqq"_s);
    CHECK(list->model()->rowCount() == 0);
    CHECK_FALSE(list->isVisible());
    desk.window.appearance().setLanguage(u"en"_s);
}

TEST_CASE("the lists of rules, findings and phrases are ordered, copied and saved like the others",
          "[ui][lists]")
{
    test::DeskWindow desk;
    desk.window.resize(1700, 900);
    desk.compose();
    auto &model = desk.workplace.composer().model();
    model.addFreeText();
    model.setText(0, u"The docs, whilst we wait."_s);
    REQUIRE(desk.waitForVerdict());
    desk.trigger(u"finding.next"); // from the phrases to the letter
    auto *findings = desk.window.currentPage()->list();
    REQUIRE(findings);
    CHECK(desk.window.actions().action(u"list.save")->isEnabled());
    const auto table = savedList(*findings);
    CHECK(table.contains(u"Message of text.abbreviation"_s));
    CHECK(table.contains(u"Sample section"_s));

    const std::unique_ptr<QMenu> menu(findings->makeMenu());
    auto *orders = menu->findChild<QMenu *>();
    REQUIRE(orders);
    const auto *view = desk.part<QListView>(u"findingsList"_s);
    const auto first = [view] { return view->model()->index(0, 0).data().toString(); };
    const auto came = first();
    for (auto *action : orders->actions())
        if (action->text() == u"Finding"_s) {
            action->trigger();
            action->trigger();
        }
    QStringList shown;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        shown.append(view->model()->index(row, 0).data().toString());
    auto sorted = shown;
    sorted.sort();
    CHECK(shown == sorted);
    // F8 goes as the list shows them, and the finding in hand is the one selected.
    const int before = view->currentIndex().row();
    desk.trigger(u"finding.next");
    const auto next = shown[(before + 1) % shown.size()];
    CHECK(desk.part<ui::StatusStrip>(u"statusStrip"_s)->told().contains(next));
    CHECK(view->currentIndex().data().toString() == next);
    orders->actions().constLast()->trigger(); // as it came
    CHECK(first() == came);

    desk.trigger(u"phrase.add");
    auto *phrases = desk.window.currentPage()->list();
    REQUIRE(phrases != findings);
    CHECK(savedList(*phrases).contains(u"Title of 917-AB"_s));

    desk.trigger(u"go.guidance");
    const auto *rules = desk.part<QListView>(u"ruleList"_s);
    REQUIRE(QTest::qWaitFor([rules] { return rules->model()->rowCount() > 0; }));
    auto *list = desk.window.currentPage()->list();
    REQUIRE(list);
    CHECK(savedList(*list).count(u"\r\n"_s) == rules->model()->rowCount() + 1);
}

TEST_CASE("what the guidance page tells of a rule holds no JSON and no TOML", "[ui][guidance]")
{
    test::DeskWindow desk;
    desk.trigger(u"go.guidance");
    const auto *rules = desk.part<QListView>(u"ruleList"_s);
    REQUIRE(QTest::qWaitFor([rules] { return rules->model()->rowCount() > 0; }));
    auto *list = desk.part<QListView>(u"ruleList"_s);
    const auto *sheet = desk.part<QTextEdit>(u"ruleView"_s);
    for (int row = 0; row < rules->model()->rowCount(); ++row) {
        list->setCurrentIndex(rules->model()->index(row, 0));
        const auto text = sheet->toPlainText();
        INFO(text.toStdString());
        REQUIRE_FALSE(text.contains(u"{\""_s));
        REQUIRE_FALSE(text.contains(QRegularExpression(u"\\{ \\w+ = "_s)));
    }
}

TEST_CASE("the names of rule and requirement are told only when the details are asked for",
          "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    REQUIRE(desk.waitForVerdict());
    const auto *why = desk.part<QPlainTextEdit>(u"findingWhy"_s);
    CHECK_FALSE(why->toPlainText().contains(u"read-aloud"_s));
    CHECK_FALSE(why->toolTip().contains(u"read-aloud"_s));
    desk.part<QToolButton>(u"findingDetails"_s)->click();
    CHECK(why->toPlainText().contains(u"read-aloud"_s));
}

TEST_CASE("the case that comes along with a letter does not talk over what was said of the letter",
          "[ui][shell]")
{
    test::DeskWindow desk;
    desk.compose();
    REQUIRE(QTest::qWaitFor([&desk] { return desk.workplace.cases().hasCase(); }));
    QTest::qWait(5);
    CHECK(desk.part<ui::StatusStrip>(u"statusStrip"_s)->told() == u"Letter for 123456789"_s);
}
