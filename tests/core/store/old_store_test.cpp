#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/staff/open_session.h"
#include "core/store/engine/engine_settings.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/schema_lines.h"
#include "core/upkeep/store_check.h"
#include "tests/support/catch.h"
#include "tests/support/old_store.h"
#include "tests/support/reliability.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// Another in an upgraded store: the version, and what went into tables of every kind of proposal.
bool isPassing(const QString &row)
{
    return row.startsWith(u"store_info|=schema_version"_s)
           || row.section(u'|', 0, 0).endsWith(u"_proposal"_s)
           || row.section(u'|', 0, 0).endsWith(u"_decision"_s);
}

QStringList lasting(QStringList rows)
{
    erase_if(rows, isPassing);
    return rows;
}

/// Every row of before is there as it was; the record has its old entries and new ones behind them.
void checkUpgraded(Database &db, const QStringList &before)
{
    CHECK(valueOf(schemaVersion(db)) == kSchemaVersion);
    CHECK(valueOf(schemaLines(db)) == valueOf(freshSchemaLines(db)));
    CHECK(db.scalar(u"SELECT count(*) FROM proposal"_s) == u"3"_s);
    CHECK(db.scalar(u"SELECT count(*) FROM decision WHERE verdict = 'approved'"_s) == u"2"_s);
    const QStringList after = oldRows(db);
    for (const QString &row : lasting(before)) {
        INFO(row.left(80).toStdString());
        CHECK(after.contains(row));
    }
}

Session openedBy(Database &db, const Clock &clock)
{
    return valueOf(openSession(db, u"admin1"_s, clock));
}

void upgrade(TestStore &store)
{
    const auto db = valueOf(openStore(store.location(), OpenMode::ReadWrite));
    (void)openedBy(*db, store.clock());
}

} // namespace

TEST_CASE(
    "a store of an older program is upgraded row by row, and its rows get digests (REQ-SEC-04)",
    "[core][store][audit]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, kOldVersion);
    fillFromOldStore(store);
    store.reopen();
    const QStringList before = oldRows(store.db());
    REQUIRE(before.size() > 600);
    store.close();

    upgrade(store);

    store.reopen();
    checkUpgraded(store.db(), before);
    const auto session = openedBy(store.db(), store.clock());
    const auto verdict = valueOf(verifyAudit(store.db(), session));
    CHECK(verdict.whole);
    CHECK(verdict.rowsCompared);
    CHECK(valueOf(auditEntries(store.db(), session, {}, 1)).back().action == u"record.begins"_s);
    for (const StoreCheck &check : valueOf(checkStore(store.db(), session))) {
        INFO(check.message.toStdString());
        CHECK(check.ok);
    }
    // It begins once.
    CHECK(verdict.entries
          == valueOf(verifyAudit(store.db(), openedBy(store.db(), store.clock()))).entries);
    store.exec(u"UPDATE staff SET mailbox = 'elsewhere@example.org' WHERE id = 3"_s);
    CHECK(valueOf(verifyAudit(store.db(), session)).faults.front().what.startsWith(u"staff 3 "_s));
}

TEST_CASE("an upgrade that is killed half-way is finished by the next program (REQ-SEC-04)",
          "[core][store][audit][reliability]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    const Harness harness("P1",
                          engine == Engine::Sqlite ? u"an upgrade killed"_s
                                                   : u"an upgrade killed, on the server"_s);
    const int rounds = engine == Engine::Sqlite ? Harness::tries(12, 200) : Harness::tries(6, 50);
    for (int round = 0; round < rounds; ++round) {
        TestStore store(engine, kOldVersion);
        fillFromOldStore(store);
        int work[2];
        REQUIRE(::pipe2(work, O_CLOEXEC) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(work[0]);
            const auto db = openStore(store.location(), OpenMode::ReadWrite);
            if (db)
                (void)openSession(**db, u"admin1"_s, store.clock());
            ::_exit(0);
        }
        ::close(work[1]);
        pollfd ended{work[0], POLLIN, 0}; // at a moment of its own in each round, or as it ends
        (void)::poll(&ended, 1, 3 * (round % 40 + 1));
        ::close(work[0]);
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);

        upgrade(store);

        store.reopen();
        const QTemporaryDir folder;
        const auto old = valueOf(openAsItIs(oldStoreFile(folder), OpenMode::ReadOnly));
        INFO("round " << round);
        checkUpgraded(store.db(), oldRows(*old));
        const auto verdict = valueOf(verifyAudit(store.db(), openedBy(store.db(), store.clock())));
        CHECK(verdict.whole);
        CHECK(verdict.rowsCompared);
    }
    harness.tell(u"%1 kills: every row as it was, the record whole"_s.arg(rounds));
}
