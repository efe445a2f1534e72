#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/outbox/journal/receipt_file.h"
#include "core/outbox/journal/retry_policy.h"
#include "core/outbox/sending/sender_seat.h"
#include "core/outbox/sending/senders_folder.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

#include <QFileInfo>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const Outcome kAgain{AttemptResult::Again, u"451 4.3.0 try later"_s};
const Outcome kRefused{AttemptResult::Refused, u"550 5.1.1 no such mailbox"_s};
const Outcome kUnknown{AttemptResult::Unknown, u"no answer after the letter"_s};
const Outcome kFault{AttemptResult::Again, u"535 5.7.8 login refused"_s, true};

/// As a dead sender leaves a message: claimed by a seat that nobody holds.
void leaveClaim(OutboxFixture &f, MessageId id, const QString &seat, const QString &phase)
{
    f.store.exec(
        u"UPDATE message SET state = 'sending', phase = '%1', sender = '%2' WHERE id = %3"_s.arg(
            phase, seat, QString::number(id.row())));
}

void leaveReceipt(OutboxFixture &f, MessageId id, AttemptResult result, int tryNumber = 1)
{
    const auto row = f.look(id);
    mustSucceed(prepareSendersFolder(f.store.db()));
    const QString folder = sendersFolder(f.store.location(), valueOf(storeMarks(f.store.db())));
    const auto seat = valueOf(SenderSeat::take(f.store.db()));
    auto receipts = valueOf(ReceiptFile::open(seat.receiptPath(folder)));
    mustSucceed(receipts.write({.message = id.row(),
                                .tryNumber = tryNumber,
                                .smtpIdHash = smtpIdHash(row.smtpId),
                                .result = result,
                                .detail = u"250 queued as 1"_s}));
}

} // namespace

TEST_CASE("what is due goes out once, oldest first, and every step is on record", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto first = f.queue();
    const auto second = f.queue();
    ScriptGateway gateway;

    CHECK(f.drain(gateway).sent == 2);
    CHECK(gateway.asked == QStringList{f.look(first).smtpId, f.look(second).smtpId});
    CHECK(gateway.rests == 1);
    CHECK(f.look(first).state == MessageState::Sent);
    REQUIRE(f.look(first).history.size() == 1);
    CHECK(f.look(first).history[0].result == AttemptResult::Accepted);
    CHECK(f.look(first).history[0].detail == u"250 OK"_s);
    CHECK(f.caseEvents().size() == 2);
    CHECK(f.auditEntries(u"outbox.sent"_s) == 2);
    CHECK(f.auditEntries(u"outbox.claim"_s) == 1);
    CHECK(valueOf(verifyAudit(f.store.db(), f.session())).whole);

    CHECK(f.drain(gateway).sent == 0);
    CHECK(gateway.asked.size() == 2); // silence: nothing is sent a second time
}

TEST_CASE("more messages than one claim takes all go out, each once", "[core][outbox]")
{
    OutboxFixture f;
    for (int i = 0; i < 53; ++i)
        f.queue();
    ScriptGateway gateway;
    CHECK(f.drain(gateway).sent == 53);
    gateway.asked.removeDuplicates();
    CHECK(gateway.asked.size() == 53);
}

TEST_CASE("a temporary refusal waits its time, is tried ten times and then fails (REQ-INC-01)",
          "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    ScriptGateway gateway;
    gateway.script.assign(20, kAgain);

    for (int tries = 1; tries <= 9; ++tries) {
        CHECK(f.drain(gateway).deferred == 1);
        const auto row = f.look(id);
        CHECK(row.state == MessageState::Deferred);
        CHECK(row.attempts == tries);
        f.store.clock().set(row.nextAttemptUtc.addMSecs(-1));
        CHECK(f.drain(gateway).deferred == 0); // not due yet
        CHECK(gateway.asked.size() == tries);
        f.store.clock().set(row.nextAttemptUtc);
    }
    CHECK(f.drain(gateway).failed == 1);
    CHECK(f.look(id).state == MessageState::Failed);
    CHECK(f.look(id).reason.contains(kAgain.detail));
    CHECK(f.look(id).history.size() == 10);
    CHECK(f.caseEvents().size() == 2); // the first wait and the end, not nine repetitions

    mustSucceed(Outbox(f.store.db()).retry(f.session(), id, letsGo));
    CHECK(f.drain(gateway).deferred == 1); // a person's retry has the whole two hours again
}

TEST_CASE("a refusal fails at once with its cause", "[core][outbox]")
{
    OutboxFixture f;
    const auto id = f.queue();
    ScriptGateway gateway;
    gateway.script = {kRefused};
    CHECK(f.drain(gateway).failed == 1);
    CHECK(f.look(id).state == MessageState::Failed);
    CHECK(f.look(id).reason.contains(kRefused.detail));
    f.store.clock().advance(3 * 3600);
    f.drain(gateway);
    CHECK(gateway.asked.size() == 1);
}

TEST_CASE("a lost answer makes the message uncertain and it is never sent again by itself",
          "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    ScriptGateway gateway;
    gateway.script = {kUnknown};
    CHECK(f.drain(gateway).uncertain == 1);
    CHECK(f.look(id).state == MessageState::Uncertain);
    for (int i = 0; i < 5; ++i) {
        f.store.clock().advance(24 * 3600);
        f.drain(gateway);
    }
    CHECK(errorOf(Outbox(f.store.db()).retry(f.session(), id, letsGo)).code == ErrorCode::Conflict);
    CHECK(gateway.asked.size() == 1);

    mustSucceed(
        Outbox(f.store.db()).resolve(f.session(), id, Settlement::NotSent, u"no trace"_s, letsGo));
    CHECK(f.drain(gateway).sent == 1);
    CHECK(gateway.asked.size() == 2);
}

TEST_CASE("a gateway at fault rests: one message tried, none of their tries used up",
          "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto first = f.queue();
    const auto second = f.queue();
    const auto third = f.queue();
    ScriptGateway gateway;
    gateway.script = {kFault};
    const auto report = f.drain(gateway);
    CHECK(report.held == 3);
    CHECK(report.deferred == 0);
    CHECK(gateway.asked.size() == 1);
    CHECK(f.look(first).state == MessageState::Deferred);
    CHECK(f.look(first).attempts == 0);
    CHECK(f.look(first).reason.contains(kFault.detail));
    CHECK(f.look(second).state == MessageState::Queued);
    CHECK(f.look(second).history.empty());

    CHECK(f.drain(gateway).held == 2); // still resting, also for another sender
    CHECK(gateway.asked.size() == 1);

    SECTION("until its time is over")
    {
        f.store.clock().advance(15 * 60);
        CHECK(f.drain(gateway).sent == 3);
    }
    SECTION("or a person tries again")
    {
        mustSucceed(Outbox(f.store.db()).retry(f.session(), first, letsGo));
        CHECK(f.drain(gateway).sent == 3);
    }
    SECTION("and a clock set back does not make it rest for ever")
    {
        f.store.clock().advance(-24 * 3600);
        CHECK(f.drain(gateway).sent == 2);
    }
    CHECK(f.look(third).state == MessageState::Sent);
}

TEST_CASE("one gateway's fault does not stop another's messages", "[core][outbox]")
{
    OutboxFixture f;
    f.queue(u"one"_s);
    const auto other = f.queue(u"two"_s);
    ScriptGateway one(u"one"_s);
    ScriptGateway two(u"two"_s);
    one.script = {kFault};
    const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&one, &two}));
    const auto report = valueOf(sender->drain({}));
    CHECK(report.held == 1);
    CHECK(report.sent == 1);
    CHECK(f.look(other).state == MessageState::Sent);
}

TEST_CASE("only the gateway that was asked for sends", "[core][outbox]")
{
    OutboxFixture f;
    f.queue(u"one"_s);
    f.queue(u"two"_s);
    f.queue(u"unknown"_s);
    ScriptGateway one(u"one"_s);
    ScriptGateway two(u"two"_s);
    const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&one, &two}));
    CHECK(valueOf(sender->drain(u"two"_s)).sent == 1);
    CHECK(one.asked.isEmpty());
    CHECK(two.asked.size() == 1);
    CHECK(errorOf(sender->drain(u"three"_s)).code == ErrorCode::NotFound);
}

TEST_CASE("a clock set back brings a wait to half an hour at most", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    ScriptGateway gateway;
    gateway.script = {kAgain};
    f.drain(gateway);
    f.store.clock().advance(-365 * 24 * 3600);
    f.drain(gateway);
    CHECK(f.look(id).nextAttemptUtc == f.store.clock().nowUtc().addSecs(30 * 60));
    f.store.clock().advance(30 * 60);
    CHECK(f.drain(gateway).sent == 1);
}

TEST_CASE("sending stops between two messages when told, and gives the rest back", "[core][outbox]")
{
    OutboxFixture f;
    f.queue();
    const auto second = f.queue();
    ScriptGateway gateway;
    const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&gateway}));
    const auto stopped = sender->drain({}, [](const Progress &p) { return p.done < 1; });
    CHECK(errorOf(stopped).code == ErrorCode::Cancelled);
    CHECK(gateway.asked.size() == 1);
    CHECK(f.look(second).state == MessageState::Queued);
    CHECK(valueOf(sender->drain({})).sent == 2); // the report counts the one before the stop too
}

TEST_CASE("a dead sender's claim is queued again, and one past its mark becomes uncertain",
          "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto claimed = f.queue();
    const auto committing = f.queue();
    const QString seat = GENERATE(u"1"_s, u"7"_s);
    leaveClaim(f, claimed, seat, u"claimed"_s);
    leaveClaim(f, committing, seat, u"committing"_s);

    ScriptGateway gateway;
    const auto report = f.drain(gateway);
    CHECK(report.sent == 1);
    CHECK(report.uncertain == 1);
    CHECK(f.look(claimed).state == MessageState::Sent);
    CHECK(f.look(committing).state == MessageState::Uncertain);
    CHECK(gateway.asked == QStringList{f.look(claimed).smtpId});
    CHECK(f.look(committing).history.size() == 1);
    CHECK(f.auditEntries(u"outbox.release"_s) == 1);
    CHECK(valueOf(verifyAudit(f.store.db(), f.session())).whole);
}

TEST_CASE("a receipt settles what its sender left past the mark", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    struct Row
    {
        AttemptResult result;
        MessageState state;
    };
    const auto row = GENERATE(values<Row>({{AttemptResult::Accepted, MessageState::Sent},
                                           {AttemptResult::Refused, MessageState::Failed},
                                           {AttemptResult::Again, MessageState::Deferred},
                                           {AttemptResult::Unknown, MessageState::Uncertain}}));
    const auto id = f.queue();
    leaveReceipt(f, id, row.result);
    leaveClaim(f, id, u"1"_s, u"committing"_s);
    ScriptGateway gateway;
    f.drain(gateway);
    CHECK(f.look(id).state == row.state);
    CHECK(f.look(id).history.size() == 1);
    CHECK(gateway.asked.isEmpty());
}

TEST_CASE("a receipt of another try or another message settles nothing", "[core][outbox]")
{
    OutboxFixture f;
    const auto id = f.queue();
    const auto other = f.queue();
    leaveReceipt(f, id, AttemptResult::Accepted, 2);
    leaveReceipt(f, other, AttemptResult::Accepted);
    f.store.exec(u"UPDATE message SET smtp_id = '<other@casepost.example>' WHERE id = %1"_s.arg(
        other.row()));
    leaveClaim(f, id, u"1"_s, u"committing"_s);
    leaveClaim(f, other, u"1"_s, u"committing"_s);
    ScriptGateway gateway;
    f.drain(gateway);
    CHECK(f.look(id).state == MessageState::Uncertain);
    CHECK(f.look(other).state == MessageState::Uncertain);
}

TEST_CASE("a receipt that turns up later settles an uncertain message as sent", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    ScriptGateway gateway;
    leaveClaim(f, id, u"7"_s, u"committing"_s); // put right from another machine, without receipts
    f.drain(gateway);
    REQUIRE(f.look(id).state == MessageState::Uncertain);
    leaveReceipt(f, id, AttemptResult::Accepted);
    CHECK(f.drain(gateway).sent == 1);
    CHECK(f.look(id).state == MessageState::Sent);
    CHECK(gateway.asked.isEmpty());
}

TEST_CASE("a living sender's claims are left alone", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    const auto second = f.queue();
    ScriptGateway slow;
    slow.afterMark = [&] {
        slow.afterMark = {};
        const auto connection = f.store.another();
        ScriptGateway quick;
        const auto rival = valueOf(Sender::open(*connection, f.session(), {&quick}));
        const auto report = valueOf(rival->drain({}));
        CHECK(report.sent == 0);
        CHECK(report.uncertain == 0);
        CHECK(quick.asked.isEmpty());
    };
    CHECK(f.drain(slow).sent == 2);
    CHECK(f.look(id).state == MessageState::Sent);
    CHECK(f.look(second).history.size() == 1);
}

TEST_CASE("a claim that was taken away meanwhile is not sent", "[core][outbox]")
{
    OutboxFixture f(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto id = f.queue();
    class Thief final : public Gateway
    {
    public:
        explicit Thief(OutboxFixture &fixture)
            : m_f(fixture)
        {}
        QString name() const override { return u"script"_s; }
        Status accepts(const NewMessage &) const override { return {}; }
        Outcome send(const NewMessage &, const CommitMark &mark) override
        {
            m_f.store.exec(u"UPDATE message SET sender = '9'"_s);
            marked = mark().has_value();
            return {AttemptResult::Again, u"no mark"_s};
        }
        bool marked = true;

    private:
        OutboxFixture &m_f;
    } thief(f);
    const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&thief}));
    CHECK(errorOf(sender->drain({})).code == ErrorCode::Conflict);
    CHECK_FALSE(thief.marked);
    CHECK(f.look(id).history.empty());
}

TEST_CASE("bytes that changed in the store are never sent", "[core][outbox]")
{
    OutboxFixture f;
    const auto id = f.queue();
    f.store.exec(u"DROP TRIGGER message_content_no_update"_s);
    f.store.exec(u"UPDATE message_content SET bytes = x'00'"_s);
    ScriptGateway gateway;
    const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&gateway}));
    const auto error = errorOf(sender->drain({}));
    CHECK(error.code == ErrorCode::Corrupt);
    CHECK(error.message.contains(u"message 1 are not those that were queued"_s));
    CHECK(gateway.asked.isEmpty());
    CHECK(f.look(id).state == MessageState::Sending); // given back once the store is restored
}

TEST_CASE("a store that can only be read sends nothing", "[core][outbox]")
{
    OutboxFixture f;
    const auto id = f.queue();
    const auto session = f.session();
    const auto readOnly = f.store.another(OpenMode::ReadOnly);
    ScriptGateway gateway;
    const auto sender = Sender::open(*readOnly, session, {&gateway});
    if (sender)
        CHECK(errorOf((*sender)->drain({})).code == ErrorCode::ReadOnly);
    CHECK(gateway.asked.isEmpty());
    CHECK(f.look(id).state == MessageState::Queued);
}

TEST_CASE("the senders' folder and files are the owner's alone", "[core][outbox]")
{
    OutboxFixture f;
    ScriptGateway gateway;
    f.drain(gateway);
    const QString folder = f.store.location().path + u".senders"_s;
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    CHECK((QFileInfo(folder).permissions() & others) == 0);
    CHECK((QFileInfo(folder + u"/1.sent"_s).permissions() & others) == 0);
    CHECK((QFileInfo(folder + u"/1.receipts"_s).permissions() & others) == 0);
    CHECK(QFileInfo(folder + u"/1.receipts"_s).size() == 64 * 1024);
}
