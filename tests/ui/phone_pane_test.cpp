#include "core/calendar/zones/customer_zone.h"
#include "tests/support/catch.h"
#include "ui/phone/phone_pane.h"
#include "ui/widgets/choice_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace casepost;
using namespace casepost::ui;
using namespace Qt::StringLiterals;

namespace {

core::CasePlan planFor(const char *zone)
{
    core::CasePlan made;
    made.zone = QTimeZone(zone);
    made.plan.findings = {{u"call.hours"_s,
                           u"REQ-TEL-06"_s,
                           core::Severity::Block,
                           {},
                           {},
                           u"It is 02:00 there."_s,
                           u"Mae'n 02:00 yno."_s}};
    made.plan.next = {QDateTime({2024, 9, 10}, {23, 0}, Qt::UTC)};
    made.plan.counts.inADay = 2;
    made.plan.then = u"letter"_s;
    made.plan.with = u"001"_s;
    made.plan.script.open = u"Good morning"_s;
    return made;
}

template<typename Widget>
Widget *part(PhonePane &pane, const char *name)
{
    auto *found = pane.findChild<Widget *>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("the Phone pane shows whether, why not, when by both clocks and what to say (REQ-TEL-07)",
          "[ui]")
{
    PhonePane pane;
    QSignalSpy asked(&pane, &PhonePane::planWanted);
    pane.allow(true, {});
    pane.begin(u"100000001"_s);
    REQUIRE(asked.size() == 1);
    pane.showPlan(planFor("Australia/Sydney"));
    CHECK(part<QLabel>(pane, "phoneVerdict")->text().startsWith(u"Do not phone now."_s));
    CHECK(part<QLabel>(pane, "phoneVerdict")->text().contains(u": 2."_s));
    CHECK(part<QLabel>(pane, "phoneWhy")->text() == u"It is 02:00 there."_s);
    const QString next = part<QLabel>(pane, "phoneNext")->text();
    CHECK(next.contains(u"00:00 ("_s));
    CHECK(next.contains(u"09:00 there)"_s));
    CHECK(next.contains(u"(001)"_s));
    CHECK(part<QPlainTextEdit>(pane, "phoneScript")->toPlainText().contains(u"Good morning"_s));
    // Every field has a name that a screen reader reads: its label's, or its own.
    for (const char *name :
         {"phoneTo", "phonePlace", "phoneIdentity", "phoneOutcome", "phoneNote"}) {
        auto *field = part<QWidget>(pane, name);
        bool named = false;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            named = named || label->buddy() == field;
        CHECK(named);
    }
}

TEST_CASE("a call is handed on as it was said, once, and a refusal keeps what was typed", "[ui]")
{
    PhonePane pane;
    pane.allow(true, {});
    pane.begin(u"100000001"_s);
    core::Call handed;
    QString forCase;
    int times = 0;
    QObject::connect(&pane,
                     &PhonePane::recordWanted,
                     &pane,
                     [&](const QString &reference, const core::Call &call, const QString &) {
                         forCase = reference;
                         handed = call;
                         ++times;
                     });
    auto *outcome = part<ChoiceBox>(pane, "phoneOutcome");
    outcome->setCurrentIndex(outcome->findData(u"answered"_s));
    auto *identity = part<ChoiceBox>(pane, "phoneIdentity");
    identity->setCurrentIndex(identity->findData(u"passed"_s));
    CHECK_FALSE(part<ChoiceBox>(pane, "phoneVoicemail")->isEnabled());
    part<QLineEdit>(pane, "phoneNote")->setText(u"Will send the form"_s);
    auto *save = part<QPushButton>(pane, "phoneRecord");
    save->click();
    save->click();
    CHECK(times == 1);
    CHECK(forCase == u"100000001"_s);
    CHECK(handed.outcome == core::CallOutcome::Answered);
    CHECK(handed.identity == u"passed"_s);
    CHECK(handed.consent.isNull());
    pane.refused(u"The note holds a card number."_s);
    CHECK(part<QLineEdit>(pane, "phoneNote")->text() == u"Will send the form"_s);
    CHECK(save->isEnabled());
    core::RecordedCall made;
    made.call = handed;
    pane.showRecorded(made);
    CHECK(part<QLineEdit>(pane, "phoneNote")->text().isEmpty());
    CHECK_FALSE(part<QLabel>(pane, "phoneResult")->text().isEmpty());
    // Who may not write it down may still see whether to phone.
    pane.allow(false, u"Your role does not allow this."_s);
    CHECK_FALSE(save->isEnabled());
}
