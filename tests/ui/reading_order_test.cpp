// How the keyboard and a screen reader go through the window.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/editor/letter_text.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/tab_order.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

ui::LetterModel &modelOf(test::DeskWindow &desk)
{
    return desk.workplace.composer().model();
}

/// Names of what Tab goes through from there, once round.
QStringList tabbedFrom(test::DeskWindow &desk, QWidget *start)
{
    start->setFocus(Qt::TabFocusReason);
    QStringList names;
    for (int i = 0; i < 200; ++i) {
        names.append(QApplication::focusWidget()->objectName());
        desk.key(Qt::Key_Tab);
        if (QApplication::focusWidget() == start)
            break;
    }
    return names;
}

QAccessibleInterface *access(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

TEST_CASE("Tab goes through head, paragraphs, findings and send, also when paragraphs move",
          "[ui][access]")
{
    test::DeskWindow desk;
    desk.window.resize(1700, 900);
    desk.compose();
    auto &model = modelOf(desk);
    model.addPhrases({u"917-OPEN"_s, u"917-AB"_s});
    model.addFreeText();
    model.setText(2, u"docs"_s);
    model.addPhrases({u"917-NEXT"_s}, 0);
    model.moveBlock(0, 3);
    REQUIRE(desk.waitForVerdict());
    QCoreApplication::processEvents();
    const auto names = tabbedFrom(desk, desk.part<QWidget>(u"templateChoice"_s));
    const auto at = [&names](const QString &name) { return names.indexOf(name); };
    INFO(names.join(u' ').toStdString());
    CHECK(at(u"templateChoice"_s) < at(u"recipientChoice"_s));
    CHECK(at(u"recipientChoice"_s) < at(u"channelChoice"_s));
    CHECK(at(u"channelChoice"_s) < at(u"description"_s));
    CHECK(at(u"description"_s) < at(u"blockText"_s));
    CHECK(at(u"field.reason"_s) < at(u"blockReason"_s));
    CHECK(at(u"blockReason"_s) < names.lastIndexOf(u"blockText"_s));
    CHECK(names.lastIndexOf(u"blockText"_s) < at(u"findingsList"_s));
    CHECK(names.lastIndexOf(u"remove"_s) < at(u"findingsList"_s));
    // The paragraphs come as they stand in the letter.
    QList<int> tops;
    const auto stops = ui::tabStops(desk.part<QWidget>(u"paragraphs"_s));
    for (auto *stop : stops)
        if (stop->objectName() == "blockText"_L1)
            tops.append(stop->mapTo(&desk.window, QPoint()).y());
    CHECK(std::is_sorted(tops.begin(), tops.end()));
}

TEST_CASE("the tab order of a widget is that of its layout, whatever was made first",
          "[ui][access]")
{
    QWidget form;
    auto *last = new QLineEdit(&form);
    auto *first = new QLineEdit(&form);
    auto *middle = new QPushButton(&form);
    auto *row = new QHBoxLayout(&form);
    row->addWidget(first);
    auto *inner = new QHBoxLayout;
    inner->addWidget(middle);
    row->addLayout(inner);
    row->addWidget(last);
    const auto stops = ui::tabStops(&form);
    CHECK(stops == QList<QWidget *>{first, middle, last});
    ui::orderTabs(stops);
    CHECK(first->nextInFocusChain() == middle);
}

TEST_CASE("F6 goes to every pane of the composer and says its name", "[ui][access]")
{
    test::DeskWindow desk;
    desk.window.resize(1700, 900);
    desk.compose();
    modelOf(desk).addPhrases({u"917-OPEN"_s});
    QCoreApplication::processEvents();
    QStringList said;
    auto *start = desk.part<QWidget>(u"templateChoice"_s);
    start->setFocus();
    for (int i = 0; i < 12; ++i) {
        desk.key(Qt::Key_F6);
        said.append(desk.part<ui::StatusStrip>(u"statusStrip"_s)->told());
        CHECK_FALSE(said.back().isEmpty());
        if (said.back() == "Phrases"_L1)
            break;
    }
    for (const auto &name : {u"Head of the letter"_s, u"Paragraphs"_s, u"Findings and preview"_s})
        CHECK(said.contains(name));
    CHECK(said.back() == u"Phrases"_s);
    CHECK(QApplication::focusWidget() == start); // where one was in the pane
}

TEST_CASE("a section of the window is a tab and no check box", "[ui][access]")
{
    test::DeskWindow desk;
    auto *button = desk.part<QWidget>(u"go.cases.button"_s);
    REQUIRE(access(button));
    CHECK(access(button)->role() == QAccessible::PageTab);
    CHECK_FALSE(access(button)->state().checkable);
    CHECK(access(button)->state().selected);
    CHECK(access(button)->text(QAccessible::Name) == u"Cases"_s);
    access(desk.part<QWidget>(u"go.drafts.button"_s))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    CHECK(desk.part<QWidget>(u"draftsPage"_s)->isVisible());
}

TEST_CASE("an item of a list that cannot be checked is no check box", "[ui][access]")
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"plain"_s));
    auto *checked = new QStandardItem(u"checked"_s);
    checked->setCheckable(true);
    checked->setCheckState(Qt::Checked);
    model.appendRow(checked);
    model.item(0)->setFlags(model.item(0)->flags() | Qt::ItemIsUserCheckable);
    model.item(0)->setData({}, Qt::CheckStateRole);
    QListView view;
    view.setModel(&model);
    CHECK_FALSE(access(&view)->tableInterface()->cellAt(0, 0)->state().checkable);
    CHECK(access(&view)->tableInterface()->cellAt(1, 0)->state().checkable);
}

TEST_CASE("a choice is named by its label, and what is chosen is its value", "[ui][access]")
{
    test::DeskWindow desk;
    desk.compose();
    auto *to = desk.part<QComboBox>(u"recipientChoice"_s);
    CHECK(access(to)->text(QAccessible::Name) == u"Recipient"_s);
    CHECK(access(to)->text(QAccessible::Value) == to->currentText());
    CHECK(access(to)->role() == QAccessible::ComboBox);
    auto *templates = desk.part<QComboBox>(u"templateChoice"_s);
    CHECK(access(templates)->text(QAccessible::Name) == u"Template"_s);

    QWidget both;
    QComboBox plain(&both);
    plain.addItem(u"One"_s);
    QLabel label(u"&How many"_s, &both);
    label.setBuddy(&plain);
    CHECK(access(&plain)->text(QAccessible::Name) == u"How many"_s);
    CHECK(access(&plain)->textInterface()->text(0, -1) == u"One"_s);
}

TEST_CASE("what every paragraph has is named with its paragraph", "[ui][access]")
{
    test::DeskWindow desk;
    desk.compose();
    modelOf(desk).addPhrases({u"917-OPEN"_s, u"917-AB"_s});
    modelOf(desk).addFreeText();
    QCoreApplication::processEvents();
    QStringList names;
    const auto cards = desk.window.findChildren<QFrame *>(u"block"_s);
    for (auto *card : cards)
        for (auto *stop : ui::tabStops(card))
            if (stop->isVisible()) {
                const auto name = access(stop)->text(QAccessible::Name);
                INFO(stop->objectName().toStdString() + ": " + name.toStdString());
                CHECK_FALSE(names.contains(name));
                names.append(name);
            }
    CHECK(names.size() >= 10);
}

TEST_CASE("Ctrl+. is offered only where there is something to do about a finding", "[ui][access]")
{
    test::DeskWindow desk;
    desk.compose();
    auto &model = modelOf(desk);
    const auto *fix = desk.window.findChild<QAction *>(u"finding.fix"_s);
    REQUIRE(fix);
    model.setAnswer(u"read-aloud"_s, u"true"_s);
    model.addFreeText();
    model.setText(0, u"Please send the docs."_s);
    REQUIRE(desk.waitForVerdict());
    desk.trigger(u"finding.next");
    CHECK(fix->isEnabled());
    CHECK(model.canReplace(0, {}, 16, 4));
    // The approved wording of a phrase, and what only the case holds, cannot be put right here.
    model.addPhrases({u"917-AB"_s});
    CHECK_FALSE(model.canReplace(1, {}, 0, 4));
    CHECK_FALSE(model.canReplace(1, u"reason"_s, 0, 1));
    model.setField(1, u"reason"_s, u"shadow"_s);
    CHECK(model.canReplace(1, u"reason"_s, 0, 6));
}

TEST_CASE("the narrow window keeps the template that is being chosen and the focus",
          "[ui][composer]")
{
    test::DeskWindow desk;
    desk.window.resize(1700, 900);
    desk.compose();
    auto *box = desk.part<QComboBox>(u"templateChoice"_s);
    box->setFocus();
    desk.key(Qt::Key_Down);
    REQUIRE(box->currentIndex() == 1);
    desk.window.resize(600, 700);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.window.width() < 1100; }));
    QCoreApplication::processEvents();
    CHECK(QApplication::focusWidget() == box);
    CHECK(box->isVisible());
    CHECK(box->currentIndex() == 1);
    desk.window.resize(1700, 900);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.window.width() > 1500; }));
    CHECK(QApplication::focusWidget() == box);
    CHECK(box->currentIndex() == 1);
}
