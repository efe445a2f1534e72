#include "core/audit/check/office_key.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/audit/record/entry_hash.h"
#include "core/audit/record/record_keeper.h"
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/message_reader.h"
#include "core/store/engine/watched_tables.h"
#include "core/timeline/timeline.h"
#include "core/upkeep/store_check.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>

#include <set>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

void lift(TestStore &store, const QString &table)
{
    if (store.db().engine() == Engine::Sqlite) {
        store.exec(u"DROP TRIGGER %1_no_update"_s.arg(table));
        store.exec(u"DROP TRIGGER %1_no_delete"_s.arg(table));
    } else {
        store.exec(u"DROP TRIGGER %1_append_only ON %1"_s.arg(table));
    }
}

QString firstFault(TestStore &store)
{
    const auto verdict = valueOf(verifyAudit(store.db(), store.session()));
    return verdict.faults.empty() ? QString() : verdict.faults.front().what;
}

AuditVerdict verdictOf(TestStore &store, const AuditGrounds &grounds = {})
{
    return valueOf(verifyAudit(store.db(), store.session(), {}, grounds));
}

/// Every entry with its hash made anew, as somebody would who knows how.
void makeChainAnew(TestStore &store)
{
    auto entries =
        valueOf(auditEntries(store.db(), store.session(u"ls"_s, u"team-leader"_s), {}, 1000));
    QString before = u""_s;
    for (AuditEntry &entry : entries) {
        entry.previousHash = before;
        before = hashOf(entry);
        store.exec(u"UPDATE audit_entry SET prev_hash = '%1', hash = '%2' WHERE seq = %3"_s
                       .arg(entry.previousHash, before)
                       .arg(entry.seq));
    }
}

} // namespace

TEST_CASE("every row that an act touches is held by the record (REQ-SEC-04)", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    (void)f.queue();
    mustSucceed(CaseStore(f.store.db()).addNote(f.session(), f.caseId, u"Rang back."_s));
    ScriptGateway gateway;
    (void)f.drain(gateway);

    const auto verdict = verdictOf(f.store);
    INFO((verdict.faults.empty() ? QString() : verdict.faults.front().what).toStdString());
    CHECK(verdict.whole);
    CHECK(verdict.rowsCompared);
    SECTION("who gets a message")
    {
        f.store.exec(u"UPDATE message SET recipient = 'other@example.org'"_s);
        CHECK(firstFault(f.store).startsWith(u"message 1 is not what entry "_s));
    }
    SECTION("what a message's state is")
    {
        f.store.exec(u"UPDATE message SET state = 'queued'"_s);
        CHECK(firstFault(f.store).startsWith(u"message 1 is not what entry "_s));
    }
    SECTION("a role that nobody gave")
    {
        f.store.exec(u"INSERT INTO staff_role (staff_id, role) VALUES (1, 'administrator')"_s);
        CHECK(firstFault(f.store) == u"staff role 1/administrator is in no entry"_s);
    }
    SECTION("what a role may do")
    {
        f.store.exec(u"DELETE FROM role_action WHERE action = 'letter.queue'"_s);
        CHECK(firstFault(f.store).contains(u"letter.queue is missing"_s));
    }
    SECTION("a note")
    {
        lift(f.store, u"case_event"_s);
        f.store.exec(u"UPDATE case_event SET text = 'Did not ring.' WHERE kind = 'note'"_s);
        CHECK(firstFault(f.store).startsWith(u"event "_s));
    }
    SECTION("a case")
    {
        f.store.exec(u"UPDATE case_file SET applicant_email = 'other@example.org'"_s);
        CHECK(firstFault(f.store).startsWith(u"the cases are not those"_s));
    }
    SECTION("the bytes of a message")
    {
        lift(f.store, u"message_content"_s);
        f.store.exec(engine == Engine::Sqlite
                         ? u"UPDATE message_content SET bytes = x'44656172'"_s
                         : u"UPDATE message_content SET bytes = 'Dear'::bytea"_s);
        CHECK(firstFault(f.store) == u"the file of message 1 is not the one that was made"_s);
    }
}

TEST_CASE("a later act does not make good what somebody changed by hand (REQ-SEC-04)",
          "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    const auto message = f.queue();
    f.store.exec(u"UPDATE message SET recipient = 'other@example.org'"_s);
    f.store.exec(u"UPDATE case_file SET applicant_email = 'other@example.org'"_s);
    f.store.exec(u"INSERT INTO staff_role (staff_id, role) VALUES (1, 'administrator')"_s);

    mustSucceed(Outbox(f.store.db()).cancel(f.session(), message));
    (void)f.store.session(u"new"_s, u"team-leader"_s);
    (void)f.store.addCase(u"222222222"_s);

    QStringList faults;
    for (const RecordFault &fault : verdictOf(f.store).faults)
        faults += fault.what;
    INFO(faults.join(u'\n').toStdString());
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].startsWith(u"message 1 is not"_s));
    CHECK(faults[1] == u"staff role 1/administrator is in no entry"_s);
    CHECK(faults[2].startsWith(u"the cases are not"_s));
}

TEST_CASE("a message whose recipient was changed by hand is never sent, and the store closes",
          "[core][audit][outbox]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    const auto message = f.queue();
    f.store.exec(u"UPDATE message SET recipient = 'other@example.org'"_s);

    const auto read = readWhole(f.store.db(), message);

    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::Corrupt);
    CHECK(read.error().message.startsWith(u"Message 1 is not what the record says"_s));
    CHECK(f.store.another()->isReadOnly());
}

TEST_CASE("an erased row leaves a tombstone that the check accepts, and no salt (REQ-SEC-05)",
          "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    for (int i = 0; i < 5; ++i)
        mustSucceed(CaseStore(f.store.db()).addNote(f.session(), f.caseId, u"Note."_s));
    {
        auto transaction = valueOf(Transaction::begin(f.store.db()));
        for (int i = 0; i < 3; ++i)
            valueOf(
                Timeline(f.store.db()).add(f.session(), f.caseId, {EventKind::Move, u"Moved."_s}));
        mustSucceed(appendAudit(f.store.db(), f.session(), u"case.event"_s, u"case:1"_s));
        mustSucceed(transaction.commit());
    }
    lift(f.store, u"case_event"_s);
    const auto erase = [&](std::int64_t id) {
        auto transaction = valueOf(Transaction::begin(f.store.db()));
        f.store.exec(u"DELETE FROM case_event WHERE id = %1"_s.arg(id));
        mustSucceed(keeperOf(f.store.db()).forget(*recordedKind("event"), id));
        mustSucceed(keeperOf(f.store.db()).forget(*recordedKind("event.details"), id));
        mustSucceed(appendAudit(f.store.db(), f.session(), u"case.erase"_s, u"case:1"_s));
        mustSucceed(transaction.commit());
    };
    erase(2); // held by itself
    erase(7); // in the middle of three

    CHECK(firstFault(f.store).isEmpty());
    CHECK(f.store.value(u"SELECT count(*) FROM audit_row WHERE salt = '' AND digest <> ''"_s)
          == u"4"_s);
    SECTION("but a salt that nobody took with a row is missed")
    {
        f.store.exec(u"UPDATE audit_row SET salt = '' WHERE kind = 'staff'"_s);
        CHECK(firstFault(f.store).contains(u"cannot be compared any more"_s));
    }
    SECTION("and so is a row that went without a word")
    {
        f.store.exec(u"DELETE FROM case_event WHERE id = 8"_s);
        CHECK(firstFault(f.store).startsWith(u"event 8-8 is not"_s));
    }
}

TEST_CASE("an anchor tells a tail that was cut off and a chain that was made anew (REQ-SEC-04)",
          "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    for (int i = 0; i < 4; ++i)
        mustSucceed(appendAudit(f.store.db(), f.session(), u"case.read"_s, u"case:1"_s));
    CHECK(verdictOf(f.store).notAnchored().startsWith(u"Not anchored: "_s));
    const Anchor anchor = valueOf(anchorNow(f.store.db(), f.store.clock()));
    CHECK(anchorIn(anchor.line())->hash == anchor.hash);
    const AuditGrounds grounds{.anchors = {anchor}};
    CHECK(verdictOf(f.store, grounds).notAnchored().isEmpty());
    lift(f.store, u"audit_entry"_s);

    SECTION("cut off")
    {
        f.store.exec(u"DELETE FROM audit_entry WHERE seq = 4"_s);
        CHECK(verdictOf(f.store).whole); // it proves only itself
        const auto verdict = verdictOf(f.store, grounds);
        REQUIRE_FALSE(verdict.whole);
        CHECK(verdict.firstBroken == 4);
        CHECK(verdict.faults.front().what.contains(u"cut off"_s));
    }
    SECTION("made anew")
    {
        f.store.exec(u"UPDATE audit_entry SET staff = 'other' WHERE seq = 3"_s);
        makeChainAnew(f.store);
        CHECK(verdictOf(f.store).whole);
        CHECK(verdictOf(f.store, grounds).firstBroken == 4);
    }
    SECTION("grown since")
    {
        mustSucceed(appendAudit(f.store.db(), f.session(), u"case.read"_s, u"case:1"_s));
        const auto verdict = verdictOf(f.store, grounds);
        CHECK(verdict.whole);
        CHECK(verdict.notAnchored().startsWith(u"Not anchored since entry 4 of 2026-03-02"_s));
    }
}

TEST_CASE("the sender and every backup keep anchors, which a check compares by itself (REQ-SEC-04)",
          "[core][audit]")
{
    OutboxFixture f;
    (void)f.queue();
    ScriptGateway gateway;
    (void)f.drain(gateway);
    CHECK(verdictOf(f.store).notAnchored().isEmpty());
    const auto admin = f.store.session(u"aa"_s, u"administrator"_s);
    const QString copy = f.store.location().path + u".copy"_s;
    mustSucceed(backupStore(f.store.db(), admin, copy));
    REQUIRE(anchorsIn(copy + u".anchor"_s).size() == 1);
    CHECK(verdictOf(f.store, {.anchors = anchorsIn(copy + u".anchor"_s)}).notAnchored().isEmpty());

    lift(f.store, u"audit_entry"_s);
    f.store.exec(u"DELETE FROM audit_row WHERE seq = (SELECT max(seq) FROM audit_entry)"_s);
    f.store.exec(u"DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)"_s);
    CHECK(firstFault(f.store).contains(u"cut off"_s));
}

TEST_CASE("an anchor is signed where the office has a key, and a forged one is told (REQ-SEC-04)",
          "[core][audit]")
{
    OutboxFixture f;
    const auto admin = f.store.session(u"aa"_s, u"administrator"_s);
    const QString file = f.store.location().path + u".key"_s;
    const QString key = valueOf(makeOfficeKey(f.store.db(), admin, file));
    CHECK(errorOf(makeOfficeKey(f.store.db(), admin, file)).code == ErrorCode::Conflict);
    CHECK(errorOf(makeOfficeKey(f.store.db(), f.session(), file + u"2"_s)).code
          == ErrorCode::NotPermitted);
    CHECK((QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);

    Anchor anchor = valueOf(anchorNow(f.store.db(), f.store.clock()));
    CHECK(isSignedBy(key, anchor.signedBytes(), anchor.signature));
    CHECK(verdictOf(f.store, {.anchors = {anchor}, .publicKey = key}).signedAnchors == 1);
    anchor.atUtc = u"2020-01-01T00:00:00.000Z"_s;
    CHECK(verdictOf(f.store, {.anchors = {anchor}, .publicKey = key}).signedAnchors == 0);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther); // no secret any more
    CHECK(valueOf(anchorNow(f.store.db(), f.store.clock())).signature.isEmpty());
}

TEST_CASE("a clock that was set back is pointed out and breaks nothing (REQ-SEC-04)",
          "[core][audit]")
{
    OutboxFixture f;
    mustSucceed(appendAudit(f.store.db(), f.session(), u"case.read"_s, u"case:1"_s));
    f.store.clock().advance(-3600);
    mustSucceed(appendAudit(f.store.db(), f.session(), u"case.read"_s, u"case:1"_s));
    f.store.clock().advance(-10); // another machine's clock is never quite the same
    mustSucceed(appendAudit(f.store.db(), f.session(), u"case.read"_s, u"case:1"_s));

    const auto verdict = verdictOf(f.store);
    CHECK(verdict.whole);
    CHECK(verdict.clockJumps == 1);
    CHECK(verdict.firstJump == 2);
}

TEST_CASE("every table is held by the record or named as an exception", "[core][audit]")
{
    static const std::set<QString> exceptions{u"audit_entry"_s,
                                              u"audit_row"_s,
                                              u"case_file"_s,
                                              u"case_word"_s,
                                              u"case_opened"_s,
                                              u"letter_content"_s,
                                              u"store_mark"_s};
    static const std::set<QString> bare{u"message.phase"_s,
                                        u"message.sender"_s,
                                        u"message_content.bytes"_s,
                                        u"case_file.phone_key"_s,
                                        u"case_file.mobile_key"_s};
    TestStore store;
    auto tables = valueOf(store.db().prepare(
        u"SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'"_s));
    mustSucceed(tables.run());
    while (tables.next()) {
        const QString table = tables.text(0), column = tables.text(1);
        if (exceptions.contains(table) || bare.contains(table + u'.' + column))
            continue;
        INFO((table + u'.' + column).toStdString());
        const int watched = watchedTable(table.toLatin1().constData());
        REQUIRE(watched >= 0);
        const QString key = QString::fromLatin1(watchedTables()[std::size_t(watched)].key);
        bool held = key.contains(column);
        for (const RecordedKind &kind : recordedKinds())
            held = held
                   || (table == QLatin1StringView(kind.table)
                       && QString::fromLatin1(kind.columns).split(u", "_s).contains(column));
        CHECK(held);
    }
}
