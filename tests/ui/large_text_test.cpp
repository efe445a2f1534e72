// Large text on small screens: everything can be reached, nothing is off the screen.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/appearance.h"
#include "ui/shell/status_strip.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// Large text for the time of a test.
struct LargeText
{
    explicit LargeText(test::DeskWindow &shown, int percent)
        : desk(shown)
    {
        desk.window.appearance().setTextSize(percent);
        QCoreApplication::processEvents();
    }
    ~LargeText()
    {
        desk.window.appearance().setTextSize(100);
        desk.window.appearance().setLanguage(u"en"_s);
        QCoreApplication::processEvents();
    }
    LargeText(const LargeText &) = delete;
    LargeText &operator=(const LargeText &) = delete;

    test::DeskWindow &desk;
};

/// What Tab can reach now but cannot be seen when it has the focus.
QStringList outOfSight(QWidget &window)
{
    QStringList found;
    const auto all = window.findChildren<QWidget *>();
    for (auto *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->objectName().startsWith(u"qt_"_s) || widget->window() != &window)
            continue;
        widget->setFocus(Qt::TabFocusReason);
        for (auto *area = widget->parentWidget(); area; area = area->parentWidget())
            if (auto *scroll = qobject_cast<QScrollArea *>(area))
                scroll->ensureWidgetVisible(widget); // as Tab does
        const auto seen = widget->visibleRegion().boundingRect();
        const QRect onWindow(widget->mapTo(&window, seen.topLeft()), seen.size());
        const bool whole = seen.width() >= qMin(widget->width(), 40)
                           && seen.height() >= qMin(widget->height(), 24);
        if (!whole || !window.rect().contains(onWindow))
            found.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                         + widget->objectName());
    }
    return found;
}

} // namespace

TEST_CASE("at 200 per cent everything can be reached on a small and a large screen, in both "
          "languages",
          "[ui][large]")
{
    test::DeskWindow desk;
    const auto size = GENERATE(QSize(1366, 740), QSize(1920, 1050));
    const auto language = GENERATE(as<QString>{}, u"en"_s, u"cy"_s);
    desk.window.resize(size);
    desk.compose();
    auto &model = desk.workplace.composer().model();
    model.addPhrases({u"917-OPEN"_s, u"917-AB"_s});
    model.addFreeText();
    model.setText(2, u"Please wait whilst we look at the docs."_s);
    desk.window.appearance().setLanguage(language);
    const LargeText large(desk, 200);
    REQUIRE(desk.waitForVerdict());
    desk.window.resize(size);
    QCoreApplication::processEvents();
    INFO(size.width() << "x" << size.height() << " " << language.toStdString());
    for (const auto &page : {u"go.letter"_s, u"go.cases"_s, u"go.drafts"_s, u"go.outbox"_s}) {
        desk.trigger(page);
        QTest::qWait(0);
        INFO(page.toStdString());
        CHECK(desk.window.width() <= size.width());
        CHECK(desk.window.height() <= size.height());
        CHECK(outOfSight(desk.window).join(u", "_s).toStdString() == "");
    }
}

TEST_CASE("the letter needs no sideways scrolling at 200 per cent", "[ui][large]")
{
    test::DeskWindow desk;
    desk.window.resize(1366, 740);
    desk.compose();
    desk.workplace.composer().model().addPhrases({u"917-OPEN"_s, u"917-AB"_s});
    const LargeText large(desk, 200);
    REQUIRE(desk.waitForVerdict());
    desk.window.resize(1366, 740);
    QCoreApplication::processEvents();
    for (const auto &name : {u"letterEditor"_s, u"pageStack"_s}) {
        INFO(name.toStdString());
        CHECK(desk.part<QScrollArea>(name)->horizontalScrollBar()->maximum() == 0);
    }
}

TEST_CASE("after the text is made large and normal again the window is as it was", "[ui][large]")
{
    test::DeskWindow desk;
    desk.window.resize(1280, 720);
    desk.compose();
    QCoreApplication::processEvents();
    const auto before = desk.window.size();
    {
        const LargeText large(desk, 200);
        CHECK(desk.window.size() == before);
    }
    desk.trigger(u"text.normal");
    QCoreApplication::processEvents();
    CHECK(desk.window.size() == before);
}

TEST_CASE("what finds no room in the status bar is behind its last button", "[ui][large]")
{
    test::DeskWindow desk;
    auto *strip = desk.part<ui::StatusStrip>(u"statusStrip"_s);
    for (int i = 0; i < 6; ++i)
        strip->set(
            u"statusTest%1"_s.arg(i), u"A longer word of what is true %1"_s.arg(i), u"go.outbox"_s);
    desk.window.resize(900, 700);
    QCoreApplication::processEvents();
    auto *more = desk.part<QToolButton>(u"statusMore"_s);
    REQUIRE(more->isVisible());
    Q_EMIT more->menu()->aboutToShow();
    int shown = 0;
    for (int i = 0; i < 6; ++i) {
        const auto *item = desk.part<QToolButton>(u"statusTest%1"_s.arg(i));
        shown += item->isVisible() ? 1 : 0;
        if (item->isVisible())
            CHECK(item->geometry().right() <= strip->width());
    }
    const auto actions = more->menu()->actions();
    CHECK(shown + actions.size() >= 6);
    actions.constFirst()->trigger();
    CHECK(desk.part<QWidget>(u"outboxPage"_s)->isVisible());
}

TEST_CASE("a dialog grows with the text, and cuts none of its lines", "[ui][large]")
{
    test::DeskWindow desk;
    desk.outbox.theWays.spoolFolder = u"/srv/correspondence/of the office/outgoing"_s;
    const auto language = GENERATE(as<QString>{}, u"en"_s, u"cy"_s);
    desk.window.appearance().setLanguage(language);
    const auto widthOf = [&desk](const QString &command) {
        desk.trigger(command);
        QTest::qWait(20);
        int width = 0;
        const auto dialogs = desk.window.findChildren<QDialog *>();
        for (auto *dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            width = dialog->width();
            const auto labels = dialog->findChildren<QLabel *>();
            for (const auto *label : labels) {
                if (!label->isVisible() || !label->wordWrap())
                    continue;
                INFO(command.toStdString() << ": " << label->text().toStdString());
                CHECK(label->height() >= label->heightForWidth(label->width()));
            }
            dialog->reject();
        }
        QTest::qWait(1);
        return width;
    };
    for (const auto &command : {u"outbox.ways"_s, u"help.commands"_s, u"help.shortcuts"_s}) {
        const int before = widthOf(command);
        const LargeText large(desk, 200);
        desk.window.appearance().setLanguage(language);
        const int most = desk.window.screen()->availableSize().width() * 9 / 10;
        INFO(command.toStdString());
        CHECK(widthOf(command) >= qMin(before * 3 / 2, most));
    }
}

TEST_CASE("Enter in the dialog of the ways out tries one, and asks for no file", "[ui][ways]")
{
    test::DeskWindow desk;
    desk.office.office.allowed.insert(QString::fromUtf16(core::action::kSettingsManage));
    desk.workplace.start();
    QTest::qWait(5);
    desk.trigger(u"outbox.ways");
    const auto trial = [&desk] { return desk.window.findChild<QPushButton *>(u"try-email"_s); };
    REQUIRE(QTest::qWaitFor(
        [&trial] { return trial() && trial()->window()->focusWidget() == trial(); }));
    QTest::keyClick(trial(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&desk] { return desk.outbox.calls.contains(u"try spool"_s); }));
    CHECK(desk.window.findChildren<QFileDialog *>().isEmpty());
}
