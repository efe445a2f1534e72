#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/timeline/timeline.h"
#include "core/work/work.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    explicit Desk(Engine engine)
        : store(engine)
    {}

    /// One act: an entry of the timeline, what `act` does with it, and the record.
    template<typename Act>
    Status acted(CaseId on, Act act)
    {
        TRY_ASSIGN(auto transaction, Transaction::begin(store.db()));
        TRY_ASSIGN(const auto event,
                   Timeline(store.db()).add(me, on, {EventKind::FollowUp, u"Set."_s}));
        TRY(act(event));
        TRY(appendAudit(store.db(), me, u"work.test"_s, u"case:%1"_s.arg(on.row())));
        return transaction.commit();
    }
    WorkId opened(CaseId on, const QDateTime &due, const WorkOwner &owner, WorkKind kind)
    {
        WorkId id;
        mustSucceed(acted(on, [&](EventId event) -> Status {
            TRY_ASSIGN(id,
                       Work(store.db())
                           .open(me, {kind, on, due, owner, u"Await the certificate."_s, event}));
            return {};
        }));
        return id;
    }
    std::vector<WorkItem> waiting(const WorkFilter &filter = {})
    {
        return valueOf(Work(store.db()).list(me, filter));
    }

    TestStore store;
    CaseId one = store.addCase();
    CaseId two = store.addCase(u"223456789"_s, u"Other"_s);
    Session me = store.session();
    QDateTime now = store.clock().nowUtc();
};

} // namespace

TEST_CASE("work waits, due first, until an entry of its case ends it, and is never deleted",
          "[core][work]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    const WorkOwner mine{desk.me.staff.id, u"Durham 3"_s, {}};
    const auto later = desk.opened(desk.one, desk.now.addDays(14), mine, WorkKind::BringUp);
    const auto over =
        desk.opened(desk.two, desk.now.addSecs(-60), {{}, u"Durham 4"_s, {}}, WorkKind::CallBack);
    const auto role =
        desk.opened(desk.two, desk.now.addDays(1), {{}, {}, u"team-leader"_s}, WorkKind::Approval);

    auto all = desk.waiting();
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == over);
    CHECK(all[1].id == role);
    CHECK(all[2].id == later);
    CHECK(all[0].isOver(desk.now));
    CHECK_FALSE(all[2].isOver(desk.now));
    CHECK(all[2].person == desk.me.staff.login);
    CHECK(desk.waiting({.person = desk.me.staff.id}).size() == 1);
    CHECK(desk.waiting({.team = u"Durham 4"_s}).size() == 1);
    CHECK(desk.waiting({.role = u"team-leader"_s}).size() == 1);
    auto member = desk.me;
    member.staff.team = u"Durham 4"_s;
    CHECK(valueOf(Work(desk.store.db()).waitingFor(desk.me)).size() == 1);
    CHECK(valueOf(Work(desk.store.db()).waitingFor(member)).size() == 2);
    const auto leader = desk.store.session(u"tl"_s, u"team-leader"_s);
    CHECK(valueOf(Work(desk.store.db()).waitingFor(leader)).front().id == role);
    CHECK(desk.waiting({.kind = WorkKind::Withdrawal}).empty());
    CHECK(desk.waiting({.caseId = desk.two}).size() == 2);
    CHECK(desk.waiting({.dueBy = desk.now}).size() == 1);
    const auto json = workToJson(all[2], desk.now);
    CHECK(json[u"kind"_s] == u"bring-up"_s);
    CHECK(json[u"owner"_s].toObject()[u"team"_s] == u"Durham 3"_s);
    CHECK(json[u"owner"_s].toObject()[u"role"_s].isNull());

    mustSucceed(desk.acted(desk.one, [&](EventId event) {
        return Work(desk.store.db())
            .move(desk.me, later, desk.now.addDays(2), {{}, u"Durham 4"_s, {}}, event);
    }));
    CHECK(desk.waiting({.team = u"Durham 4"_s}).size() == 2);
    CHECK(desk.waiting({.person = desk.me.staff.id}).empty());
    mustSucceed(desk.acted(
        desk.one, [&](EventId event) { return Work(desk.store.db()).end(desk.me, later, event); }));
    CHECK(desk.waiting().size() == 2);
    CHECK(valueOf(Work(desk.store.db()).item(desk.me, later)).endedBy.isValid());
    const auto again = desk.acted(
        desk.one, [&](EventId event) { return Work(desk.store.db()).end(desk.me, later, event); });
    CHECK(errorOf(again).code == ErrorCode::Blocked);
    CHECK_FALSE(desk.store.owner().exec(u"DELETE FROM work"_s));
    CHECK(
        valueOf(verifyAudit(desk.store.db(), desk.store.session(u"ca"_s, u"customer-assurance"_s)))
            .whole);
}

TEST_CASE("work follows from its own case, with an owner, a moment and a reason", "[core][work]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Desk desk(engine);
    const WorkOwner team{{}, u"Durham 3"_s, {}};
    const auto refused = [&](const WorkOwner &owner, const QDateTime &due, const QString &why) {
        return errorOf(
                   desk.acted(
                       desk.one,
                       [&](EventId event) -> Status {
                           TRY(Work(desk.store.db())
                                   .open(desk.me,
                                         {WorkKind::BringUp, desk.one, due, owner, why, event}));
                           return {};
                       }))
            .code;
    };
    CHECK(refused({}, desk.now, u"Why"_s) == ErrorCode::InvalidInput);
    CHECK(refused(team, {}, u"Why"_s) == ErrorCode::InvalidInput);
    CHECK(refused(team, desk.now, u"  "_s) == ErrorCode::InvalidInput);
    CHECK(refused(team, desk.now, u"card 4111 1111 1111 1111"_s) == ErrorCode::Blocked);
    CHECK(desk.waiting().empty());
    CHECK(valueOf(Timeline(desk.store.db()).of(desk.me, desk.one)).empty());

    const auto id = desk.opened(desk.one, desk.now, team, WorkKind::BringUp);
    const auto elsewhere = desk.acted(
        desk.two, [&](EventId event) { return Work(desk.store.db()).end(desk.me, id, event); });
    CHECK(errorOf(elsewhere).code == ErrorCode::Conflict);
    CHECK(errorOf(Work(desk.store.db()).item(desk.me, WorkId::fromRow(99))).code
          == ErrorCode::NotFound);
    CHECK(desk.waiting().size() == 1);
}

TEST_CASE("a day's work is due at its end in the United Kingdom, in summer as in winter",
          "[core][work]")
{
    for (const QDate day : {QDate(2026, 1, 15), QDate(2026, 3, 29), QDate(2026, 7, 1)}) {
        CHECK(ukDate(endOfUkDay(day)) == day);
        CHECK(ukDate(endOfUkDay(day).addSecs(1)) == day.addDays(1));
    }
}
