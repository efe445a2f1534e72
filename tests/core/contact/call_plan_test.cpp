#include "core/base/clock.h"
#include "core/calendar/zones/customer_zone.h"
#include "core/contact/call_plan.h"
#include "core/contact/hold_facts.h"
#include "core/guidance/rules/rule_examples.h"
#include "tests/core/contact/contact_packs.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

QDateTime uk(const char *text)
{
    QDateTime moment = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeZone(ukZone());
    return moment.toUTC();
}

CallSituation dap(const char *zone = "Europe/London")
{
    CallSituation situation;
    situation.system = System::Dap;
    situation.zone = QTimeZone(zone);
    situation.numberKnown = true;
    situation.language = u"en"_s;
    situation.writeBy = u"email"_s;
    return situation;
}

CallSituation ams(const char *zone = "Europe/London")
{
    CallSituation situation = dap(zone);
    situation.system = System::Ams;
    situation.writeBy = u"letter"_s;
    return situation;
}

const ScriptSlots kFill{u"Priya"_s, u"Durham"_s, u"Katie McNally"_s};

// Records an unanswered call as the service does.
void addCall(CallSituation &situation,
             const QDateTime &at,
             CallOutcome outcome = CallOutcome::NoAnswer)
{
    Call call;
    call.at = at;
    call.to = situation.to;
    call.outcome = outcome;
    call.voicemail = outcome == CallOutcome::NoAnswer ? u"left"_s : QString();
    call.attempt = countsAt(situation, at).attempt;
    if (!call.reached())
        call.next = nextCallAfter(situation, call, test::callRules());
    situation.calls.push_back(call);
}

CallPlan planAt(const CallSituation &situation, const QDateTime &now)
{
    return planCall(situation, now, kFill, test::callRules());
}

QStringList rulesOf(const CallPlan &plan)
{
    QStringList rules;
    for (const RuleFinding &finding : plan.findings)
        rules += finding.rule;
    return rules;
}

} // namespace

TEST_CASE("The examples of the rules about calls and holds hold in every version")
{
    for (const auto &day : test::contactEditions()->days()) {
        const auto faults = exampleFaults(*day.edition, {callSubject(), holdSubject()});
        for (const Error &fault : faults)
            FAIL_CHECK(fault.message.toStdString());
        for (const auto &rule : day.edition->rules()) {
            CAPTURE(rule->info.id.toStdString());
            CHECK_FALSE(rule->info.messageCy.isEmpty());
        }
    }
}

TEST_CASE("A call may begin from 09:00 until before 20:00 by the customer's clock (REQ-TEL-06, E1)")
{
    CHECK(planAt(ams(), uk("2024-09-10 09:00")).allowed);
    CHECK(planAt(ams(), uk("2024-09-10 19:59")).allowed);
    CHECK_FALSE(planAt(ams(), uk("2024-09-10 08:59")).allowed);
    const CallPlan late = planAt(ams(), uk("2024-09-10 20:00"));
    CHECK_FALSE(late.allowed);
    CHECK(rulesOf(late) == QStringList{u"call.hours"_s, u"call.promise-late"_s});
    REQUIRE_FALSE(late.next.empty());
    CHECK(late.next.front() == uk("2024-09-11 09:00"));
    CHECK_FALSE(late.lastToday.isValid());
    CHECK(planAt(ams(), uk("2024-09-10 12:03")).lastToday == uk("2024-09-10 19:55"));
}

TEST_CASE("Consent opens the hours for the call it is given for and no other; a blank one does not "
          "(REQ-TEL-08, E2)")
{
    CallSituation situation = ams();
    situation.consent = u"before 9 is fine"_s;
    CHECK(planAt(situation, uk("2024-09-10 08:59")).allowed);
    situation.consent = u" "_s;
    const CallPlan blank = planAt(situation, uk("2024-09-10 08:59"));
    CHECK_FALSE(blank.allowed);
    CHECK(rulesOf(blank) == QStringList{u"call.consent"_s, u"call.hours"_s});
    CallSituation earlier = ams();
    addCall(earlier, uk("2024-09-09 10:00"), CallOutcome::Answered);
    earlier.calls.back().consent = u"before 9 is fine"_s;
    CHECK_FALSE(planAt(earlier, uk("2024-09-10 08:59")).allowed);
    CHECK_FALSE(planAt(earlier, uk("2024-09-10 03:00")).allowed);
    situation.consent = u"before 9 is fine"_s;
    const CallPlan early = planAt(situation, uk("2024-09-10 08:59"));
    REQUIRE(early.next.size() == 3);
    CHECK(early.next.front() == uk("2024-09-10 08:59"));
    CHECK(early.lastToday == uk("2024-09-10 19:55"));
    // A moment that the customer asked for.
    CallSituation agreed = ams();
    addCall(agreed, uk("2024-09-09 10:00"), CallOutcome::Answered);
    agreed.calls.back().agreed = uk("2024-09-10 21:00");
    CHECK(planAt(agreed, uk("2024-09-10 21:05")).allowed);
    CHECK_FALSE(planAt(agreed, uk("2024-09-10 22:00")).allowed);
}

TEST_CASE("A day of which no guidance is known is not allowed by silence (REQ-VER-01)")
{
    const CallPlan plan = planAt(ams(), uk("2021-01-15 12:00"));
    CHECK_FALSE(plan.allowed);
    CHECK(rulesOf(plan) == QStringList{u"guidance.none"_s});
}

TEST_CASE("Overseas the customer's own clock decides, in each season (REQ-TEL-07, E3 to E5)")
{
    for (const char *moment : {"2024-01-10 17:00", "2024-07-10 17:00", "2024-01-10 14:00"}) {
        const CallPlan plan = planAt(dap("Australia/Sydney"), uk(moment));
        CHECK_FALSE(plan.allowed);
        CHECK(rulesOf(plan).contains(u"call.hours"_s));
    }
    CHECK_FALSE(planAt(dap("America/Los_Angeles"), uk("2024-09-10 10:00")).allowed);
    const CallPlan late = planAt(dap("America/Los_Angeles"), uk("2024-09-10 17:30"));
    CHECK(late.allowed);
    // Clocks of the two places change on different days: 20:00 in Sydney is another hour here.
    const CallPlan before = planAt(dap("Australia/Sydney"), uk("2024-10-05 12:00"));
    REQUIRE_FALSE(before.next.empty());
    CHECK(toIsoLocal(before.next.front(), QTimeZone("Australia/Sydney"))
          == u"2024-10-06T09:00:00+11:00"_s);
    const CallPlan summer = planAt(ams(), uk("2024-03-30 21:00"));
    CHECK(toIsoLocal(summer.next.front(), ukZone()) == u"2024-03-31T09:00:00+01:00"_s);
    const CallPlan winter = planAt(ams(), uk("2024-10-26 21:00"));
    CHECK(toIsoLocal(winter.next.front(), ukZone()) == u"2024-10-27T09:00:00+00:00"_s);
    const CallPlan nowhere = planAt(dap("Nowhere/Nothing"), uk("2024-09-10 12:00"));
    CHECK_FALSE(nowhere.allowed);
    CHECK(rulesOf(nowhere).contains(u"call.place"_s));
    CHECK(nowhere.next.empty());
}

TEST_CASE("Three attempts in one day are followed by a letter (REQ-TEL-15, REQ-TEL-19, E6)")
{
    CallSituation situation = ams();
    CHECK(planAt(situation, uk("2024-09-10 09:00")).counts.attempt == 1);
    addCall(situation, uk("2024-09-10 09:00"));
    const CallPlan second = planAt(situation, uk("2024-09-10 09:30"));
    CHECK(second.allowed);
    CHECK(rulesOf(second) == QStringList{u"call.promised"_s});
    CHECK(second.next
          == std::vector{uk("2024-09-10 11:00"), uk("2024-09-10 13:00"), uk("2024-09-11 09:00")});
    addCall(situation, uk("2024-09-10 11:00"));
    addCall(situation, uk("2024-09-10 13:00"));
    const CallPlan plan = planAt(situation, uk("2024-09-10 13:10"));
    CHECK(plan.then == u"letter"_s);
    CHECK(plan.with == u"001"_s);
    CHECK(plan.counts.inADay == 3);
    CHECK_FALSE(plan.allowed);
    // Once written, the letter is no longer what comes next.
    situation.lastWritten = uk("2024-09-10 13:30");
    CHECK(planAt(situation, uk("2024-09-10 14:00")).then.isEmpty());
}

TEST_CASE("A fourth call within 24 hours is refused until the first is a day old (REQ-TEL-15, E7)")
{
    CallSituation situation = ams();
    addCall(situation, uk("2024-09-09 17:00"));
    addCall(situation, uk("2024-09-09 19:00"));
    addCall(situation, uk("2024-09-10 09:00"));
    const CallPlan plan = planAt(situation, uk("2024-09-10 10:00"));
    CHECK_FALSE(plan.allowed);
    CHECK(rulesOf(plan).contains(u"call.three-in-a-day"_s));
    CHECK(plan.counts.attempt == 4);
    REQUIRE_FALSE(plan.next.empty());
    CHECK(plan.next.front() == uk("2024-09-10 17:00"));
    CHECK(planAt(situation, uk("2024-09-10 17:00")).allowed);
}

TEST_CASE("A promise that would fall after the hours is warned of and moved (REQ-TEL-17, E8)")
{
    const CallPlan plan = planAt(ams(), uk("2024-09-10 18:30"));
    CHECK(plan.allowed);
    CHECK(rulesOf(plan) == QStringList{u"call.promise-late"_s});
    CHECK(plan.script.voicemail.contains(
        u"I will call you again on Wednesday 11 September at 09:00."_s));
    const CallPlan early = planAt(ams(), uk("2024-09-10 10:00"));
    CHECK(early.findings.empty());
    CHECK(early.script.voicemail.contains(u"I will call you again in 2 hours."_s));
}

TEST_CASE("Attempts of several days are not three in one day, and it is shown (REQ-TEL-15, E9)")
{
    CallSituation situation = ams();
    addCall(situation, uk("2024-09-09 10:00"));
    addCall(situation, uk("2024-09-09 15:00"));
    addCall(situation, uk("2024-09-10 16:00"));
    const CallPlan plan = planAt(situation, uk("2024-09-10 17:00"));
    CHECK(plan.then.isEmpty());
    CHECK(rulesOf(plan).contains(u"call.not-one-day"_s));
}

TEST_CASE("An attempt without an answerphone counts as one (REQ-TEL-13, E10)")
{
    CallSituation situation = ams();
    addCall(situation, uk("2024-09-10 10:00"));
    situation.calls.back().voicemail = u"no-facility"_s;
    CHECK(planAt(situation, uk("2024-09-10 12:00")).counts.attempt == 2);
    CHECK(breachesOf(
              test::callRules().judge(factsOf(ams(), situation.calls.back()), QDate(2024, 9, 10)))
              .isEmpty());
    Call unsaid = situation.calls.back();
    unsaid.voicemail.clear();
    CHECK(breachesOf(test::callRules().judge(factsOf(ams(), unsaid), QDate(2024, 9, 10)))
          == QStringList{u"call.voicemail-said"_s});
}

TEST_CASE(
    "Version 6 knows no voicemail and wants attempts spread over the day (REQ-TEL-16, E11, H24)")
{
    CallSituation situation = ams();
    const CallPlan first = planAt(situation, uk("2022-06-01 09:00"));
    CHECK(first.findings.empty());
    CHECK(first.script.voicemail.isEmpty());
    addCall(situation, uk("2022-06-01 09:00"));
    addCall(situation, uk("2022-06-01 09:05"));
    const CallPlan third = planAt(situation, uk("2022-06-01 09:10"));
    CHECK(third.allowed);
    CHECK(rulesOf(third) == QStringList{u"call.spread"_s});
    // The same calls after version 25 came into force.
    CallSituation later = ams();
    addCall(later, uk("2024-07-23 09:00"));
    CHECK(rulesOf(planAt(later, uk("2024-07-23 09:10"))) == QStringList{u"call.promised"_s});
}

TEST_CASE("A customer who answers the third attempt needs no letter (E14)")
{
    CallSituation situation = ams();
    addCall(situation, uk("2024-09-10 09:00"));
    addCall(situation, uk("2024-09-10 11:00"));
    addCall(situation, uk("2024-09-10 13:00"), CallOutcome::Answered);
    const CallPlan plan = planAt(situation, uk("2024-09-10 14:00"));
    CHECK(plan.then.isEmpty());
    CHECK(plan.counts.attempt == 1);
    CHECK(plan.counts.inADay == 3);
}

TEST_CASE("What follows three failed calls depends on system, version and person (REQ-TEL-19, "
          "REQ-TEL-20, REQ-TEL-21, E17)")
{
    const auto after = [](CallSituation situation, const char *day) {
        for (const char *time : {" 09:00", " 11:00", " 13:00"})
            addCall(situation, uk((QByteArray(day) + time).constData()));
        const CallPlan plan = planAt(situation, uk((QByteArray(day) + " 13:30").constData()));
        return plan.then + u' ' + plan.with;
    };
    CallSituation referee = dap();
    referee.to = CallTo::Referee;
    CHECK(after(ams(), "2024-09-10") == u"letter 001"_s);
    CHECK(after(ams(), "2025-06-02") == u"letter 001"_s);
    CHECK(after(dap(), "2024-09-10") == u"comms 001"_s);
    CHECK(after(dap(), "2025-06-02") == u"contact-letter 915"_s);
    CHECK(after(dap(), "2025-05-28") == u"contact-letter 915"_s);
    CHECK(after(dap(), "2025-05-27") == u"comms 001"_s);
    CHECK(after(referee, "2024-09-10") == u"third-party "_s);
    CHECK(after(referee, "2025-06-02") == u"third-party "_s);
    CHECK(after(ams(), "2022-06-01") == u" "_s);
}

TEST_CASE("Times when the customer is not available wait for a reason (REQ-TEL-09, E18)")
{
    CallSituation situation = ams();
    situation.unavailableNoted = true;
    const CallPlan plan = planAt(situation, uk("2024-09-10 10:00"));
    CHECK_FALSE(plan.allowed);
    CHECK(rulesOf(plan) == QStringList{u"call.unavailable"_s});
    CHECK(plan.next.size() == 3);
    situation.because = u"He works nights until Friday; it is Saturday"_s;
    CHECK(planAt(situation, uk("2024-09-14 10:00")).allowed);
}

TEST_CASE("Calls of the applicant and of the referee are counted apart")
{
    CallSituation situation = dap();
    addCall(situation, uk("2024-09-10 09:00"));
    situation.to = CallTo::Referee;
    CHECK(planAt(situation, uk("2024-09-10 09:10")).counts.inADay == 0);
}

TEST_CASE("The script has every slot filled, or says what to set (REQ-TEL-14, REQ-TEL-28, "
          "REQ-TEL-32, REQ-VER-04)")
{
    const CallPlan plan = planAt(ams(), uk("2024-09-10 10:00"));
    CHECK(plan.script.open
          == u"Good morning, I am calling from His Majesty's Passport Office Durham, my name is "
             u"Priya. "
             "Can I speak to Katie McNally? Is this a convenient time to talk?"_s);
    CHECK(plan.script.answer.startsWith(
        u"Good morning, His Majesty's Passport Office Durham, Priya speaking."_s));
    CHECK_FALSE(plan.script.close.isEmpty());
    CHECK(planAt(ams(), uk("2022-06-01 13:00"))
              .script.open.startsWith(
                  u"Good afternoon, I am calling from Her Majesty's Passport Office Durham"_s));
    CHECK(planAt(ams(), uk("2022-09-08 13:00")).script.open.contains(u"His Majesty's"_s));
    CHECK(planAt(ams(), uk("2022-09-07 19:00"))
              .script.open.contains(u"Good evening, I am calling from Her"_s));
    CallSituation third = dap();
    addCall(third, uk("2024-09-10 09:00"));
    addCall(third, uk("2024-09-10 11:00"));
    CHECK(planAt(third, uk("2024-09-10 13:00"))
              .script.voicemail.contains(u"I will send you a email"_s)
          == false);
    CHECK(planAt(third, uk("2024-09-10 13:00")).script.voicemail.contains(u"an email"_s));
    third.writeBy = u"letter"_s;
    CHECK(planAt(third, uk("2024-09-10 13:00")).script.voicemail.contains(u"a letter asking"_s));
    const CallPlan bare =
        planCall(ams(), uk("2024-09-10 10:00"), {u"Priya"_s, {}, {}}, test::callRules());
    CHECK(bare.script.missing == QStringList{u"office"_s, u"customer"_s});
    CHECK_FALSE(bare.script.open.contains(u'{'));
    CHECK_FALSE(bare.script.open.contains(u"Passport Office"_s));
    CHECK(bare.script.open.contains(u"--office"_s));
    // Nothing of the application is in a message on an answerphone.
    CHECK_FALSE(plan.script.voicemail.contains(u"McNally"_s));
    CallSituation welsh = ams();
    welsh.language = u"cy"_s;
    CHECK(planAt(welsh, uk("2024-09-10 10:00")).script.open.startsWith(u"Bore da"_s));
}

TEST_CASE(
    "Every moment that is proposed is allowed, and none before the first (REQ-TEL-06 to 17, H13)")
{
    const ContactRules rules = test::callRules();
    const char *zones[] = {"Europe/London",
                           "Australia/Sydney",
                           "America/Los_Angeles",
                           "Pacific/Auckland",
                           "Asia/Kathmandu",
                           "America/St_Johns",
                           "Pacific/Kiritimati"};
    quint32 seed = 20240910;
    const auto next = [&seed](quint32 below) {
        seed = seed * 1664525U + 1013904223U;
        return int((seed >> 8) % below);
    };
    for (int round = 0; round < 60; ++round) {
        CallSituation situation = next(2) ? ams(zones[next(7)]) : dap(zones[next(7)]);
        const QDate day = QDate(2022, 3, 1).addDays(next(1200));
        QDateTime at = ukDayStart(day).addSecs(60 * next(1440));
        for (int calls = next(5); calls > 0; --calls) {
            addCall(situation, at, next(4) ? CallOutcome::NoAnswer : CallOutcome::Answered);
            at = at.addSecs(60 * (1 + next(600)));
        }
        const CallPlan plan = planAt(situation, at);
        CAPTURE(round, toIsoUtc(at).toStdString());
        const QDateTime from = plan.counts.promise.isValid() ? plan.counts.promise : at;
        REQUIRE(plan.next.size() == 3);
        for (const QDateTime &moment : plan.next) {
            CHECK(mayCallAt(situation, moment, rules));
            CHECK(planAt(situation, moment).allowed);
        }
        for (QDateTime earlier = plan.next.front().addSecs(-kStepMinutes * 60); earlier >= from;
             earlier = earlier.addSecs(-kStepMinutes * 60))
            CHECK_FALSE(mayCallAt(situation, earlier, rules));
        CHECK(plan.next[0] < plan.next[1]);
        CHECK(plan.next[1] < plan.next[2]);
    }
}

TEST_CASE("The hold for phoning is used once, with two exceptions (REQ-TEL-23 to 27, E12, E13)")
{
    const ContactRules rules = test::holdRules();
    const QDateTime now = uk("2024-09-11 10:00");
    const auto breaches = [&](const CallSituation &situation, const AskedHold &asked) {
        return breachesOf(rules.judge(holdFactsOf(situation, asked, now), ukDate(now)));
    };
    const auto hold = [](const char *from) {
        Hold made;
        made.reason = kSpeakToCustomer;
        made.from = uk(from);
        made.until = made.from.addSecs(kHoldHours * 3600);
        return made;
    };
    const AskedHold plain{kSpeakToCustomer, {}, {}};
    CallSituation situation = dap();
    CHECK(breaches(situation, plain).isEmpty());
    situation.holds = {hold("2024-09-10 09:00")};
    CHECK(breaches(situation, plain) == QStringList{u"hold.once"_s});
    const AskedHold callBack{kSpeakToCustomer, u"call-back"_s, u"asked to be called on Friday"_s};
    CHECK(breaches(situation, callBack) == QStringList{u"hold.once"_s});
    addCall(situation, uk("2024-09-11 09:30"), CallOutcome::Answered);
    situation.calls.back().agreed = uk("2024-09-13 10:00");
    CHECK(breaches(situation, callBack).isEmpty());
    CHECK(breaches(situation, {kSpeakToCustomer, u"call-back"_s, {}})
          == QStringList{u"hold.call-back"_s});
    // Overseas: twice, and never for somebody here.
    const AskedHold overseas{kSpeakToCustomer, u"overseas"_s, u"few hours"_s};
    CallSituation far = dap("Pacific/Auckland");
    far.holds = {hold("2024-09-09 09:00")};
    CHECK(breaches(far, overseas).isEmpty());
    far.holds.push_back(hold("2024-09-10 09:00"));
    CHECK(breaches(far, overseas) == QStringList{u"hold.overseas"_s});
    CallSituation here = dap();
    here.holds = {hold("2024-09-10 09:00")};
    CHECK(breaches(here, overseas) == QStringList{u"hold.few-hours"_s, u"hold.overseas"_s});
    // Version 6 knows no hold for phoning.
    CHECK(rules.judge(holdFactsOf(here, plain, uk("2022-06-01 10:00")), QDate(2022, 6, 1)).empty());
    CHECK(sharedMinutes(QTimeZone("America/Los_Angeles"), QDate(2024, 9, 11)) == 180);
    CHECK(sharedMinutes(QTimeZone("Australia/Sydney"), QDate(2024, 9, 11)) == 120);
}
