// REQ-CHG-07: after a change of the case nothing goes out unseen, whatever a sender was doing with
// it.
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/claims.h"
#include "core/outbox/journal/outcome_record.h"
#include "core/store/opening/migrator.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWhy = u"The extract changed an address: check the letter again."_s;

Status staysHere(const JournalRow &)
{
    return fail(ErrorCode::Blocked, u"The address changed."_s);
}

/// A message in the hand of sender 7.
JournalRow claimed(OutboxFixture &f)
{
    f.queue();
    const auto rows = valueOf(claimDue(f.store.db(), f.session(), u"script"_s, u"7"_s));
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().state == MessageState::Sending);
    return rows.front();
}

} // namespace

TEST_CASE("a message that a sender took before its case changed gets no commit mark and is held "
          "(REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto row = claimed(f);
    CHECK(valueOf(Outbox(f.store.db()).holdForCases(f.session(), {f.caseId}, kWhy)) == 0);
    CHECK(f.look(row.id).state == MessageState::Sending);

    CHECK(errorOf(setCommitMark(f.store.db(), row)).code == ErrorCode::Blocked);
    mustSucceed(releaseClaim(f.store.db(), f.session(), row));
    CHECK(f.look(row.id).state == MessageState::Held);
    CHECK(f.look(row.id).reason == kWhy);
    CHECK(f.auditEntries(u"outbox.hold"_s) == 1);
    CHECK(f.caseEvents().size() == 1);
}

TEST_CASE("a message past its commit mark is sent when it was taken, and held when it would be "
          "tried again (REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto row = claimed(f);
    mustSucceed(setCommitMark(f.store.db(), row));
    (void)valueOf(Outbox(f.store.db()).holdForCases(f.session(), {f.caseId}, kWhy));
    const auto [result, state] = GENERATE(
        table<AttemptResult, MessageState>({{AttemptResult::Accepted, MessageState::Sent},
                                            {AttemptResult::Again, MessageState::Held},
                                            {AttemptResult::Refused, MessageState::Failed},
                                            {AttemptResult::Unknown, MessageState::Uncertain}}));
    (void)valueOf(recordOutcome(f.store.db(), f.session(), row, {result, u"451 later"_s}));
    CHECK(f.look(row.id).state == state);
}

TEST_CASE("a sender goes on with the rest when one message is held under its hands (REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    f.queue();
    const auto other = f.store.addCase(u"987654321"_s);
    const auto letter = addLetter(f.store, other, f.session().staff.id);
    const auto second =
        valueOf(Outbox(f.store.db())
                    .enqueue(f.session(), wholeMessage(letter, other, u"script"_s, 99'001)));
    f.queue();
    const auto elsewhere = f.store.another();
    ScriptGateway gateway;
    gateway.afterMark = [&] { // the first is on its way: the other case changes now
        if (gateway.asked.size() == 1)
            (void)valueOf(Outbox(*elsewhere).holdForCases(f.session(), {other}, kWhy));
    };
    const auto report = f.drain(gateway);
    CHECK(report.sent == 2);
    CHECK(report.held == 1);
    CHECK(gateway.refusedMarks == 1);
    CHECK(f.look(second).state == MessageState::Held);
}

TEST_CASE("a dead sender's message whose case changed is held, not queued (REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto row = claimed(f);
    (void)valueOf(Outbox(f.store.db()).holdForCases(f.session(), {f.caseId}, kWhy));
    ScriptGateway gateway;
    f.drain(gateway);
    CHECK(gateway.asked.isEmpty());
    CHECK(f.look(row.id).state == MessageState::Held);
}

TEST_CASE("a release that the judge blocks changes nothing but is on record, and a deferred "
          "message no longer goes by itself (REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    const auto state = GENERATE(MessageState::Held, MessageState::Failed, MessageState::Deferred);
    f.force(id, state);
    const Error error = errorOf(Outbox(f.store.db()).retry(f.session(), id, staysHere));
    CHECK(error.code == ErrorCode::Blocked);
    CHECK(f.look(id).state == (state == MessageState::Deferred ? MessageState::Held : state));
    CHECK(f.auditEntries(u"outbox.release-refused"_s) == 1);
    CHECK(f.auditEntries(u"outbox.retry"_s) == 0);
}

TEST_CASE("a message settled as not sent is held where the judge blocks it (REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    f.force(id, MessageState::Uncertain);
    mustSucceed(Outbox(f.store.db())
                    .resolve(f.session(), id, Settlement::NotSent, u"no trace"_s, staysHere));
    CHECK(f.look(id).state == MessageState::Held);
    CHECK(f.look(id).reason == u"The address changed."_s);
    CHECK(f.auditEntries(u"outbox.resolve-not-sent"_s) == 1);
}

TEST_CASE("a released message that a sender gives back waits, without the hold of before "
          "(REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto row = claimed(f);
    mustSucceed(setCommitMark(f.store.db(), row));
    (void)valueOf(Outbox(f.store.db()).holdForCases(f.session(), {f.caseId}, kWhy));
    (void)valueOf(
        recordOutcome(f.store.db(), f.session(), row, {AttemptResult::Refused, u"550 no"_s}));
    mustSucceed(Outbox(f.store.db()).retry(f.session(), row.id, letsGo));
    const auto again = valueOf(claimDue(f.store.db(), f.session(), u"script"_s, u"7"_s));
    REQUIRE(again.size() == 1);
    mustSucceed(releaseClaim(f.store.db(), f.session(), again.front()));
    CHECK(f.look(row.id).state == MessageState::Queued);
}

TEST_CASE("while a release is judged no import can change the case (REQ-CHG-07)",
          "[core][outbox][held]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    f.force(id, MessageState::Held);
    const auto elsewhere = valueOf(openAsItIs(
        f.store.another()->location(), OpenMode::ReadWrite, std::chrono::milliseconds(20)));
    if (f.store.db().engine() == Engine::Postgres)
        mustSucceed(elsewhere->exec(u"SET lock_timeout = '20ms'"_s));
    bool kept = false;
    mustSucceed(Outbox(f.store.db()).retry(f.session(), id, [&](const JournalRow &) -> Status {
        kept = !elsewhere->exec(u"UPDATE case_file SET applicant_surname = 'Other'"_s);
        return {};
    }));
    CHECK(kept);
}
