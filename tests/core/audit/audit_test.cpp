#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/audit/record/entry_hash.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QCryptographicHash>

#include <future>
#include <random>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

void appendMany(TestStore &store, const Session &session, int count)
{
    for (int i = 1; i <= count; ++i) {
        store.clock().advance(1);
        mustSucceed(appendAudit(store.db(),
                                session,
                                u"letter.queue"_s,
                                u"case:%1 letter:%2"_s.arg(i % 7).arg(i),
                                QByteArray::number(i)));
    }
}

/// What a person with the file in hand could do first.
void liftProtection(TestStore &store)
{
    if (store.db().engine() == Engine::Sqlite) {
        store.exec(u"DROP TRIGGER audit_entry_no_update"_s);
        store.exec(u"DROP TRIGGER audit_entry_no_delete"_s);
    } else {
        store.exec(u"DROP TRIGGER audit_entry_append_only ON audit_entry"_s);
    }
}

/// One change of the record by hand; `a` and `b` are different entries, a before b.
QStringList tampering(int kind, int a, int b)
{
    static const QStringList fields{u"at_utc"_s,
                                    u"os_login"_s,
                                    u"staff"_s,
                                    u"action"_s,
                                    u"object"_s,
                                    u"digest"_s,
                                    u"prev_hash"_s,
                                    u"hash"_s};
    const auto n = static_cast<int>(fields.size());
    if (kind < n)
        return {u"UPDATE audit_entry SET %1 = %1 || 'x' WHERE seq = %2"_s.arg(fields[kind]).arg(a)};
    if (kind == n)
        return {u"DELETE FROM audit_entry WHERE seq = %1"_s.arg(a)};
    if (kind == n + 1)
        return {u"UPDATE audit_entry SET seq = -1 WHERE seq = %1"_s.arg(a),
                u"UPDATE audit_entry SET seq = %1 WHERE seq = %2"_s.arg(a).arg(b),
                u"UPDATE audit_entry SET seq = %1 WHERE seq = -1"_s.arg(b)};
    if (kind == n + 2) // the end of one field moved to the start of the next
        return {
            uR"(UPDATE audit_entry SET staff = substr(staff, 1, 1), action = substr(staff, 2) || action
                 WHERE seq = %1)"_s.arg(a)};
    return {
        uR"(UPDATE audit_entry SET hash = 'DEADBEEF' || substr(hash, 9) WHERE seq = %1)"_s.arg(a)};
}
constexpr int kTamperings = 12;

} // namespace

TEST_CASE("the audit record is whole after many entries and names each", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto session = store.session(u"km"_s, u"examiner,administrator"_s);
    CHECK(valueOf(verifyAudit(store.db(), session)).entries == 0);

    appendMany(store, session, 25);

    const auto verdict = valueOf(verifyAudit(store.db(), session));
    CHECK(verdict.entries == 25);
    CHECK(verdict.whole);
    CHECK_FALSE(verdict.firstBroken);
    const auto all = valueOf(auditEntries(store.db(), session, {}, 100));
    REQUIRE(all.size() == 25);
    CHECK(all[0].previousHash.isEmpty());
    CHECK(all[1].previousHash == all[0].hash);
    CHECK(all[1].atUtc == u"2026-03-02T09:00:02.000Z"_s);
    CHECK(all[1].osLogin == session.osLogin);
    CHECK(all[1].seen == u"uid:1000 userns:1 tty:none"_s);
    CHECK(all[1].staff == u"km"_s);
    CHECK(
        all[1].digest
        == QString::fromLatin1(QCryptographicHash::hash("2", QCryptographicHash::Sha256).toHex()));
}

TEST_CASE("the hash of an entry stays what it was when it was first shipped", "[core][audit]")
{
    const AuditEntry entry{
        .seq = 1,
        .atUtc = u"2026-03-02T09:00:00.000Z"_s,
        .osLogin = u"km"_s,
        .staff = u"km"_s,
        .action = u"case.note"_s,
        .object = u"case:1"_s,
        .digest = QString::fromLatin1(
            QCryptographicHash::hash("text", QCryptographicHash::Sha256).toHex()),
        .seen = {},
        .previousHash = {},
        .hash = {}};

    CHECK(hashOf(entry) == u"5c4fc891c1e80459f65f7981cd4de7c0f540bd8eb2e0b3116e6a59e926200603"_s);
}

TEST_CASE("entries of an object are found by its whole name", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto session = store.session(u"km"_s, u"examiner,administrator"_s);
    appendMany(store, session, 12);

    CHECK(valueOf(auditEntries(store.db(), session, u"case:1"_s, 100)).size() == 2);
    CHECK(valueOf(auditEntries(store.db(), session, u"letter:1"_s, 100)).size() == 1);
    CHECK(valueOf(auditEntries(store.db(), session, u"%"_s, 100)).empty());
    CHECK(valueOf(auditEntries(store.db(), session, u"letter:_"_s, 100)).empty());
    const auto newest = valueOf(auditEntries(store.db(), session, {}, 3));
    REQUIRE(newest.size() == 3);
    CHECK(newest.front().seq == 10);
    CHECK(newest.back().seq == 12);
}

TEST_CASE("the audit record refuses every change and deletion", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    appendMany(store, store.session(), 2);

    CHECK_FALSE(store.db().exec(u"UPDATE audit_entry SET staff = 'x'"_s));
    CHECK_FALSE(store.db().exec(u"DELETE FROM audit_entry"_s));
    CHECK(store.value(u"SELECT count(*) FROM audit_entry WHERE staff = 'km'"_s) == u"2"_s);
}

TEST_CASE("every tampering is found and the first broken entry is named", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto session = store.session();
    constexpr int kEntries = 40;
    appendMany(store, session, kEntries);
    liftProtection(store);
    std::mt19937 random(4711);
    std::uniform_int_distribution<int> pick(1, kEntries - 1);

    const int rounds = engine == Engine::Sqlite ? 600 : 60;
    for (int round = 0; round < rounds; ++round) {
        const int first = pick(random);
        const auto undone = valueOf(Transaction::begin(store.db()));
        for (const QString &sql : tampering(round % kTamperings, first, kEntries))
            store.exec(sql);

        const auto verdict = valueOf(verifyAudit(store.db(), session));

        INFO("tampering " << round % kTamperings << " of entry " << first);
        CHECK_FALSE(verdict.whole);
        CHECK(verdict.firstBroken == first);
    }
    CHECK(valueOf(verifyAudit(store.db(), session)).whole);
}

TEST_CASE("a forged entry at the end is found", "[core][audit]")
{
    TestStore store;
    const auto session = store.session();
    appendMany(store, session, 3);
    store.exec(
        uR"(INSERT INTO audit_entry SELECT 4, at_utc, os_login, 'forged', action, object, digest,
                                                  hash, prev_hash, seen, '' FROM audit_entry WHERE seq = 3)"_s);

    CHECK(valueOf(verifyAudit(store.db(), session)).firstBroken == 4);
}

TEST_CASE("an act and its audit entry stand or fall together", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto session = store.session();
    {
        auto transaction = valueOf(Transaction::begin(store.db()));
        mustSucceed(appendAudit(store.db(), session, u"case.note"_s, u"case:1"_s));
    }
    CHECK(valueOf(verifyAudit(store.db(), session)).entries == 0);

    store.exec(u"DROP TABLE audit_entry"_s);
    auto transaction = valueOf(Transaction::begin(store.db()));
    store.exec(u"INSERT INTO store_info (key, value) VALUES ('act', 'done')"_s);
    (void)appendAudit(store.db(), session, u"case.note"_s, u"case:1"_s);
    CHECK_FALSE(transaction.commit());
    CHECK(store.value(u"SELECT count(*) FROM store_info WHERE key = 'act'"_s) == u"0"_s);
}

TEST_CASE("two writers at once make one chain", "[core][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto session = store.session();
    const auto write = [&](Database &db) {
        for (int i = 0; i < 20; ++i)
            mustSucceed(appendAudit(db, session, u"case.note"_s, u"case:1"_s));
    };
    auto second = std::async(std::launch::async, [&] { write(*store.another()); });
    write(store.db());
    second.get();

    const auto verdict = valueOf(verifyAudit(store.db(), session));
    CHECK(verdict.whole);
    CHECK(verdict.entries == 40);
}

TEST_CASE("a walk through the record can be stopped", "[core][audit]")
{
    TestStore store;
    const auto session = store.session();
    store.exec(uR"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                   INSERT INTO audit_entry SELECT i, '', '', '', '', '', '', '', '', '', '' FROM n)"_s);

    const auto error =
        errorOf(verifyAudit(store.db(), session, [](const Progress &) { return false; }));

    CHECK(error.code == ErrorCode::Cancelled);
}

TEST_CASE("who may read and verify the record is asked", "[core][audit]")
{
    TestStore store;
    const auto examiner = store.session(u"km"_s);
    CHECK(verifyAudit(store.db(), examiner));
    CHECK(errorOf(auditEntries(store.db(), examiner, {}, 5)).code == ErrorCode::NotPermitted);
    Session nobody = examiner;
    nobody.allowed.clear();
    CHECK(errorOf(verifyAudit(store.db(), nobody)).code == ErrorCode::NotPermitted);
}
