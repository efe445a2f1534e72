#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("a queued message is whole, due at once and on record", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    Outbox outbox(f.store.db());
    const auto message = f.newMessage();
    const auto id = valueOf(outbox.enqueue(f.session(), message));

    const auto row = f.look(id);
    CHECK(row.state == MessageState::Queued);
    CHECK(row.letter == f.letter);
    CHECK(row.caseReference == u"123456789"_s);
    CHECK(row.recipient == message.recipient);
    CHECK(row.smtpId == message.smtpId);
    CHECK(row.attempts == 0);
    CHECK(row.history.empty());
    CHECK(row.queuedUtc == f.store.clock().nowUtc());
    CHECK_FALSE(row.nextAttemptUtc.isValid());
    CHECK(valueOf(outbox.content(f.session(), id)) == message.bytes);
    CHECK(f.auditEntries(u"outbox.queue"_s) == 1);
}

TEST_CASE("the same Message-ID is never queued twice", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    Outbox outbox(f.store.db());
    const auto message = f.newMessage();
    (void)valueOf(outbox.enqueue(f.session(), message));
    CHECK(errorOf(outbox.enqueue(f.session(), message)).code == ErrorCode::Conflict);
    CHECK(valueOf(outbox.list(f.session())).size() == 1);
    CHECK(f.auditEntries(u"outbox.queue"_s) == 1);
}

TEST_CASE("a message that is not whole or hides a line break is not queued", "[core][outbox]")
{
    OutboxFixture f;
    Outbox outbox(f.store.db());
    const auto spoil = GENERATE(values<void (*)(NewMessage &)>({
        [](NewMessage &m) { m.bytes.clear(); },
        [](NewMessage &m) { m.gateway.clear(); },
        [](NewMessage &m) { m.recipient.clear(); },
        [](NewMessage &m) { m.smtpId.clear(); },
        [](NewMessage &m) { m.fileName.clear(); },
        [](NewMessage &m) { m.recipient += u"\r\nRCPT TO:<x@example.org>"_s; },
        [](NewMessage &m) { m.sender += u'\n'; },
        [](NewMessage &m) { m.smtpId += QChar(0); },
        [](NewMessage &m) { m.fileName += u'\r'; },
    }));
    auto message = f.newMessage();
    spoil(message);
    CHECK(errorOf(outbox.enqueue(f.session(), message)).code == ErrorCode::InvalidInput);
    CHECK(valueOf(outbox.list(f.session())).empty());
}

TEST_CASE("queueing stands or falls with the caller's transaction", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    {
        auto transaction = valueOf(Transaction::begin(f.store.db()));
        f.queue();
    }
    CHECK(valueOf(Outbox(f.store.db()).list(f.session())).empty());
    CHECK(f.auditEntries(u"outbox.queue"_s) == 0);
}

TEST_CASE("the list is newest first and can be cut to one state", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    Outbox outbox(f.store.db());
    const auto first = f.queue();
    const auto second = f.queue();
    f.force(first, MessageState::Failed);

    const auto all = valueOf(outbox.list(f.session()));
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == second);
    CHECK(all[1].id == first);
    const auto failed = valueOf(outbox.list(f.session(), MessageState::Failed));
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].id == first);
    CHECK(errorOf(outbox.message(f.session(), MessageId::fromRow(999))).code
          == ErrorCode::NotFound);
}

TEST_CASE("retry, cancel and resolve work only where the table lets them", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    Outbox outbox(f.store.db());
    const auto session = f.session();
    using S = MessageState;
    for (const S state : {S::Queued,
                          S::Sending,
                          S::Sent,
                          S::Deferred,
                          S::Failed,
                          S::Uncertain,
                          S::Held,
                          S::Cancelled}) {
        CAPTURE(messageStateName(state).toStdString());
        const auto id = f.queue();
        const auto tryAct = [&](auto act, bool allowed, S to) {
            f.force(id, state);
            const auto audited = f.store.value(u"SELECT COUNT(*) FROM audit_entry"_s).toInt();
            const Status done = act();
            CHECK(done.has_value() == allowed);
            CHECK(f.look(id).state == (allowed ? to : state));
            CHECK(f.store.value(u"SELECT COUNT(*) FROM audit_entry"_s).toInt()
                  == audited + (allowed ? 1 : 0));
            if (!done)
                CHECK(done.error().code == ErrorCode::Conflict);
        };
        tryAct([&] { return outbox.retry(session, id, letsGo); },
               state == S::Deferred || state == S::Failed || state == S::Held,
               S::Queued);
        tryAct([&] { return outbox.cancel(session, id); },
               state == S::Queued || state == S::Deferred || state == S::Failed || state == S::Held,
               S::Cancelled);
        tryAct([&] { return outbox.resolve(session, id, Settlement::Sent, u"seen"_s, letsGo); },
               state == S::Uncertain,
               S::Sent);
        tryAct([&] { return outbox.resolve(session, id, Settlement::NotSent, u"asked"_s, letsGo); },
               state == S::Uncertain,
               S::Queued);
    }
    CHECK(valueOf(verifyAudit(f.store.db(), f.session())).whole);
}

TEST_CASE("settling an uncertain message keeps who and why", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    Outbox outbox(f.store.db());
    const auto id = f.queue();
    f.force(id, MessageState::Uncertain);
    CHECK(errorOf(outbox.resolve(f.session(), id, Settlement::Sent, u"  "_s, letsGo)).code
          == ErrorCode::InvalidInput);
    CHECK(
        errorOf(outbox.resolve(
                    f.session(), id, Settlement::Sent, u"paid with 4111 1111 1111 1111"_s, letsGo))
            .code
        == ErrorCode::Blocked); // REQ-CCT-25
    CHECK(f.look(id).state == MessageState::Uncertain);

    mustSucceed(outbox.resolve(f.session(), id, Settlement::Sent, u"the customer rang"_s, letsGo));
    CHECK(f.look(id).state == MessageState::Sent);
    CHECK(f.look(id).reason.contains(u"km"_s));
    REQUIRE(f.caseEvents().size() == 1);
    CHECK(f.caseEvents().constFirst().contains(u"the customer rang"_s));
    CHECK(f.auditEntries(u"outbox.resolve-sent"_s) == 1);
}

TEST_CASE("a colleague's message is theirs: cancel and resolve need outbox.manage",
          "[core][outbox]")
{
    OutboxFixture f;
    Outbox outbox(f.store.db());
    const auto id = f.queue();
    const auto colleague = f.store.session(u"jd"_s);
    CHECK(errorOf(outbox.cancel(colleague, id)).code == ErrorCode::NotPermitted);
    f.force(id, MessageState::Uncertain);
    CHECK(errorOf(outbox.resolve(colleague, id, Settlement::Sent, u"x"_s, letsGo)).code
          == ErrorCode::NotPermitted);
    mustSucceed(outbox.resolve(f.store.session(u"tl"_s, u"team-leader"_s),
                               id,
                               Settlement::NotSent,
                               u"not in the log"_s,
                               letsGo));
    mustSucceed(outbox.cancel(f.store.session(u"ad"_s, u"administrator"_s), id));
}

TEST_CASE("a role without the action is refused and changes nothing", "[core][outbox]")
{
    OutboxFixture f;
    Outbox outbox(f.store.db());
    const auto id = f.queue();
    const auto assurance = f.store.session(u"ca"_s, u"customer-assurance"_s);
    CHECK(errorOf(outbox.enqueue(assurance, f.newMessage())).code == ErrorCode::NotPermitted);
    CHECK(errorOf(outbox.retry(assurance, id, letsGo)).code == ErrorCode::NotPermitted);
    CHECK(errorOf(outbox.cancel(assurance, id)).code == ErrorCode::NotPermitted);
    CHECK(errorOf(outbox.holdForCases(assurance, {f.caseId}, u"x"_s)).code
          == ErrorCode::NotPermitted);
    ScriptGateway gateway;
    CHECK_FALSE(Sender::open(f.store.db(), assurance, {&gateway}));
    auto nobody = assurance;
    nobody.allowed.clear();
    CHECK(errorOf(outbox.list(nobody)).code == ErrorCode::NotPermitted);
    CHECK(errorOf(outbox.message(nobody, id)).code == ErrorCode::NotPermitted);
    CHECK(errorOf(outbox.content(nobody, id)).code == ErrorCode::NotPermitted);
    CHECK(f.look(id).state == MessageState::Queued);
    CHECK(gateway.asked.isEmpty());
}

TEST_CASE("holding a case stops what waits and nothing else", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    Outbox outbox(f.store.db());
    const auto queued = f.queue();
    const auto deferred = f.queue();
    f.force(deferred, MessageState::Deferred);
    const auto sent = f.queue();
    f.force(sent, MessageState::Sent);

    const QString reason = u"The applicant's name changed in the extract."_s;
    CHECK(valueOf(outbox.holdForCases(f.session(), {f.caseId}, reason)) == 2);
    CHECK(f.look(queued).state == MessageState::Held);
    CHECK(f.look(queued).reason == reason);
    CHECK(f.look(deferred).state == MessageState::Held);
    CHECK(f.look(sent).state == MessageState::Sent);
    CHECK(f.caseEvents().size() == 2);
    CHECK(valueOf(outbox.holdForCases(f.session(), {f.caseId}, reason)) == 0);

    ScriptGateway gateway;
    CHECK(f.drain(gateway).sent == 0);
    CHECK(gateway.asked.isEmpty());
}
