#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/store_backup.h"
#include "core/upkeep/store_check.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <future>
#include <map>
#include <sys/stat.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

std::map<QString, StoreCheck> checksOf(TestStore &store)
{
    std::map<QString, StoreCheck> byName;
    for (const StoreCheck &check :
         valueOf(checkStore(store.db(), store.session(u"aa"_s, u"administrator"_s))))
        byName[check.name] = check;
    return byName;
}

/// Only this check fails, and its sentence holds `word`.
void onlyFails(TestStore &store, const QString &name, const QString &word)
{
    for (const auto &[other, check] : checksOf(store)) {
        INFO(other.toStdString() << ": " << check.message.toStdString());
        CHECK(check.ok == (other != name));
        if (other == name)
            CHECK(check.message.contains(word));
    }
}

} // namespace

TEST_CASE("a sound store passes every check", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto session = store.session(u"aa"_s, u"administrator"_s);
    mustSucceed(appendAudit(store.db(), session, u"case.note"_s, u"case:1"_s));

    const auto checks = valueOf(checkStore(store.db(), session));

    QStringList names;
    for (const StoreCheck &check : checks) {
        INFO(check.message.toStdString());
        CHECK(check.ok);
        CHECK(check.message.endsWith(u'.'));
        names += check.name;
    }
    CHECK(
        names
        == QStringList{u"schema"_s, u"integrity"_s, u"foreign-keys"_s, u"audit"_s, u"identity"_s});
    CHECK(checks[3].message.contains(u"1 entries"_s));
}

TEST_CASE("each fault of a store is found by its own check", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    (void)store.session(u"aa"_s, u"administrator"_s);
    SECTION("a table that no Casepost made")
    {
        store.exec(u"CREATE TABLE extra (x INTEGER)"_s);
        onlyFails(store, u"schema"_s, u"extra"_s);
    }
    SECTION("an index that went away")
    {
        store.exec(u"DROP INDEX message_state"_s);
        onlyFails(store, u"schema"_s, u"message_state"_s);
    }
    SECTION("protection of history that went away")
    {
        store.exec(engine == Engine::Sqlite ? u"DROP TRIGGER letter_no_update"_s
                                            : u"DROP TRIGGER letter_append_only ON letter"_s);
        onlyFails(store, u"schema"_s, u"letter"_s);
    }
    SECTION("an audit record tampered with")
    {
        store.exec(
            u"INSERT INTO audit_entry VALUES (1, '', '', '', '', '', '', '', 'forged', '', '')"_s);
        onlyFails(store, u"audit"_s, u"entry 1 "_s);
    }
}

TEST_CASE("what a check says never is to run a check", "[core][store]")
{
    for (const auto code : {ErrorCode::Corrupt, ErrorCode::Io}) {
        const auto check = unreadable(
            {code, u"The store x is damaged: run 'casepost-cli store check'."_s, {}, {}});
        CHECK_FALSE(check.ok);
        CHECK_FALSE(check.message.contains(u"store check"_s));
        CHECK(check.message.contains(u"backup"_s));
    }
    CHECK(unreadable({ErrorCode::Locked, u"It is in use."_s, {}, {}}).message
          == u"It is in use."_s);
}

TEST_CASE("a record that points nowhere is found", "[core][store]")
{
    TestStore store;
    (void)store.session(u"aa"_s, u"administrator"_s);
    store.exec(u"PRAGMA foreign_keys = OFF"_s);
    store.exec(
        u"INSERT INTO case_event (case_id, at_utc, kind, text) VALUES (77, '', 'note', '')"_s);
    onlyFails(store, u"foreign-keys"_s, u"1 records"_s);
}

TEST_CASE("a bit that flipped in an index is found", "[core][store]")
{
    TestStore store;
    (void)store.session(u"aa"_s, u"administrator"_s);
    for (int i = 0; i < 40; ++i)
        store.exec(u"INSERT INTO store_info (key, value) VALUES ('needle-%1', '')"_s.arg(i));
    store.close();
    QFile file(store.location().path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const auto at = bytes.lastIndexOf("needle-7");
    REQUIRE(at > 0);
    bytes[at] = 'N';
    REQUIRE(file.seek(0));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    store.reopen();

    onlyFails(store, u"integrity"_s, u"damaged"_s);
}

TEST_CASE("a check changes nothing and can be stopped", "[core][store]")
{
    TestStore store;
    const auto session = store.session(u"aa"_s, u"administrator"_s);
    const auto reader = store.another(OpenMode::ReadOnly);

    CHECK(valueOf(checkStore(*reader, session)).size() == 5);
    CHECK(errorOf(checkStore(store.db(), session, [](const Progress &) { return false; })).code
          == ErrorCode::Cancelled);
}

TEST_CASE("only roles with the right may check and copy a store", "[core][store][access]")
{
    TestStore store;
    for (const QString &role :
         {u"examiner"_s, u"team-leader"_s, u"customer-assurance"_s, u"administrator"_s}) {
        const auto session = store.session(role, role);
        const bool may = role == u"administrator"_s;
        const QString copy = store.location().path + u'.' + role;
        INFO(role.toStdString());
        CHECK(checkStore(store.db(), session).has_value() == may);
        const auto backup = backupStore(store.db(), session, copy);
        CHECK(backup.has_value() == may);
        CHECK(QFileInfo::exists(copy) == may);
        if (!backup)
            CHECK(backup.error().code == ErrorCode::NotPermitted);
    }
}

TEST_CASE("a backup is a whole store of its owner's alone, and is recorded", "[core][store]")
{
    TestStore store;
    const auto session = store.session(u"aa"_s, u"administrator"_s);
    store.addCase(u"123456789"_s);
    const QString copy = store.location().path + u".copy"_s;

    mustSucceed(backupStore(store.db(), session, copy));

    struct stat status{};
    REQUIRE(::stat(QFile::encodeName(copy).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    auto db = valueOf(openAsItIs({Engine::Sqlite, copy}, OpenMode::ReadWrite));
    CHECK(valueOf(db->scalar(u"SELECT count(*) FROM case_file"_s)) == u"1"_s);
    for (const StoreCheck &check : valueOf(checkStore(*db, session)))
        CHECK(check.ok);
    CHECK(valueOf(auditEntries(store.db(), session, {}, 10)).back().action == u"store.backup"_s);
    CHECK(QFileInfo(copy).dir().entryList({u"*.part*"_s}).isEmpty());
}

TEST_CASE("a backup never takes the place of a file", "[core][store]")
{
    TestStore store;
    const auto session = store.session(u"aa"_s, u"administrator"_s);
    const QString taken = store.location().path + u".taken"_s;
    QFile file(taken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("dear diary");
    file.close();

    CHECK(backupStore(store.db(), session, taken).error().code == ErrorCode::Conflict);
    CHECK(backupStore(store.db(), session, store.location().path).error().code
          == ErrorCode::Conflict);
    CHECK(backupStore(store.db(), session, u"/nowhere/copy"_s).error().code == ErrorCode::NotFound);
    CHECK(QFileInfo(taken).size() == 10);
    CHECK(store.value(u"SELECT count(*) FROM audit_entry"_s) == u"0"_s);
}

TEST_CASE("a backup that is stopped leaves nothing behind", "[core][store]")
{
    TestStore store;
    const auto session = store.session(u"aa"_s, u"administrator"_s);
    store.exec(u"CREATE TABLE big (x BLOB)"_s);
    store.exec(u"INSERT INTO big VALUES (zeroblob(20000000))"_s);
    const QString copy = store.location().path + u".copy"_s;

    const auto stopped =
        backupStore(store.db(), session, copy, [](const Progress &) { return false; });

    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(QFileInfo(copy).dir().entryList({u"*copy*"_s}).isEmpty());
}

TEST_CASE("a backup made while others write is a store at one moment", "[core][store]")
{
    TestStore store;
    const auto session = store.session(u"aa"_s, u"administrator"_s);
    store.exec(u"CREATE TABLE pad (x BLOB)"_s);
    store.exec(u"INSERT INTO pad VALUES (zeroblob(12000000))"_s);
    std::atomic<bool> stop = false;
    auto writer = std::async(std::launch::async, [&] {
        const auto db = store.another();
        while (!stop) { // two rows that belong together
            auto transaction = valueOf(Transaction::begin(*db));
            mustSucceed(appendAudit(*db, session, u"case.note"_s, u"case:1"_s));
            mustSucceed(appendAudit(*db, session, u"case.note"_s, u"case:1"_s));
            mustSucceed(transaction.commit());
        }
    });
    const QString copy = store.location().path + u".copy"_s;
    const auto status = copyStoreFile(store.db(), copy);
    stop = true;
    writer.get();

    mustSucceed(status);
    auto db = valueOf(openAsItIs({Engine::Sqlite, copy}, OpenMode::ReadOnly));
    const auto verdict = valueOf(verifyAudit(*db, session));
    CHECK(verdict.whole);
    CHECK(verdict.entries % 2 == 0);
    CHECK(valueOf(db->scalar(u"PRAGMA integrity_check"_s)) == u"ok"_s);
}

TEST_CASE("a PostgreSQL store is left to its server's own backup", "[core][store]")
{
    TestStore store(Engine::Postgres, TestStore::As::Owner);
    const auto session = store.session(u"aa"_s, u"administrator"_s);

    const auto status = backupStore(store.db(), session, QDir::tempPath() + u"/never"_s);

    REQUIRE_FALSE(status);
    CHECK(status.error().message.contains(u"pg_dump"_s));
}
