// Changing the guidance in the window: a form that makes a pack, and a second person's decision.

#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/shell/action_registry.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

struct ChangeWindow : test::DeskWindow
{
    explicit ChangeWindow(bool mayPropose = true)
    {
        guidance.mayPropose = mayPropose;
        trigger(u"go.guidance");
        auto *rules = part<QListView>(u"ruleList"_s);
        REQUIRE(QTest::qWaitFor([rules] { return rules->model()->rowCount() > 0; }));
        part<QLineEdit>(u"ruleFilter"_s)->setText(u"text.public-protection"_s);
    }
    ui::ChangePresenter &change() { return workplace.guidance().change(); }
    bool waitForJudgement()
    {
        return QTest::qWaitFor([this] { return !change().isJudging(); });
    }
    void begin(const QString &button)
    {
        part<QPushButton>(button)->click();
        REQUIRE(change().hasForm());
        REQUIRE(waitForJudgement());
    }
    void append(const QString &field, const QString &line)
    {
        part<QPlainTextEdit>(field)->appendPlainText(line);
    }
    QString state() { return part<QLabel>(u"changeState"_s)->text(); }
    QString problemOf(const QString &field)
    {
        return part<QWidget>(field)->accessibleDescription();
    }
};

letters::GuidanceProposal proposalBy(core::StaffId by)
{
    letters::GuidanceProposal proposal;
    proposal.id = letters::GuidanceProposalId::fromRow(7);
    proposal.name = u"hmpo-communication 25.0.1"_s;
    proposal.by = by;
    proposal.byLogin = u"asha"_s;
    proposal.files = {u"pack.toml"_s,
                      "document = \"hmpo-communication\"\ntitle = \"T\"\nversion = \"25.0.1\"\n"
                      "issued = 2024-08-01\namends = true\ndrop = [\"text.public-protection\"]\n",
                      {}};
    return proposal;
}

} // namespace

TEST_CASE("words are added to a rule, checked as they are typed, and proposed as a pack",
          "[ui][guidance]")
{
    ChangeWindow desk;
    desk.begin(u"changeRule"_s);
    CHECK(desk.part<QLineEdit>(u"version"_s)->text() == u"25.0.1"_s);
    CHECK(desk.part<QLineEdit>(u"id"_s)->isReadOnly());
    auto *propose = desk.part<QPushButton>(u"proposeChange"_s);
    CHECK_FALSE(propose->isEnabled()); // nothing is changed yet

    desk.append(u"words"_s, u"swindle"_s);
    desk.append(u"fails"_s, u"It looks like a swindle."_s);
    REQUIRE(desk.waitForJudgement());
    CHECK(desk.change().draft().problems.empty());
    CHECK(desk.state().startsWith(u"✓"_s));
    REQUIRE(propose->isEnabled());
    propose->click();
    REQUIRE(QTest::qWaitFor([&desk] { return desk.guidance.waiting.size() == 1; }));
    const auto toml = QString::fromUtf8(desk.guidance.waiting.front().files.pack);
    CHECK(toml.contains(u"amends = true"_s));
    CHECK(toml.contains(u"\"swindle\""_s));
    CHECK(toml.contains(u"issued = 2024-08-01"_s));
    // It waits for somebody else, and is shown with what it changes.
    auto *changes = desk.part<QTextEdit>(u"proposalChanges"_s);
    REQUIRE(QTest::qWaitFor([changes] { return !changes->toPlainText().isEmpty(); }));
    CHECK(changes->toPlainText().contains(u"+ swindle"_s));
    CHECK_FALSE(desk.part<QPushButton>(u"approveProposal"_s)->isEnabled());
    CHECK(desk.part<QLabel>(u"proposalWhyNot"_s)->text().contains(u"somebody else"_s));
    CHECK_FALSE(desk.change().hasForm());
}

TEST_CASE("what is wrong stands beside the field it was typed in, with its line", "[ui][guidance]")
{
    ChangeWindow desk;
    desk.begin(u"changeRule"_s);
    desk.append(u"passes"_s, u"We suspect fraud."_s);
    const int last = desk.part<QPlainTextEdit>(u"passes"_s)->blockCount();
    REQUIRE(desk.waitForJudgement());
    CHECK(desk.state() == u"Still to be put right: 1"_s);
    CHECK(desk.problemOf(u"passes"_s).startsWith(u"Line %1: "_s.arg(last)));
    CHECK(desk.problemOf(u"passes"_s).contains(u"must pass"_s));
    desk.part<QPushButton>(u"proposeChange"_s)->click();
    CHECK(QApplication::focusWidget() == desk.part<QPlainTextEdit>(u"passes"_s));
    CHECK(desk.part<QPlainTextEdit>(u"passes"_s)->textCursor().blockNumber() == last - 1);
    CHECK(desk.guidance.waiting.empty());
}

TEST_CASE("a new rule asks for what is missing only when it is proposed", "[ui][guidance]")
{
    ChangeWindow desk;
    desk.begin(u"newRule"_s);
    CHECK(QApplication::focusWidget() == desk.part<QLineEdit>(u"id"_s));
    CHECK_FALSE(desk.change().draft().problems.empty());
    CHECK_FALSE(desk.problemOf(u"statement"_s).contains(u"Say the rule"_s));
    desk.part<QPushButton>(u"proposeChange"_s)->click();
    CHECK(desk.problemOf(u"statement"_s).contains(u"Say the rule"_s));
    CHECK(QApplication::focusWidget() == desk.part<QLineEdit>(u"id"_s));

    // Another kind has parameters of its own.
    CHECK(desk.part<QWidget>(u"words"_s)->isVisible());
    auto *kinds = desk.part<QComboBox>(u"kind"_s);
    kinds->setCurrentIndex(kinds->findData(u"pattern"_s));
    CHECK_FALSE(desk.part<QWidget>(u"words"_s)->isVisible());
    CHECK(desk.part<QWidget>(u"params"_s)->isVisible());
}

TEST_CASE("a change that was begun is never lost by beginning another", "[ui][guidance]")
{
    ChangeWindow desk;
    desk.begin(u"changeRule"_s);
    desk.append(u"words"_s, u"swindle"_s);
    desk.part<QLineEdit>(u"ruleFilter"_s)->setText(u"text.capitals"_s);
    desk.trigger(u"guidance.new");
    CHECK(desk.change().form().rule.words.contains(u"swindle"_s));
    desk.part<QPushButton>(u"discardChange"_s)->click();
    auto *question = desk.part<QMessageBox>(u"question"_s);
    CHECK(desk.change().hasForm());
    for (auto *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    CHECK_FALSE(desk.change().hasForm());
}

TEST_CASE("who may not propose sees why", "[ui][guidance]")
{
    ChangeWindow desk(false);
    auto *button = desk.part<QPushButton>(u"changeRule"_s);
    CHECK_FALSE(button->isEnabled());
    CHECK(button->toolTip().contains(u"Your role"_s));
    CHECK(desk.window.actions().whyNot(u"guidance.change").contains(u"Your role"_s));
}

TEST_CASE("a second person reads what a proposal changes, and approves it or turns it down with a "
          "reason",
          "[ui][guidance]")
{
    test::DeskWindow desk;
    desk.guidance.waiting = {proposalBy(core::StaffId::fromRow(2))};
    desk.trigger(u"guidance.proposals");
    auto *changes = desk.part<QTextEdit>(u"proposalChanges"_s);
    REQUIRE(QTest::qWaitFor([changes] { return !changes->toPlainText().isEmpty(); }));
    CHECK(changes->toPlainText().contains(u"text.public-protection is no more"_s));
    REQUIRE(desk.part<QPushButton>(u"approveProposal"_s)->isEnabled());
    SECTION("approved")
    {
        desk.part<QPushButton>(u"approveProposal"_s)->click();
        auto *question = desk.part<QMessageBox>(u"question"_s);
        for (auto *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        REQUIRE(QTest::qWaitFor([&desk] { return !desk.guidance.calls.isEmpty(); }));
        CHECK(desk.guidance.calls == QStringList{u"approve 7"_s});
    }
    SECTION("turned down")
    {
        desk.part<QPushButton>(u"rejectProposal"_s)->click();
        auto *answer = desk.part<QLineEdit>(u"answer"_s);
        answer->setText(u"Too broad"_s);
        static_cast<QDialog *>(answer->window())->accept();
        REQUIRE(QTest::qWaitFor([&desk] { return !desk.guidance.calls.isEmpty(); }));
        CHECK(desk.guidance.calls == QStringList{u"reject 7 Too broad"_s});
    }
}

TEST_CASE("nobody decides their own proposal, nor without the role", "[ui][guidance]")
{
    const auto [own, role] = GENERATE(table<bool, bool>({{true, true}, {false, false}}));
    test::DeskWindow desk;
    desk.guidance.mayPublish = role;
    desk.guidance.waiting = {proposalBy(core::StaffId::fromRow(own ? 1 : 2))};
    desk.trigger(u"guidance.proposals");
    auto *list = desk.part<QListWidget>(u"proposalList"_s);
    REQUIRE(QTest::qWaitFor([list] { return list->count() == 1; }));
    CHECK_FALSE(desk.part<QPushButton>(u"approveProposal"_s)->isEnabled());
    CHECK_FALSE(desk.part<QPushButton>(u"rejectProposal"_s)->isEnabled());
    CHECK_FALSE(desk.part<QLabel>(u"proposalWhyNot"_s)->text().isEmpty());
    CHECK(desk.workplace.guidance().proposals().decidable() == 0);
}

TEST_CASE("what a change would touch is shown before it is proposed or approved", "[ui][guidance]")
{
    ChangeWindow desk;
    desk.begin(u"changeRule"_s);
    desk.append(u"words"_s, u"swindle"_s);
    REQUIRE(desk.waitForJudgement());
    desk.part<QPushButton>(u"showImpact"_s)->click();
    auto *text = desk.part<QTextEdit>(u"impactText"_s);
    REQUIRE(QTest::qWaitFor([text] { return !text->toPlainText().isEmpty(); }));
    CHECK(desk.guidance.calls == QStringList{u"impact"_s});
    CHECK(text->toPlainText().contains(u"Open drafts: 1 of 3"_s));
    CHECK(text->toPlainText().contains(u"123456789 (asha): now objects: text.public-protection"_s));
    static_cast<QDialog *>(text->window())->reject();
    CHECK(desk.guidance.waiting.empty());
}
