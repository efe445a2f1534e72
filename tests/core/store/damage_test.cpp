#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/outbox/journal/message_reader.h"
#include "core/store/engine/damage.h"
#include "core/store/opening/migrator.h"
#include "core/upkeep/store_check.h"
#include "core/upkeep/store_restored.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

void liftContent(TestStore &store)
{
    store.exec(store.db().engine() == Engine::Sqlite
                   ? u"DROP TRIGGER message_content_no_update"_s
                   : u"DROP TRIGGER message_content_append_only ON message_content"_s);
}

Session administrator(TestStore &store)
{
    return store.session(u"aa"_s, u"administrator"_s);
}

StoreCheck checkOfRecord(Database &db, const Session &session)
{
    for (const StoreCheck &check : valueOf(checkStore(db, session)))
        if (check.name == u"audit"_s)
            return check;
    FAIL("store check says nothing of the record");
    return {};
}

} // namespace

TEST_CASE("a damaged message is never sent or shown, and the store takes no change until it is "
          "restored (REQ-SEC-04)",
          "[core][store][outbox]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    const auto admin = administrator(f.store);
    const auto message = f.queue();
    liftContent(f.store);
    f.store.exec(
        engine == Engine::Sqlite
            ? u"UPDATE message_content SET bytes = CAST(CAST(bytes AS TEXT) || 'x' AS BLOB)"_s
            : u"UPDATE message_content SET bytes = bytes || 'x'::bytea"_s);

    ScriptGateway gateway;
    {
        const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&gateway}));
        (void)sender->drain({});
    }
    CHECK(gateway.asked.isEmpty());
    CHECK_FALSE(Outbox(f.store.db()).content(f.session(), message));
    f.store.close();
    f.store.reopen();
    CHECK(f.store.db().isReadOnly());
    const auto refused = Transaction::begin(f.store.db());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::ReadOnly);
    CHECK(refused.error().message.contains(u"store restored"_s));
    const auto still = storeRestored(f.store.db(), admin, {});
    REQUIRE_FALSE(still);
    CHECK(still.error().code == ErrorCode::Failed);
    CHECK(f.store.db().isReadOnly());
}

TEST_CASE("a store that was found damaged opens again only when it is sound, and says so "
          "(REQ-SEC-04)",
          "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    const auto admin = administrator(f.store);
    (void)f.queue();
    noteDamage(f.store.location(), u"A page of the file cannot be read."_s);
    f.store.close();
    f.store.reopen();
    REQUIRE(f.store.db().isReadOnly());
    CHECK(errorOf(Outbox(f.store.db()).enqueue(f.session(), f.newMessage()))
              .message.contains(u"A page of the file cannot be read."_s));
    CHECK(storeRestored(f.store.db(), f.session(), {}).error().code == ErrorCode::NotPermitted);

    mustSucceed(storeRestored(f.store.db(), admin, {}));

    CHECK_FALSE(f.store.db().isReadOnly());
    (void)f.queue();
    CHECK(f.auditEntries(u"store.restored"_s) == 1);
    CHECK_FALSE(f.store.another()->isReadOnly());
}

TEST_CASE("a store check that finds a row changed closes the store; without a backup the rows are "
          "taken as they are, on the record (REQ-SEC-04)",
          "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture f(engine);
    const auto admin = administrator(f.store);
    (void)f.queue();
    f.store.exec(u"UPDATE staff SET mailbox = 'elsewhere@example.org'"_s);
    const auto record = checkOfRecord(f.store.db(), admin);
    CHECK_FALSE(record.ok);
    CHECK(record.message.contains(u"staff 1 is not what entry"_s));
    f.store.close();
    f.store.reopen();
    REQUIRE(f.store.db().isReadOnly());

    CHECK(storeRestored(f.store.db(), admin, {}).error().code == ErrorCode::Failed);
    mustSucceed(storeRestored(f.store.db(), admin, {.asItIs = true}));

    CHECK(f.auditEntries(u"record.begins"_s) == 1);
    CHECK(valueOf(verifyAudit(f.store.db(), admin)).whole);
    (void)f.queue();
    CHECK(valueOf(verifyAudit(f.store.db(), admin)).whole);
}

TEST_CASE(
    "an older copy in the store's place is told by its anchors until somebody says that it was "
    "restored (REQ-SEC-04)",
    "[core][store][audit]")
{
    OutboxFixture f;
    const auto admin = administrator(f.store);
    (void)f.queue();
    const QString copy = f.store.location().path + u".copy"_s;
    mustSucceed(backupStore(f.store.db(), admin, copy));
    (void)f.queue();
    ScriptGateway gateway;
    (void)f.drain(gateway);
    const auto elsewhere = valueOf(anchorNow(f.store.db(), f.store.clock()));
    f.store.close();
    REQUIRE(QFile::remove(f.store.location().path));
    REQUIRE(QFile::copy(copy, f.store.location().path));
    f.store.reopen();
    const auto verdict = valueOf(verifyAudit(f.store.db(), admin));
    REQUIRE_FALSE(verdict.whole);
    CHECK(verdict.faults.front().what.contains(u"cut off"_s));

    mustSucceed(storeRestored(f.store.db(), admin, {}));

    CHECK(valueOf(verifyAudit(f.store.db(), admin)).whole);
    // Whoever holds an anchor elsewhere is told all the same.
    const auto brought = valueOf(verifyAudit(f.store.db(), admin, {}, {.anchors = {elsewhere}}));
    REQUIRE_FALSE(brought.whole);
    CHECK(brought.faults.front().what.contains(u"a copy was restored"_s));
}

TEST_CASE("a page that cannot be read is noted beside the file (REQ-SEC-04)", "[core][store]")
{
    OutboxFixture f;
    (void)f.queue();
    const auto page =
        f.store.value(u"SELECT rootpage FROM sqlite_schema WHERE name = 'message'"_s).toLongLong();
    f.store.close();
    QFile file(f.store.location().path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((page - 1) * 4096));
    file.write(QByteArray(4096, '\xff'));
    file.close();

    const auto db = valueOf(openAsItIs(f.store.location(), OpenMode::ReadWrite));
    CHECK(errorOf(readMessages(*db, std::nullopt)).code == ErrorCode::Corrupt);

    CHECK(errorOf(Transaction::begin(*db)).message.contains(u"store restored"_s));
    CHECK(QFileInfo::exists(f.store.location().path + u".damaged"_s));
}
