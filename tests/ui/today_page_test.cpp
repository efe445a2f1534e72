#include "tests/support/catch.h"
#include "tests/ui/fake_desks.h"
#include "ui/today/today_model.h"
#include "ui/today/today_page.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// Work in memory.
class FakeWorkDesk final : public ui::WorkDesk
{
public:
    void waiting(QObject *context, ui::Answer<std::vector<core::WorkItem>> done) override
    {
        test::answerLater<core::Result<std::vector<core::WorkItem>>>(
            context, std::move(done), items);
    }
    void questions(QObject *context, ui::Answer<core::ExaminationQuestions> done) override
    {
        test::answerLater<core::Result<core::ExaminationQuestions>>(
            context, std::move(done), core::ExaminationQuestions());
    }
    std::vector<core::WorkItem> items;
};

core::WorkItem itemOf(int number, const QDate &day)
{
    core::WorkItem item;
    item.id = core::WorkId::fromRow(number);
    item.caseReference = u"%1"_s.arg(100000000 + number);
    item.dueUtc = core::endOfUkDay(day);
    item.owner.team = u"Durham 3"_s;
    item.why = u"Await the certificate"_s;
    return item;
}

} // namespace

TEST_CASE("what waits says what, why and until when, and what is overdue in words (REQ-FIL-07)",
          "[ui][today]")
{
    ui::TodayModel rows;
    const QDate today(2026, 3, 2);
    rows.show({itemOf(1, today.addDays(-1)), itemOf(2, today), itemOf(3, today.addDays(5))},
              QDateTime(today, QTime(9, 0), Qt::UTC));
    const auto cell = [&](int row, int column) {
        return rows.index(row, column).data().toString();
    };
    CHECK(cell(0, ui::TodayModel::Until) == u"Overdue since 1 March 2026"_s);
    CHECK(cell(1, ui::TodayModel::Until) == u"Today"_s);
    CHECK(cell(2, ui::TodayModel::Until) == u"7 March 2026"_s);
    CHECK(cell(0, ui::TodayModel::Why) == u"Await the certificate"_s);
    CHECK(cell(0, ui::TodayModel::Who) == u"Durham 3"_s);
    CHECK(rows.overdue() == 1);
    CHECK(rows.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"100000001"_s));
    for (int kind = 0; kind <= int(core::WorkKind::Withdrawal); ++kind)
        CHECK_FALSE(ui::workWords(core::WorkKind(kind)).isEmpty());
}

TEST_CASE("Enter on a line of the day opens its case; an empty day explains itself", "[ui][today]")
{
    FakeWorkDesk desk;
    const core::FixedClock clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
    ui::TodayPage page(desk, clock);
    page.show();
    QSignalSpy counted(&page, &ui::TodayPage::countChanged);
    page.enter();
    REQUIRE(counted.wait());
    auto *table = page.findChild<QTableView *>(u"todayTable"_s);
    CHECK_FALSE(table->isVisible());

    desk.items = {itemOf(1, {2026, 3, 1}), itemOf(2, {2026, 3, 2})};
    page.enter();
    REQUIRE(counted.wait());
    CHECK(table->isVisible());
    CHECK(page.caseInHand() == u"100000001"_s);
    CHECK(page.findChild<QLabel *>(u"todayCount"_s)->text().contains(u'2'));
    QSignalSpy wanted(&page, &ui::TodayPage::caseWanted);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().front().toString() == u"100000002"_s);
}
