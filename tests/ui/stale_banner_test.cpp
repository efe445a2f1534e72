#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/shell/message_bar.h"

using namespace casepost;
using namespace Qt::StringLiterals;

TEST_CASE("a case that is out of date says so above its facts and above the letter, with the cells "
          "in words (REQ-CHG-07)",
          "[ui][stale]")
{
    test::DeskWindow desk;
    const core::StaleFacts stale{
        desk.clock.nowUtc(), {u"applicant_email"_s, u"applicant_address_2"_s}, false};
    desk.cases.file.stale = stale;
    desk.letters.theGround.context.stale = stale;
    desk.compose();
    auto *letter = desk.part<ui::MessageBar>(u"letterStale"_s);
    CHECK(letter->isVisible());
    CHECK(letter->sentence().contains(u"out of date"_s));
    CHECK(letter->sentence().contains(u"applicant: email, applicant: address"_s));

    desk.workplace.showCase(u"123456789"_s);
    auto *facts = desk.part<ui::MessageBar>(u"caseStale"_s);
    REQUIRE(QTest::qWaitFor([facts] { return facts->isVisible(); }));
    CHECK(facts->sentence() == letter->sentence());

    desk.cases.file.stale.reset();
    desk.workplace.showCase(u"123456789"_s);
    CHECK(QTest::qWaitFor([facts] { return !facts->isVisible(); }));
}
