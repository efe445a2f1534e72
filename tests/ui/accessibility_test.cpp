#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/accessibility/announcer.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>

#include <cmath>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// What a person can reach with Tab on what is shown now.
QList<QWidget *> reachable(QWidget &window)
{
    QList<QWidget *> found;
    const auto all = window.findChildren<QWidget *>();
    for (auto *widget : all)
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->objectName().startsWith(u"qt_"_s))
            found.append(widget);
    return found;
}

QString nameOf(QWidget *widget)
{
    auto *access = QAccessible::queryAccessibleInterface(widget);
    return access ? access->text(QAccessible::Name) : QString();
}

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u" "_s + widget->objectName();
}

void audit(QWidget &window)
{
    const auto widgets = reachable(window);
    REQUIRE(widgets.size() >= 3);
    for (auto *widget : widgets) {
        INFO(describe(widget).toStdString());
        CHECK_FALSE(nameOf(widget).isEmpty());
        const bool target = qobject_cast<QAbstractButton *>(widget)
                            || qobject_cast<QLineEdit *>(widget)
                            || qobject_cast<QComboBox *>(widget);
        if (target) {
            CHECK(widget->height() >= 24);
            CHECK(widget->width() >= 24);
        }
    }
    const auto labels = window.findChildren<QLabel *>();
    QHash<QString, QString> mnemonics;
    const auto menus = static_cast<QMainWindow &>(window).menuBar()->actions();
    for (const auto *menu : menus)
        mnemonics.insert(QKeySequence::mnemonic(menu->text()).toString(), menu->text());
    for (const auto *label : labels) {
        INFO(label->text().toStdString());
        const auto key = QKeySequence::mnemonic(label->text()).toString();
        if (!label->isVisible() || key.isEmpty())
            continue;
        CHECK(label->buddy());
        CHECK_FALSE(mnemonics.contains(key));
        mnemonics.insert(key, label->text());
    }
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const auto *button : buttons) {
        const auto key = QKeySequence::mnemonic(button->text()).toString();
        if (!button->isVisible() || key.isEmpty())
            continue;
        INFO((button->text() + u" and "_s + mnemonics.value(key)).toStdString());
        CHECK_FALSE(mnemonics.contains(key));
        mnemonics.insert(key, button->text());
    }
}

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

/// The calls by which a screen reader brings Qt 6.4's own item views down.
void askForNothing(QAbstractItemView &view)
{
    auto *access = QAccessible::queryAccessibleInterface(&view);
    REQUIRE(access);
    auto *table = access->tableInterface();
    REQUIRE(table);
    for (const auto &[row, column] : {std::pair{0, 0}, {-1, 0}, {0, -1}, {99, 99}, {1, 0}}) {
        auto *cell = table->cellAt(row, column);
        REQUIRE(cell);
        cell->text(QAccessible::Name);
        cell->rect();
        cell->state();
        REQUIRE(cell->tableCellInterface());
        cell->tableCellInterface()->isSelected();
    }
    CHECK(access->child(100'000));
    CHECK(access->child(-1));
    table->isRowSelected(99);
    table->selectRow(99);
    table->unselectRow(-5);
    CHECK(table->selectedCells().size() == table->selectedCellCount());
}

} // namespace

TEST_CASE("every page names what can be reached, and no target is too small", "[ui][access]")
{
    test::DeskWindow desk;
    SECTION("the cases page with a case")
    {
        desk.workplace.showCase(u"123456789"_s);
        REQUIRE(QTest::qWaitFor(
            [&desk] { return desk.part<QTableView>(u"caseFacts"_s)->isVisible(); }));
        audit(desk.window);
    }
    SECTION("the composer with a letter")
    {
        desk.compose();
        auto &model = desk.workplace.composer().model();
        model.setTemplate(u"917"_s, {u"917-OPEN"_s, u"917-AB"_s});
        model.addFreeText();
        model.setText(2, u"docs"_s);
        REQUIRE(desk.waitForVerdict());
        QCoreApplication::processEvents();
        audit(desk.window);
    }
    SECTION("the composer with another recipient, by email")
    {
        desk.compose();
        auto &model = desk.workplace.composer().model();
        model.setRecipientKind(letters::RecipientKind::Other);
        model.setChannel(letters::Channel::Email);
        QCoreApplication::processEvents();
        audit(desk.window);
    }
    SECTION("the drafts")
    {
        desk.trigger(u"go.drafts");
        audit(desk.window);
    }
    SECTION("the guidance, a rule and a sentence")
    {
        desk.trigger(u"go.guidance");
        const auto *rules = desk.part<QListView>(u"ruleList"_s);
        REQUIRE(QTest::qWaitFor([rules] { return rules->isVisible(); }));
        audit(desk.window);
        desk.trigger(u"guidance.try");
        audit(desk.window);
    }
    SECTION("the outbox")
    {
        desk.outbox.messages = {{}};
        desk.outbox.messages.front().state = core::MessageState::Uncertain;
        desk.trigger(u"go.outbox");
        const auto *retry = desk.part<QWidget>(u"retryMessage"_s);
        REQUIRE(QTest::qWaitFor([retry] { return retry->isVisible() && retry->height() >= 24; }));
        audit(desk.window);
    }
}

TEST_CASE("the sign that empties a search field has a name", "[ui][access]")
{
    QLineEdit field;
    field.setClearButtonEnabled(true);
    field.setText(u"khan"_s);
    auto *sign = field.findChild<QAbstractButton *>();
    REQUIRE(sign);
    CHECK(nameOf(sign) == u"Empty the field"_s);
}

TEST_CASE("Tab leaves every text of the composer", "[ui][access]")
{
    test::DeskWindow desk;
    desk.compose();
    desk.trigger(u"block.free");
    const auto *start = QApplication::focusWidget();
    desk.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() != start);
}

TEST_CASE("text and marks of every theme stand out enough", "[ui][theme]")
{
    const auto theme = GENERATE(ui::Theme::Light, ui::Theme::Dark, ui::Theme::HighContrast);
    const auto palette = ui::paletteOf(theme, {});
    const auto base = palette.color(QPalette::Base);
    const auto colours = ui::coloursFor(palette);

    for (const auto &[ink, paper] : {std::pair{QPalette::WindowText, QPalette::Window},
                                     {QPalette::Text, QPalette::Base},
                                     {QPalette::Text, QPalette::AlternateBase},
                                     {QPalette::ButtonText, QPalette::Button},
                                     {QPalette::HighlightedText, QPalette::Highlight},
                                     {QPalette::PlaceholderText, QPalette::Base},
                                     {QPalette::Link, QPalette::Base}})
        CHECK(contrast(palette.color(ink), palette.color(paper)) >= 4.5);
    for (const auto &mark :
         {colours.block, colours.confirm, colours.warn, colours.done, colours.quiet})
        CHECK(contrast(mark, base) >= 4.5);
    CHECK(contrast(colours.quiet, palette.color(QPalette::Window)) >= 4.5);
    CHECK(contrast(colours.quiet, colours.panel) >= 4.5);
    CHECK(contrast(palette.color(QPalette::Text), colours.fieldFill) >= 4.5);
    CHECK(contrast(palette.color(QPalette::Text), colours.missingFill) >= 4.5);
    CHECK(contrast(palette.color(QPalette::Highlight), base) >= 3);
}

TEST_CASE("a screen reader that asks for cells that do not exist gets harmless ones",
          "[ui][access]")
{
    QStandardItemModel model;
    QTableView table;
    QListView list;
    QTreeView tree;
    for (auto *view : QList<QAbstractItemView *>{&table, &list, &tree}) {
        view->setModel(&model);
        askForNothing(*view);
    }
    model.appendRow({new QStandardItem(u"one"_s), new QStandardItem(u"two"_s)});
    for (auto *view : QList<QAbstractItemView *>{&table, &list, &tree})
        askForNothing(*view);
    auto *access = QAccessible::queryAccessibleInterface(&table);
    CHECK(access->tableInterface()->cellAt(0, 1)->text(QAccessible::Name) == u"two"_s);
    model.clear();
    askForNothing(table);
}

TEST_CASE("cells are numbered as Qt's views number them in their events", "[ui][access]")
{
    QStandardItemModel model(3, 2);
    QTableView table;
    table.setModel(&model);
    auto *access = QAccessible::queryAccessibleInterface(&table);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 2; ++column)
            CHECK(access->indexOfChild(access->tableInterface()->cellAt(row, column))
                  == (row + 1) * (2 + 1) + column + 1);
}

TEST_CASE("what happened is spoken through a notification, also twice in a row", "[ui][access]")
{
    ui::Announcer announcer(nullptr);
    announcer.say(u"Paragraph 2 of 3"_s);
    CHECK(announcer.lastSaid() == u"Paragraph 2 of 3"_s);
    announcer.say(u"Paragraph 2 of 3"_s);
    auto *access = QAccessible::queryAccessibleInterface(&announcer);
    REQUIRE(access);
    CHECK(access->role() == QAccessible::Notification);
    CHECK(access->text(QAccessible::Name) == u"Paragraph 2 of 3"_s);
}
