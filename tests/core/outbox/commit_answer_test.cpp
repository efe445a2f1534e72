// What a person is told of a commit is true, also when the disk or the server loses the answer
// (reliability.md F6, F13, P3).
#include "core/staff/open_session.h"
#include "core/store/engine/store_marks.h"
#include "core/store/opening/migrator.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/cutting_line.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/told.h"

#include <QUrl>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

bool isThere(TestStore &store, const QString &smtpId)
{
    return store.value(u"SELECT COUNT(*) FROM message WHERE smtp_id = '%1'"_s.arg(smtpId))
           != u"0"_s;
}

using Act = std::function<Status(Database &, const Session &, const NewMessage &)>;

/// Lets every call in turn fail that the act makes, until it makes no more.
Told failEveryCall(FaultyDisk::Fails fails, const Act &act)
{
    OutboxFixture f;
    const FaultyDisk disk;
    const auto faulty = f.store.another();
    const auto session =
        valueOf(openSession(*faulty, u"km"_s, f.store.clock(), TestStore::identityOf(u"km"_s)));
    Told told;
    for (int call = 1; call < 500; ++call) {
        const auto message = f.newMessage();
        FaultyDisk::failAt(call, fails);
        const Status answer = act(*faulty, session, message);
        const bool failed = FaultyDisk::failed();
        FaultyDisk::failAt(0);
        if (!failed)
            return told;
        compare(answer, isThere(f.store, message.smtpId), told);
        (void)act(*faulty, session, message); // a person tries again
        const auto times = f.store.value(
            u"SELECT COUNT(*) FROM message WHERE recipient = '%1' AND smtp_id = '%2'"_s.arg(
                message.recipient, message.smtpId));
        told.twice += times.toInt() > 1 ? 1 : 0;
        CHECK(isThere(f.store, message.smtpId));
    }
    FAIL("the act never came to an end");
    return told;
}

Status queue(Database &db, const Session &session, const NewMessage &message)
{
    TRY(Outbox(db).enqueue(session, message));
    return {};
}

/// The mutant: takes the engine's word for it.
Status queueBlindly(Database &db, const Session &, const NewMessage &message)
{
    TRY(db.exec(u"BEGIN IMMEDIATE"_s));
    auto insert = db.prepare(
        u"INSERT OR IGNORE INTO message (letter_id, case_id, gateway, recipient, smtp_id, state, "
        "queued_utc, changed_utc) VALUES (1, 1, 'script', ?, ?, 'queued', '', '')"_s);
    const Status inserted = insert->bind(message.recipient).bind(message.smtpId).run();
    const Status done = inserted ? db.exec(u"COMMIT"_s) : inserted;
    if (!done)
        (void)db.exec(u"ROLLBACK"_s);
    return done;
}

} // namespace

TEST_CASE("whichever call of the disk fails while a letter is queued, the answer is true and a "
          "second try makes no second letter",
          "[core][outbox][faults]")
{
    const auto fails = GENERATE(FaultyDisk::Fails::Once, FaultyDisk::Fails::ForGood);
    const Told told = failEveryCall(fails, queue);
    CAPTURE(told.faults, told.notKnown);
    CHECK(told.faults > 10);
    CHECK(told.liedSaved == 0);
    CHECK(told.liedLost == 0);
    // What a disk that stays broken did can be read once it works again, and not before.
    CHECK((told.notKnown == 0 || fails == FaultyDisk::Fails::ForGood));
    CHECK(told.twice == 0);
}

TEST_CASE("the judge sees who takes a failed commit for not saved", "[core][outbox][faults]")
{
    const Told told = failEveryCall(FaultyDisk::Fails::Once, queueBlindly);
    CHECK(told.liedLost > 0);
}

TEST_CASE("a transaction that wrote nothing asks nothing of the disk", "[core][store][faults]")
{
    OutboxFixture f;
    const FaultyDisk disk;
    const auto faulty = f.store.another();
    FaultyDisk::failAt(1, FaultyDisk::Fails::ForGood);
    auto transaction = valueOf(Transaction::begin(*faulty));
    (void)valueOf(faulty->scalar(u"SELECT COUNT(*) FROM message"_s));
    CHECK(transaction.commit());
    CHECK_FALSE(FaultyDisk::failed());
}

TEST_CASE("a server whose answer to a commit got lost is asked again, and what is told is true",
          "[core][outbox][faults]")
{
    const auto cut = GENERATE(CuttingLine::Cut::BeforeCommit, CuttingLine::Cut::BehindCommit);
    OutboxFixture f(Engine::Postgres);
    QUrl address(f.store.location().path);
    CuttingLine line(address.port(5432));
    address.setHost(u"127.0.0.1"_s);
    address.setPort(line.port());
    const StoreLocation through{Engine::Postgres, address.toString(QUrl::FullyEncoded)};
    const auto db = valueOf(openAsItIs(through, OpenMode::ReadWrite));
    const auto session = f.session();
    const auto message = f.newMessage();

    line.arm(cut);
    const Status answer = queue(*db, session, message);
    const bool there = isThere(f.store, message.smtpId);
    CHECK(there == (cut == CuttingLine::Cut::BehindCommit));
    CHECK(answer.has_value() == there);
    if (!answer)
        CHECK(answer.error().code == ErrorCode::Unavailable);
}

TEST_CASE("a server that rolls back at COMMIT because a statement had failed is not taken for one "
          "that saved",
          "[core][store][faults]")
{
    OutboxFixture f(Engine::Postgres);
    auto transaction = valueOf(Transaction::begin(f.store.db()));
    mustSucceed(setStoreMark(f.store.db(), u"trial"_s, u"1"_s));
    CHECK_FALSE(f.store.db().exec(u"SELECT 1 / 0"_s));
    CHECK_FALSE(transaction.commit());
    CHECK(f.store.value(u"SELECT COUNT(*) FROM store_mark WHERE name = 'trial'"_s) == u"0"_s);
}
