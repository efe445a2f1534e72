// A store put back from a backup, or copied, sends nothing again that was sent after the backup was
// made (reliability.md F14, P1).
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/outbox/journal/sent_log.h"
#include "core/outbox/sending/restored_store.h"
#include "core/outbox/sending/store_claim.h"
#include "core/outbox/sending/store_standing.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "core/upkeep/store_check.h"
#include "core/upkeep/store_restored.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/reliability.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <cstdio>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// Takes every letter and counts how often each went out.
class CountingGateway final : public Gateway
{
public:
    QString name() const override { return u"script"_s; }
    Status accepts(const NewMessage &) const override { return {}; }
    Outcome send(const NewMessage &message, const CommitMark &mark) override
    {
        if (!mark())
            return {AttemptResult::Again, u"no mark"_s};
        ++went[message.smtpId];
        if (inHand)
            std::exchange(inHand, nullptr)();
        return {answer, u"250 OK"_s};
    }
    QStringList twice() const
    {
        QStringList ids;
        for (auto it = went.cbegin(); it != went.cend(); ++it)
            if (it.value() > 1)
                ids += it.key();
        return ids;
    }
    QHash<QString, int> went;
    std::function<void()> inHand; ///< called once, while a letter is in the sender's hand
    AttemptResult answer = AttemptResult::Accepted;
};

enum class Way { InPlace, Replaced, WithSenders, Elsewhere };
enum class Moment { BeforeAll, Between, InHand };

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)); // the same file, other bytes
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The bytes of a store and of its senders' folder at a moment.
struct Backup
{
    QByteArray store;
    QHash<QString, QByteArray> senders;
};

/// An outbox of which a backup is made, that sends on, and that is put back.
class PutBack
{
public:
    PutBack() { (void)f.store.session(u"aa"_s, u"administrator"_s); }

    QString path() const { return f.store.location().path; }

    void makeBackup()
    {
        backup.store = read(path());
        const QDir senders(path() + u".senders"_s);
        for (const QString &name : senders.entryList(QDir::Files))
            backup.senders[name] = read(senders.filePath(name));
    }

    /// Queues letters and sends some before the backup and all others behind it.
    void sendAround(Moment moment)
    {
        for (int i = 0; i < 6; ++i)
            f.queue();
        if (moment == Moment::BeforeAll)
            makeBackup();
        if (moment == Moment::InHand)
            gateway.inHand = [this] { makeBackup(); };
        if (moment == Moment::Between) {
            const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&gateway}));
            (void)sender->drain({}, [this](const Progress &) { return gateway.went.size() < 2; });
            makeBackup();
        }
        CHECK(f.drain(gateway).sent == (moment == Moment::Between ? 4 : 6));
        CHECK(gateway.went.size() == 6);
    }

    /// Gives the store that is used from now on.
    std::unique_ptr<Database> restore(Way way)
    {
        f.store.close();
        QString to = path();
        if (way == Way::Elsewhere) {
            to = folder.filePath(u"copy.casepost"_s);
            write(to, backup.store);
        } else if (way == Way::Replaced) {
            write(to + u".new"_s, backup.store);
            REQUIRE(std::rename(QFile::encodeName(to + u".new"_s).constData(),
                                QFile::encodeName(to).constData())
                    == 0);
        } else {
            write(to, backup.store);
        }
        if (way == Way::WithSenders)
            restoreSenders();
        return valueOf(openStore({Engine::Sqlite, to}, OpenMode::ReadWrite));
    }

    Session session(Database &db, const QString &login = u"km"_s)
    {
        return valueOf(openSession(db, login, f.store.clock(), TestStore::identityOf(login)));
    }

    Result<SendReport> drain(Database &db)
    {
        TRY_ASSIGN(const auto sender, Sender::open(db, session(db), {&gateway}));
        return sender->drain({});
    }

    QHash<QString, int> states(Database &db)
    {
        QHash<QString, int> counts;
        for (const auto &message : valueOf(Outbox(db).list(session(db))))
            ++counts[messageStateName(message.state)];
        return counts;
    }

    OutboxFixture f;
    CountingGateway gateway;
    QTemporaryDir folder;
    Backup backup;

private:
    void restoreSenders()
    {
        const QDir senders(path() + u".senders"_s);
        for (const QString &name : senders.entryList(QDir::Files))
            if (!backup.senders.contains(name))
                QFile::remove(senders.filePath(name));
        for (auto it = backup.senders.cbegin(); it != backup.senders.cend(); ++it)
            write(senders.filePath(it.key()), it.value());
    }
};

} // namespace

TEST_CASE("a store put back from a backup sends nothing again that went out since",
          "[core][outbox][restore][reliability]")
{
    const Harness harness("P1", u"a backup put back after sending"_s);
    const auto way = GENERATE(Way::InPlace, Way::Replaced, Way::WithSenders, Way::Elsewhere);
    const auto moment = GENERATE(Moment::BeforeAll, Moment::Between, Moment::InHand);
    CAPTURE(int(way), int(moment));
    PutBack p;
    p.sendAround(moment);
    const auto db = p.restore(way);

    const auto told = valueOf(tellAtOpening(*db, p.session(*db)));
    auto drained = p.drain(*db);
    if (way == Way::InPlace) {
        CHECK(drained);
    } else {
        REQUIRE_FALSE(drained);
        CHECK(drained.error().code == ErrorCode::Blocked);
        REQUIRE_FALSE(told.isEmpty());
        CHECK(told.front() == drained.error().message);
        CHECK(told.front().contains(u"store claim"_s));
        CHECK(errorOf(claimStore(*db, p.session(*db), OtherCopy::MayHaveSent)).code
              == ErrorCode::NotPermitted);
        (void)valueOf(claimStore(*db, p.session(*db, u"aa"_s), OtherCopy::MayHaveSent));
        CHECK(valueOf(standingOf(*db)).standing == Standing::Own);
        CHECK(p.drain(*db));
    }
    CHECK(p.gateway.twice() == QStringList());
    const auto states = p.states(*db);
    CHECK(states.value(u"queued"_s) + states.value(u"sending"_s) == 0);
    if (way == Way::WithSenders) // nobody can tell any more: a person looks at each
        CHECK(states.value(u"sent"_s) <= 2);
    else
        CHECK(states.value(u"sent"_s) + states.value(u"uncertain"_s) + states.value(u"held"_s)
              == 6);
    if (way == Way::InPlace) { // it goes on by itself, but the record wants a person's word
        const auto faults = valueOf(verifyAudit(*db, p.session(*db))).faults;
        CHECK_FALSE(faults.empty());
        for (const RecordFault &fault : faults)
            CHECK(fault.what.contains(u"an anchor"_s));
        mustSucceed(storeRestored(*db, p.session(*db, u"aa"_s), {}));
    }
    CHECK(valueOf(verifyAudit(*db, p.session(*db))).whole);
    harness.tell(
        u"way %1, moment %2: 6 letters, none twice"_s.arg(int(way) + 1).arg(int(moment) + 1));
}

TEST_CASE("the judge of restores sees a sender that asks for no receipts",
          "[core][outbox][restore][reliability]")
{
    const Harness harness("P1", u"mutant: a restored outbox is sent as it stands"_s);
    PutBack p;
    p.sendAround(Moment::BeforeAll);
    const auto db = p.restore(Way::InPlace);
    for (const auto &message : valueOf(Outbox(*db).list(p.session(*db))))
        if (message.state == MessageState::Queued) {
            NewMessage again = p.f.newMessage();
            again.smtpId = message.smtpId;
            (void)p.gateway.send(again, [] { return Status(); });
        }
    CHECK_FALSE(p.gateway.twice().isEmpty());
    harness.tell(u"seen"_s);
}

TEST_CASE("what the backup did not hold, or what was not sent since, goes on as before",
          "[core][outbox][restore]")
{
    PutBack p;
    const auto first = p.f.queue();
    p.makeBackup();
    CHECK(p.f.drain(p.gateway).sent == 1);
    p.f.queue();
    p.f.queue();
    CHECK(p.f.drain(p.gateway).sent == 2);
    const auto db = p.restore(Way::InPlace);

    const auto told = valueOf(tellAtOpening(*db, p.session(*db)));
    CHECK(p.states(*db).value(u"sent"_s) == 1); // its receipt is there
    REQUIRE(told.size() == 1);
    CHECK(told[0].contains(u"2 letters went out since"_s));
    CHECK(valueOf(Outbox(*db).message(p.session(*db), first)).history.size() == 1);
    CHECK(valueOf(tellAtOpening(*db, p.session(*db))) == told); // until somebody says it is settled

    const auto letter = p.f.newMessage(); // written after the backup was put back
    (void)valueOf(Outbox(*db).enqueue(p.session(*db), letter));
    CHECK(valueOf(p.drain(*db)).sent == 1);
    (void)valueOf(claimStore(*db, p.session(*db, u"aa"_s), OtherCopy::MayHaveSent));
    CHECK(valueOf(tellAtOpening(*db, p.session(*db))).isEmpty());
    CHECK(p.gateway.twice() == QStringList());
}

TEST_CASE("a letter whose answer is on no receipt is uncertain after a restore, and settled once",
          "[core][outbox][restore]")
{
    PutBack p;
    const auto id = p.f.queue();
    p.makeBackup();
    p.gateway.answer = AttemptResult::Unknown;
    CHECK(p.f.drain(p.gateway).uncertain == 1);
    const auto db = p.restore(Way::InPlace);

    const auto told = valueOf(tellAtOpening(*db, p.session(*db)));
    REQUIRE(told.size() == 1);
    CHECK(told[0].contains(u"1 letter that waits in it went out or may have gone since"_s));
    CHECK(told[0].contains(u"outbox resolve"_s));
    CHECK(p.states(*db).value(u"uncertain"_s) == 1);
    mustSucceed(Outbox(*db).resolve(
        p.session(*db), id, Settlement::NotSent, u"the customer never got it"_s, letsGo));
    p.gateway.answer = AttemptResult::Accepted;
    CHECK(valueOf(p.drain(*db)).sent == 1);
    CHECK(p.gateway.went.size() == 1);
    CHECK(valueOf(Outbox(*db).message(p.session(*db), id)).history.size() == 2);
}

TEST_CASE("a store that is put back under a living sender stops it from sending again",
          "[core][outbox][restore]")
{
    PutBack p;
    for (int i = 0; i < 3; ++i)
        p.f.queue();
    p.makeBackup();
    const auto sender = valueOf(Sender::open(p.f.store.db(), p.f.session(), {&p.gateway}));
    CHECK(valueOf(sender->drain({})).sent == 3);
    write(p.path(), p.backup.store);
    CHECK(sender->drain({}));
    CHECK(p.gateway.twice() == QStringList());
    CHECK(p.states(p.f.store.db()).value(u"queued"_s) == 0);
}

TEST_CASE("of two copies that are used, only the one that was claimed last sends",
          "[core][outbox][restore]")
{
    PutBack p;
    for (int i = 0; i < 3; ++i)
        p.f.queue();
    p.makeBackup();
    const QString copy = p.folder.filePath(u"copy.casepost"_s);
    write(copy, p.backup.store);
    const auto other = valueOf(openStore({Engine::Sqlite, copy}, OpenMode::ReadWrite));
    CHECK(errorOf(p.drain(*other)).code == ErrorCode::Blocked);
    const auto report =
        valueOf(claimStore(*other, p.session(*other, u"aa"_s), OtherCopy::MayHaveSent));
    CHECK(report.held == 3); // the first is still there and may send them
    CHECK(errorOf(claimStore(*other, p.session(*other, u"aa"_s), OtherCopy::MayHaveSent)).code
          == ErrorCode::Conflict);
    CHECK(errorOf(p.drain(p.f.store.db())).code == ErrorCode::Blocked);
    CHECK(valueOf(standingOf(p.f.store.db())).standing == Standing::ClaimedElsewhere);
    for (const auto &message : valueOf(Outbox(*other).list(p.session(*other)))) {
        CHECK(message.reason.contains(u"copy"_s));
        mustSucceed(Outbox(*other).retry(p.session(*other), message.id, letsGo));
    }
    CHECK(valueOf(p.drain(*other)).sent == 3);
    (void)valueOf(
        claimStore(p.f.store.db(), p.session(p.f.store.db(), u"aa"_s), OtherCopy::MayHaveSent));
    CHECK(p.drain(p.f.store.db()));
    CHECK(p.gateway.twice() == QStringList());
    CHECK(errorOf(p.drain(*other)).code == ErrorCode::Blocked);
}

TEST_CASE("a copy of which an administrator knows that the other sent nothing goes on at once",
          "[core][outbox][restore]")
{
    PutBack p;
    p.f.queue();
    p.makeBackup();
    const auto db = p.restore(Way::Elsewhere);
    CHECK(valueOf(claimStore(*db, p.session(*db, u"aa"_s), OtherCopy::SentNothing)).held == 0);
    CHECK(valueOf(p.drain(*db)).sent == 1);
}

TEST_CASE("a store whose senders' record is gone sends nothing before somebody looked",
          "[core][outbox][restore]")
{
    PutBack p;
    p.f.queue();
    CHECK(p.f.drain(p.gateway).sent == 1);
    p.f.queue();
    REQUIRE(QDir(p.path() + u".senders"_s).removeRecursively());
    CHECK(errorOf(p.drain(p.f.store.db())).code == ErrorCode::Blocked);
    for (const auto &check :
         valueOf(checkStore(p.f.store.db(), p.session(p.f.store.db(), u"aa"_s))))
        CHECK(check.ok == (check.name != u"identity"_s));
}

TEST_CASE("a store made anew under the name of an old one is its own", "[core][outbox][restore]")
{
    PutBack p;
    p.f.queue();
    CHECK(p.f.drain(p.gateway).sent == 1);
    const QString path = p.path();
    p.f.store.close();
    QFile::remove(path);
    const auto db = valueOf(createStore({Engine::Sqlite, path}));
    mustSucceed(linkFirstAdministrator(*db, p.f.store.clock()));
    const auto session = valueOf(openSession(*db, {}, p.f.store.clock()));
    CHECK(valueOf(tellAtOpening(*db, session)).isEmpty());
    CHECK(Sender::open(*db, session, {&p.gateway}));
}

TEST_CASE("the judge sees a restore whose record and place were made to fit",
          "[core][outbox][restore]")
{
    PutBack p;
    p.sendAround(Moment::BeforeAll);
    const auto db = p.restore(Way::Replaced);
    const auto marks = valueOf(storeMarks(*db));
    keepSeenStore(marks.id, {});
    REQUIRE(QDir(p.path() + u".senders"_s).removeRecursively());
    mustSucceed(setStoreMark(*db, u"place"_s, valueOf(placeOf(*db))));
    CHECK(p.drain(*db));
    CHECK(p.gateway.twice().size() == 6);
}

TEST_CASE("a server's store whose rows were put back sends nothing again, and one whose tables "
          "were put back waits to be claimed",
          "[core][outbox][restore]")
{
    OutboxFixture f(Engine::Postgres);
    const auto administrator = f.store.session(u"aa"_s, u"administrator"_s);
    CountingGateway gateway;
    const auto first = f.queue();
    const auto second = f.queue();
    CHECK(f.drain(gateway).sent == 2);
    f.store.exec(u"DROP TRIGGER attempt_append_only ON attempt"_s);
    f.store.exec(u"DELETE FROM attempt"_s);
    f.store.exec(u"UPDATE message SET state = 'queued', reason = ''"_s);
    f.store.exec(u"UPDATE store_mark SET value = '0' WHERE name = 'generation'"_s);
    SECTION("rows")
    {
        CHECK(valueOf(tellAtOpening(f.store.db(), f.session())).isEmpty());
        CHECK(f.look(first).state == MessageState::Sent); // their receipts are there
        CHECK(f.look(second).state == MessageState::Sent);
    }
    SECTION("tables")
    {
        f.store.exec(u"CREATE TABLE put_back AS SELECT * FROM store_mark"_s);
        f.store.exec(u"DROP TABLE store_mark"_s);
        f.store.exec(u"ALTER TABLE put_back RENAME TO store_mark"_s);
        f.store.exec(u"ALTER TABLE store_mark ADD PRIMARY KEY (name)"_s);
        f.store.exec(u"GRANT SELECT ON store_mark TO casepost_examiner, casepost_administrator"_s);
        CHECK(valueOf(standingOf(f.store.db())).standing == Standing::Copy);
        const auto refused = Sender::open(f.store.db(), f.session(), {&gateway});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Blocked);
        const auto claimed =
            valueOf(claimStore(f.store.db(), administrator, OtherCopy::MayHaveSent));
        CHECK(claimed.sent == 2);
    }
    CHECK(f.drain(gateway).sent == 0);
    CHECK(gateway.twice() == QStringList());
}

TEST_CASE(
    "the record of what was sent keeps every mark, and one that is not whole counts as absent",
    "[core][outbox][restore]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"1.sent"_s);
    for (int i = 1; i <= 3; ++i) { // opened anew for each, as after a restart
        auto log = valueOf(SentLog::open(path));
        mustSucceed(log.append({.generation = i,
                                .message = i,
                                .tryNumber = 1,
                                .smtpIdHash = smtpIdHash(u"<%1@casepost.example>"_s.arg(i))}));
    }
    CHECK(SentBefore::newestGeneration(folder.path()) == 3);
    QByteArray bytes = read(path);
    REQUIRE(bytes.size() == 3 * 64);
    bytes.chop(5); // killed while it wrote the last
    write(path, bytes);
    const auto before = SentBefore::read(folder.path());
    CHECK(before.lastTry(u"<2@casepost.example>"_s) == 1);
    CHECK(before.lastTry(u"<3@casepost.example>"_s) == 0);
    CHECK(before.since(1).size() == 1);
    CHECK(SentBefore::newestGeneration(folder.path()) == 2);
    {
        auto log = valueOf(SentLog::open(path));
        mustSucceed(log.append({4, 4, 2, smtpIdHash(u"<4@casepost.example>"_s)}));
    }
    CHECK(SentBefore::read(folder.path()).lastTry(u"<4@casepost.example>"_s) == 2);
}
