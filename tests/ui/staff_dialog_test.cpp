// The staff records as an administrator changes them in the window.

#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/choice_box.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// A window whose person looks after staff, with the dialog open on their own record.
struct StaffDesk : test::DeskWindow
{
    StaffDesk()
    {
        office.office.allowed.insert(QString::fromUtf16(core::action::kStaffManage));
        workplace.start();
        REQUIRE(QTest::qWaitFor([this] { return may(); }));
        trigger(u"store.staff");
        REQUIRE(QTest::qWaitFor([this] { return text(u"staffName"_s) == u"Kim Morgan"_s; }));
    }

    bool may() { return window.actions().action(u"store.staff")->isEnabled(); }
    QString text(const QString &field) { return part<QLineEdit>(field)->text(); }
    void put(const QString &field, const QString &words) { part<QLineEdit>(field)->setText(words); }
    void choose(int row)
    {
        auto *box = part<ui::ChoiceBox>(u"staffPerson"_s);
        box->setCurrentIndex(row);
        box->settle();
    }
    bool saves() { return part<QPushButton>(u"staffSave"_s)->isEnabled(); }
    QString told() { return part<QLabel>(u"staffTold"_s)->text(); }
    void save()
    {
        part<QPushButton>(u"staffSave"_s)->click();
        REQUIRE(QTest::qWaitFor([this] { return !told().isEmpty(); }));
    }
};

} // namespace

TEST_CASE("who looks after staff changes a record in the window; what is not changed is not asked "
          "for (REQ-TRN-01, REQ-EML-03)",
          "[ui][staff]")
{
    StaffDesk desk;
    CHECK_FALSE(desk.saves());
    CHECK(desk.text(u"staffTrained"_s) == u"2024-01-15"_s);
    desk.choose(1);
    CHECK(desk.text(u"staffName"_s) == u"Asha Rao"_s);
    desk.put(u"staffMailbox"_s, u"durham4@example.gov.uk"_s);
    desk.put(u"staffTrained"_s, u"3 May 2024"_s);
    REQUIRE(desk.saves());
    QTest::keyClick(desk.part<QLineEdit>(u"staffTrained"_s), Qt::Key_Return); // Enter saves
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.told().isEmpty(); }));
    REQUIRE(desk.office.edits.size() == 1);
    const auto &[login, edit] = desk.office.edits.front();
    CHECK(login == u"asha"_s);
    CHECK(edit.mailbox == u"durham4@example.gov.uk"_s);
    CHECK(edit.trainedOn == QDate(2024, 5, 3));
    CHECK_FALSE(edit.name);
    CHECK_FALSE(edit.team);
    CHECK(desk.told() == u"Saved."_s);
    CHECK_FALSE(desk.saves());
    CHECK(desk.text(u"staffName"_s) == u"Asha Rao"_s);
}

TEST_CASE("what cannot be saved is told and stays, also while another person is looked at",
          "[ui][staff]")
{
    StaffDesk desk;
    desk.put(u"staffTrained"_s, u"last spring"_s);
    desk.save();
    CHECK(desk.told().contains(u"3 May 2026"_s));
    CHECK(desk.office.edits.empty());
    desk.put(u"staffTrained"_s, u"2024-01-15"_s);
    CHECK_FALSE(desk.saves());

    desk.put(u"staffMailbox"_s, u"nowhere"_s);
    desk.office.refusal = core::Error{
        core::ErrorCode::InvalidInput, u"The team mailbox must be an email address."_s, {}, {}};
    desk.save();
    CHECK(desk.told() == u"The team mailbox must be an email address."_s);
    CHECK(desk.saves());
    desk.choose(1);
    CHECK(desk.text(u"staffMailbox"_s) == u"durham3@example.gov.uk"_s);
    desk.choose(0);
    CHECK(desk.text(u"staffMailbox"_s) == u"nowhere"_s);

    auto *dialog = desk.part<QDialog>(u"staffDialog"_s);
    dialog->reject();
    CHECK(dialog->isVisible()); // asks first
}

TEST_CASE("who does not look after staff is not offered the records", "[ui][staff]")
{
    test::DeskWindow desk;
    desk.workplace.start();
    QTest::qWait(5);
    CHECK_FALSE(desk.window.actions().action(u"store.staff")->isEnabled());
}
