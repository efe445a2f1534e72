// The guidance page: versions and rules to read, and a sentence tried as it is typed.

#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/guidance/rules/rule_list_model.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextEdit>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFraud = "text.public-protection"_L1;

/// The window with the guidance page in front, read.
struct GuidanceWindow : test::DeskWindow
{
    GuidanceWindow()
    {
        trigger(u"go.guidance");
        rules = part<QListView>(u"ruleList"_s);
        filter = part<QLineEdit>(u"ruleFilter"_s);
        rule = part<QTextEdit>(u"ruleView"_s);
        sentence = part<QPlainTextEdit>(u"trySentence"_s);
        REQUIRE(QTest::qWaitFor([this] { return rows() > 0; }));
    }
    bool lists(QLatin1StringView id) const
    {
        for (int row = 0; row < rows(); ++row)
            if (rules->model()->index(row, 0).data(ui::RuleListModel::IdRole).toString() == id)
                return true;
        return false;
    }
    int rows() const { return rules->model()->rowCount(); }
    QString verdict() { return part<QLabel>(u"tryVerdict"_s)->text(); }
    int findings() { return part<QListView>(u"tryFindings"_s)->model()->rowCount(); }

    QListView *rules;
    QLineEdit *filter;
    QTextEdit *rule;
    QPlainTextEdit *sentence;
};

} // namespace

TEST_CASE("the versions stand with the one in force first, and choosing one shows its rules",
          "[ui][guidance]")
{
    GuidanceWindow desk;
    auto *versions = desk.part<QListView>(u"guidanceVersions"_s)->model();
    REQUIRE(versions->rowCount() == 3);
    CHECK(versions->index(0, 0).data().toString() == u"Version 25.0"_s);
    CHECK(versions->index(1, 0).data().toString() == u"Version 31.0"_s);
    CHECK(versions->index(2, 0).data().toString() == u"Version 6.0"_s);
    CHECK(versions->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"In force"_s));
    CHECK(versions->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"To come"_s));

    desk.filter->setText(u"text.public-protection"_s);
    CHECK(desk.rule->toPlainText().contains(u"Version 25.0: In force, from 23 July 2024"_s));
    desk.part<QListView>(u"guidanceVersions"_s)->setCurrentIndex(versions->index(2, 0));
    CHECK(desk.rows() == 0); // a rule of version 25 alone
    desk.filter->clear();
    CHECK(desk.rows() > 20);
    CHECK(desk.rule->toPlainText().contains(u"Version 6.0: Past"_s));
}

TEST_CASE("rules are found by word, requirement, section, severity and the words they look for",
          "[ui][guidance]")
{
    GuidanceWindow desk;
    const int all = desk.rows();
    for (const QString &text : {u"fraudster"_s,
                                u"req-txt-04 fraud"_s,
                                u"PUBLIC PROTECTION concerns"_s,
                                u"ams letter guidelines such as fraud"_s,
                                u"stops fraudster"_s}) {
        desk.filter->setText(text);
        INFO(text.toStdString());
        REQUIRE(desk.rows() >= 1);
        CHECK(desk.rows() < all);
        CHECK(desk.lists(kFraud));
    }
    desk.filter->setText(u"no such thing anywhere"_s);
    CHECK(desk.rows() == 0);
    CHECK(desk.rule->toPlainText().isEmpty());
    CHECK(desk.part<QLabel>(u"ruleCount"_s)->text() == u"Rules: 0 of %1"_s.arg(all));
    desk.filter->setText(u"   "_s);
    CHECK(desk.rows() == all);
}

TEST_CASE("a rule is shown with everything known about it, and that its examples hold",
          "[ui][guidance]")
{
    GuidanceWindow desk;
    desk.filter->setText(kFraud);
    for (const QString &part : {u"A letter says nothing about Public Protection concerns"_s,
                                u"Stops the letter"_s,
                                u"REQ-TXT-04"_s,
                                u"AMS letter guidelines"_s,
                                u"version 25.0"_s,
                                u"Known here since"_s,
                                u"Tynnwch"_s,
                                u"Looks for words and phrases"_s,
                                u"fraudster"_s,
                                u"safeguarding training"_s,
                                u"We suspect fraud."_s}) {
        INFO(part.toStdString());
        CHECK(desk.rule->toPlainText().contains(part));
    }
    CHECK(
        QTest::qWaitFor([&desk] { return desk.rule->toPlainText().contains(u"examples hold"_s); }));
    CHECK(desk.rule->isReadOnly());
}

TEST_CASE("a sentence is judged while it is typed, with its stretch marked", "[ui][guidance]")
{
    GuidanceWindow desk;
    desk.trigger(u"guidance.try");
    CHECK(QApplication::focusWidget() == desk.sentence);
    desk.type(u"We suspect fraud here."_s);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.findings() >= 1; }));
    CHECK(desk.verdict() == u"Findings: %1"_s.arg(desk.findings()));
    const auto marks = desk.sentence->extraSelections();
    QStringList marked;
    for (const auto &mark : marks)
        marked += mark.cursor.selectedText();
    CHECK(marked.contains(u"fraud"_s));

    desk.sentence->setPlainText(u"Please send us your deed poll."_s);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.findings() == 0; }));
    CHECK(desk.verdict() == u"✓ No rule objects"_s);
    CHECK(desk.sentence->extraSelections().isEmpty());
    desk.sentence->clear();
    CHECK(QTest::qWaitFor([&desk] { return desk.verdict().isEmpty(); }));
}

TEST_CASE(
    "a sentence is tried against the rule in hand alone, and Enter on a finding shows its rule",
    "[ui][guidance]")
{
    GuidanceWindow desk;
    desk.filter->setText(u"text.guidance-copy"_s);
    desk.trigger(u"guidance.try");
    desk.sentence->setPlainText(u"We suspect fraud here."_s);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.findings() >= 1; }));
    auto *by = desk.part<QComboBox>(u"tryBy"_s);
    REQUIRE(by->count() == 2);
    by->setCurrentIndex(1);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.findings() == 0; }));
    CHECK(desk.verdict() == u"✓ No rule objects"_s);
    by->setCurrentIndex(0);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.findings() >= 1; }));

    auto *list = desk.part<QListView>(u"tryFindings"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(kFraud))
            list->setCurrentIndex(list->model()->index(row, 0));
    list->setFocus();
    desk.key(Qt::Key_Return);
    CHECK(desk.rule->toPlainText().contains(kFraud));
    CHECK(QApplication::focusWidget() == desk.rule);
}

TEST_CASE("the guidance page is gone round by keys alone", "[ui][guidance][access]")
{
    GuidanceWindow desk;
    CHECK(QApplication::focusWidget() == desk.filter);
    desk.type(kFraud);
    desk.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == desk.rules);
    desk.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == desk.rule);
    desk.key(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == desk.filter);
    desk.trigger(u"go.cases");
    desk.key(Qt::Key_G, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == desk.filter);
    desk.key(Qt::Key_T, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == desk.sentence);
    desk.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() != desk.sentence);
}

TEST_CASE("guidance that cannot be read is told in words, and the page stays whole",
          "[ui][guidance]")
{
    test::DeskWindow desk;
    desk.guidance.fault =
        core::Error{core::ErrorCode::NotPermitted, u"Your role may not."_s, {}, {}};
    QStringList told;
    QObject::connect(&desk.workplace.guidance(),
                     &ui::GuidancePresenter::failed,
                     [&told](const QString &sentence) { told += sentence; });
    desk.trigger(u"go.guidance");
    REQUIRE(QTest::qWaitFor([&told] { return !told.isEmpty(); }));
    CHECK(told.front() == u"Your role may not."_s);
    CHECK(desk.part<QListView>(u"ruleList"_s)->isEnabled());
    desk.trigger(u"guidance.try");
    desk.type(u"We suspect fraud"_s);
    desk.key(Qt::Key_Escape);
}
