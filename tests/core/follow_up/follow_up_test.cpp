#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/follow_up/examination_questions.h"
#include "core/follow_up/follow_up.h"
#include "core/follow_up/pigeon_hole.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QJsonArray>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// A desk on Monday 2 March 2026.
struct Desk
{
    explicit Desk(Engine engine = Engine::Sqlite)
        : store(engine)
    {}

    FollowUps followUps() { return FollowUps(store.db()); }
    FollowUpSet set(NewFollowUp wanted)
    {
        if (wanted.reason.isEmpty())
            wanted.reason = u"Await the certificate"_s;
        if (wanted.query.empty())
            wanted.query = {2};
        return valueOf(followUps().set(me, one, wanted));
    }
    Error refused(const NewFollowUp &wanted) { return errorOf(followUps().set(me, one, wanted)); }
    std::vector<WorkItem> waiting(std::optional<WorkKind> kind = {})
    {
        return valueOf(Work(store.db()).list(me, {.kind = kind}));
    }
    std::vector<TimelineEvent> timeline() { return valueOf(Timeline(store.db()).of(me, one)); }
    void makeDap() { store.exec(u"UPDATE case_file SET system = 'DAP'"_s); }

    TestStore store;
    CaseId one = store.addCase();
    Session me = store.session();
};

} // namespace

TEST_CASE("pigeon hole, bring-up and examination query are one act (REQ-FIL-01 to REQ-FIL-04, "
          "REQ-FIL-06)",
          "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    const auto set = desk.set({.pigeonHole = u"Durham 3"_s, .query = {8, 2, 2}});
    CHECK(set.due == QDate(2026, 3, 16)); // two weeks
    CHECK(set.told.isEmpty());

    const auto events = desk.timeline();
    REQUIRE(events.size() == 2);
    CHECK(events[0].kind == EventKind::Move);
    CHECK(events[1].kind == EventKind::FollowUp);
    CHECK(events[1].details[u"query"_s].toArray() == QJsonArray{2, 8});
    CHECK(pigeonHoleOf(events) == u"Durham 3"_s);

    const auto list = valueOf(desk.followUps().list(desk.me));
    REQUIRE(list.size() == 1);
    const auto json = followUpToJson(list.front(), desk.store.clock().nowUtc());
    CHECK(json[u"follow_up"_s].toInteger() == set.id.row());
    CHECK(json[u"case"_s] == u"123456789"_s);
    CHECK(json[u"due"_s] == u"2026-03-16"_s);
    CHECK_FALSE(json[u"overdue"_s].toBool());
    CHECK(json[u"reason"_s] == u"Await the certificate"_s);
    CHECK(json[u"pigeon_hole"_s] == u"Durham 3"_s);
    CHECK(json[u"by"_s] == u"km"_s);
    CHECK(
        valueOf(verifyAudit(desk.store.db(), desk.store.session(u"ca"_s, u"customer-assurance"_s)))
            .whole);
}

TEST_CASE("a follow-up needs a reason, a Yes and a day to come (REQ-FIL-02, REQ-FIL-03, "
          "REQ-FIL-04, REQ-FIL-05)",
          "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    CHECK(desk.refused({.reason = u"Await"_s}).code == ErrorCode::Blocked);
    CHECK(desk.refused({.reason = u" "_s, .query = {1}}).code == ErrorCode::InvalidInput);
    CHECK(desk.refused({.reason = u"Await"_s, .query = {13}}).code == ErrorCode::InvalidInput);
    CHECK(desk.refused({.reason = u"Await"_s, .onDay = {2026, 3, 1}, .query = {1}}).code
          == ErrorCode::InvalidInput);
    CHECK(desk.refused({.reason = u"card 4111 1111 1111 1111"_s, .query = {1}}).code
          == ErrorCode::Blocked);
    CHECK(desk.refused({.reason = u"Photo"_s, .days = 10, .query = {3}, .asksFor = u"photo"_s}).code
          == ErrorCode::Blocked);
    CHECK(desk.timeline().empty()); // nothing of any of them stands
    CHECK(desk.waiting().empty());
    CHECK(desk.set({.days = 14, .asksFor = u"photo"_s}).due == QDate(2026, 3, 16));
    CHECK(desk.set({.days = 3}).due == QDate(2026, 3, 5));
    auto nobody = desk.me;
    nobody.allowed = {u"case.read"_s};
    CHECK(errorOf(desk.followUps().set(nobody, desk.one, {.reason = u"x"_s, .query = {1}})).code
          == ErrorCode::NotPermitted);
}

TEST_CASE("a date on a day off is moved, and it is said (REQ-FIL-08)", "[core][follow-up]")
{
    Desk desk;
    const auto sunday = desk.set({.onDay = {2026, 3, 15}});
    CHECK(sunday.due == QDate(2026, 3, 16));
    REQUIRE(sunday.told.size() == 1);
    CHECK(sunday.told.front().contains(u"Sunday 15 March 2026"_s));
    CHECK(desk.timeline().back().text.contains(u"moved to Monday 16 March 2026"_s));
    const auto easter = desk.set({.onDay = {2026, 4, 3}});
    CHECK(easter.due == QDate(2026, 4, 7));
    CHECK(easter.told.front().contains(u"bank holiday"_s));
    desk.me.staff.office = u"Belfast"_s;
    CHECK(desk.set({.onDay = {2026, 3, 17}}).due == QDate(2026, 3, 18));
    // Past the years covered nothing is guessed.
    desk.store.clock().set(QDateTime(QDate(2027, 12, 20), QTime(9, 0), Qt::UTC));
    const auto later = desk.set({.days = 14});
    CHECK(later.due == QDate(2028, 1, 3));
    REQUIRE(later.told.size() == 1);
    CHECK(later.told.front().contains(u"2028"_s));
    const auto moved =
        valueOf(desk.followUps().move(desk.me, later.id, {2028, 1, 8}, u"Customer abroad"_s));
    CHECK(moved.due == QDate(2028, 1, 10));
    CHECK(errorOf(desk.followUps().move(desk.me, later.id, {2027, 1, 1}, u"x"_s)).code
          == ErrorCode::InvalidInput);
    CHECK(errorOf(desk.followUps().move(desk.me, later.id, {2028, 1, 9}, u""_s)).code
          == ErrorCode::InvalidInput);
}

TEST_CASE("follow-ups are listed by person, team, day and overdue (REQ-FIL-07)",
          "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    desk.set({.days = 1});
    desk.set({.days = 10});
    auto other = desk.store.session(u"other"_s);
    other.staff.team = u"Durham 9"_s;
    valueOf(desk.followUps().set(other, desk.one, {.reason = u"x"_s, .days = 3, .query = {1}}));
    const auto count = [&](const FollowUpFilter &filter) {
        return valueOf(desk.followUps().list(desk.me, filter)).size();
    };
    CHECK(count({}) == 3);
    CHECK(count({.work = {.person = desk.me.staff.id}}) == 2);
    CHECK(count({.work = {.team = u"Durham 9"_s}}) == 1);
    CHECK(count({.work = {.dueBy = endOfUkDay({2026, 3, 5})}}) == 2);
    CHECK(count({.overdueOnly = true}) == 0);
    desk.store.clock().set(ukDayStart({2026, 3, 3})); // the day itself is not over
    CHECK(count({.overdueOnly = true}) == 0);
    desk.store.clock().set(ukDayStart({2026, 3, 4}));
    CHECK(count({.overdueOnly = true}) == 1);
}

TEST_CASE("no reply opens the withdrawal route, by the clock of the day on which it was asked "
          "(REQ-CHA-04, REQ-WDR-01, REQ-AUT-07)",
          "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    SECTION("a number of days")
    {
        desk.makeDap();
        const auto set = desk.set({.asked = {2026, 2, 1}});
        const auto end = valueOf(desk.followUps().done(desk.me, set.id, u"No reply."_s));
        REQUIRE(end.next);
        CHECK(end.next->kind == WorkKind::Withdrawal);
        CHECK(ukDate(end.next->dueUtc) == QDate(2026, 2, 1).addDays(120));
        CHECK(end.next->person == u"km"_s);
    }
    SECTION("of an older version")
    {
        const auto set = desk.set({.asked = {2022, 3, 1}});
        const auto end = valueOf(desk.followUps().done(desk.me, set.id, u"no reply"_s));
        REQUIRE(end.next);
        CHECK(ukDate(end.next->dueUtc) == QDate(2022, 5, 30));
        CHECK(end.next->isOver(desk.store.clock().nowUtc()));
    }
    SECTION("none: it is asked, and the answer is a day")
    {
        const auto set = desk.set({});
        const auto end = valueOf(desk.followUps().done(desk.me, set.id, u"no reply"_s));
        REQUIRE(end.next);
        CHECK(ukDate(end.next->dueUtc) == QDate(2026, 3, 2));
        CHECK(end.told.join(u' ').contains(u"names no number of days"_s));
        const auto moved = valueOf(
            desk.followUps().move(desk.me, end.next->id, {2026, 6, 7}, u"Withdrawal guidance"_s));
        CHECK(moved.due == QDate(2026, 6, 7)); // a Sunday: no rule moves it
    }
    CHECK(desk.waiting(WorkKind::BringUp).empty());
    CHECK(desk.waiting(WorkKind::Withdrawal).size() == 1);
}

TEST_CASE("another outcome, a referee or an ended case opens no withdrawal (REQ-CHA-05)",
          "[core][follow-up]")
{
    Desk desk;
    const auto replied = desk.set({});
    CHECK_FALSE(valueOf(desk.followUps().done(desk.me, replied.id, u"Sent it by hand"_s)).next);
    CHECK(errorOf(desk.followUps().done(desk.me, replied.id, u"no reply"_s)).code
          == ErrorCode::Conflict);
    const auto referee = desk.set({.of = AnswerOf::Referee});
    const auto end = valueOf(desk.followUps().done(desk.me, referee.id, u"no reply"_s));
    REQUIRE(end.next);
    CHECK(end.next->kind == WorkKind::Referee);
    const auto office = desk.set({.of = AnswerOf::Office});
    CHECK_FALSE(valueOf(desk.followUps().done(desk.me, office.id, u"no reply"_s)).next);
    const auto last = desk.set({});
    desk.store.exec(u"UPDATE case_file SET in_progress = 0"_s);
    const auto ended = valueOf(desk.followUps().done(desk.me, last.id, u"no reply"_s));
    CHECK_FALSE(ended.next);
    CHECK(ended.told.join(u' ').contains(u"not in progress"_s));
    CHECK(desk.waiting(WorkKind::Withdrawal).empty());
    CHECK(errorOf(desk.followUps().done(desk.me, WorkId::fromRow(99), u"x"_s)).code
          == ErrorCode::NotFound);
}

TEST_CASE("what arrives stops the clock, whatever waited for it (REQ-WDR-02)", "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    const auto first = desk.set({});
    desk.set({.of = AnswerOf::Referee});
    const auto over = desk.set({});
    valueOf(desk.followUps().done(desk.me, over.id, u"no reply"_s));
    CHECK(desk.waiting(WorkKind::Withdrawal).size() == 1);

    const auto end = valueOf(
        desk.followUps().received(desk.me, desk.one, u"Birth certificate"_s, AnswerOf::Applicant));
    CHECK(end.ended.size() == 2);
    CHECK(desk.waiting(WorkKind::Withdrawal).empty());
    CHECK(desk.waiting(WorkKind::BringUp).size() == 1); // the referee's
    REQUIRE(end.next);
    CHECK(end.next->kind == WorkKind::Document);
    CHECK(desk.timeline().back().kind == EventKind::Document);
    CHECK(errorOf(desk.followUps().done(desk.me, first.id, u"no reply"_s)).code
          == ErrorCode::Conflict);
    // One that is set afterwards for what was asked before does not withdraw either.
    const auto late = desk.set({.asked = {2026, 2, 20}});
    CHECK(errorOf(desk.followUps().done(desk.me, late.id, u"no reply"_s)).code
          == ErrorCode::Blocked);
    mustSucceed([&]() -> Status {
        TRY(desk.followUps().done(desk.me, end.next->id, u"Examined"_s));
        return {};
    }());
    CHECK(desk.waiting(WorkKind::Document).empty());
}

TEST_CASE("a case is put elsewhere by an act of its own (REQ-FIL-01)", "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    mustSucceed(moveCase(desk.store.db(), desk.me, desk.one, u" Durham  3 "_s));
    mustSucceed(moveCase(desk.store.db(), desk.me, desk.one, u"Durham 4"_s));
    const auto events = desk.timeline();
    REQUIRE(events.size() == 2);
    CHECK(events[1].details[u"from"_s] == u"Durham 3"_s);
    CHECK(pigeonHoleOf(events) == u"Durham 4"_s);
    CHECK(errorOf(moveCase(desk.store.db(), desk.me, desk.one, u"  "_s)).code
          == ErrorCode::InvalidInput);
}

TEST_CASE("the twelve questions are an office's own data, and ours are a sample (REQ-FIL-04)",
          "[core][follow-up]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    const auto sample = valueOf(questionsOf(desk.store.db()));
    CHECK(sample.sample);
    CHECK(sample.all.size() == 12);
    QByteArray own, short_;
    for (int i = 1; i <= 12; ++i) {
        own += "[[question]]\nen = \"Own " + QByteArray::number(i) + "\"\ncy = \"Cwestiwn\"\n";
        if (i == 11)
            short_ = own;
    }
    CHECK(errorOf(readQuestions(short_, u"q.toml"_s)).code == ErrorCode::InvalidInput);
    CHECK(errorOf(readQuestions(own + "wrong = 1\n", u"q.toml"_s)).code == ErrorCode::InvalidInput);
    const auto read = valueOf(readQuestions(own, u"q.toml"_s));
    CHECK(errorOf(setQuestions(desk.store.db(), desk.me, read)).code == ErrorCode::NotPermitted);
    mustSucceed(
        setQuestions(desk.store.db(), desk.store.session(u"aa"_s, u"administrator"_s), read));
    const auto kept = valueOf(questionsOf(desk.store.db()));
    CHECK_FALSE(kept.sample);
    CHECK(kept.all.back().en == u"Own 12"_s);
}

TEST_CASE(
    "what arrived before the follow-up was set on the same day is no answer to it (REQ-WDR-02)",
    "[core][follow-up]")
{
    Desk desk;
    (void)valueOf(desk.followUps().received(
        desk.me, desk.one, u"The birth certificate"_s, AnswerOf::Applicant));
    const auto set = desk.set({.reason = u"Await the consent"_s});
    const auto end = valueOf(desk.followUps().done(desk.me, set.id, u"no reply"_s));
    CHECK(end.next.has_value());

    const auto again = desk.set({.reason = u"Await the photo"_s});
    (void)valueOf(
        desk.followUps().received(desk.me, desk.one, u"The photo"_s, AnswerOf::Applicant));
    CHECK_FALSE(desk.followUps().done(desk.me, again.id, u"no reply"_s));
}

TEST_CASE("only who may write notes keeps follow-ups by hand, and no security answer is kept with "
          "them (REQ-IDV-09)",
          "[core][follow-up]")
{
    Desk desk;
    Session administrator = desk.me;
    administrator.allowed.remove(QString::fromUtf16(action::kCaseNote));
    NewFollowUp wanted;
    wanted.reason = u"Await the certificate"_s;
    wanted.query = {2};
    CHECK(errorOf(desk.followUps().set(administrator, desk.one, wanted)).code
          == ErrorCode::NotPermitted);
    const auto set = desk.set({});
    CHECK(errorOf(desk.followUps().done(administrator, set.id, u"came"_s)).code
          == ErrorCode::NotPermitted);
    CHECK(errorOf(desk.followUps().move(administrator, set.id, QDate(2026, 4, 1), u"later"_s)).code
          == ErrorCode::NotPermitted);

    const QString answer = u"The mother's maiden name is Smith"_s;
    wanted.reason = answer;
    CHECK(desk.refused(wanted).code == ErrorCode::Blocked);
    CHECK(errorOf(desk.followUps().done(desk.me, set.id, answer)).code == ErrorCode::Blocked);
    CHECK(errorOf(desk.followUps().move(desk.me, set.id, QDate(2026, 4, 1), answer)).code
          == ErrorCode::Blocked);
    CHECK(errorOf(desk.followUps().received(desk.me, desk.one, answer, AnswerOf::Applicant)).code
          == ErrorCode::Blocked);
    CHECK_FALSE(moveCase(desk.store.db(), desk.me, desk.one, answer));
    CHECK_FALSE(CaseStore(desk.store.db()).addNote(desk.me, desk.one, answer));
}

TEST_CASE("requests without an answer open one withdrawal of a case (REQ-WDR-01)",
          "[core][follow-up]")
{
    Desk desk;
    const auto first = desk.set({.reason = u"Await the certificate"_s});
    const auto second = desk.set({.reason = u"Await the consent"_s});
    (void)valueOf(desk.followUps().done(desk.me, first.id, u"no reply"_s));
    (void)valueOf(desk.followUps().done(desk.me, second.id, u"no reply"_s));
    CHECK(desk.waiting(WorkKind::Withdrawal).size() == 1);
}
