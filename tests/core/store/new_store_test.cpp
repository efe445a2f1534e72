#include "core/access/session.h"
#include "core/staff/first_administrator.h"
#include "core/store/engine/engine_settings.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/new_store.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &name, const QByteArray &bytes)
{
    QFile out(name);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

Status nothing(Database &)
{
    return {};
}

} // namespace

TEST_CASE("a store whose filling fails is not there at all, and can be made afterwards",
          "[core][store]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres), TestStore::As::Owner);
    auto where = store.location();
    if (where.engine == Engine::Sqlite) {
        where.path += u".new"_s;
    } else {
        const QString schema = store.value(u"SELECT current_schema()"_s);
        store.exec(u"SET client_min_messages = error"_s);
        store.exec(u"DROP SCHEMA %1 CASCADE"_s.arg(schema));
        store.exec(u"CREATE SCHEMA %1"_s.arg(schema));
    }
    const auto status = makeWholeStore(where, [&](Database &db) -> Status {
        TRY(linkFirstAdministrator(db, store.clock()));
        return fail(ErrorCode::InvalidInput, u"A pack is broken."_s);
    });
    REQUIRE_FALSE(status);
    CHECK(status.error().message == u"A pack is broken."_s);
    CHECK_FALSE(openAsItIs(where, OpenMode::ReadWrite));
    CHECK_FALSE(QFile::exists(where.path));
    CHECK_FALSE(QFile::exists(where.path + u".making"_s));

    mustSucceed(makeWholeStore(
        where, [&](Database &db) { return linkFirstAdministrator(db, store.clock()); }));
    const auto db = valueOf(openAsItIs(where, OpenMode::ReadWrite));
    CHECK(valueOf(db->scalar(u"SELECT count(*) FROM staff"_s)) == u"1"_s);
    const auto again = makeWholeStore(where, nothing);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(valueOf(db->scalar(u"SELECT count(*) FROM staff"_s)) == u"1"_s);
}

TEST_CASE("what a killed program left of a store is begun anew, and two do not make one at once",
          "[core][store]")
{
    QTemporaryDir folder;
    const StoreLocation where{Engine::Sqlite, folder.filePath(u"store"_s)};
    const QString making = where.path + u".making"_s;
    write(making, QByteArray(20'000, 'x'));
    write(making + u"-journal"_s, QByteArray(5'000, 'y'));
    const int other = ::open(QFile::encodeName(making).constData(), O_RDWR | O_CLOEXEC);
    REQUIRE(flock(other, LOCK_EX) == 0);
    CHECK(makeWholeStore(where, nothing).error().code == ErrorCode::Locked);
    CHECK_FALSE(QFile::exists(where.path));
    ::close(other);

    mustSucceed(makeWholeStore(where, nothing));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"store"_s});
    CHECK(valueOf(schemaVersion(*valueOf(openAsItIs(where, OpenMode::ReadWrite))))
          == builtInMigrations().back().version);
}

TEST_CASE("a new store takes the place of nothing but an empty file", "[core][store]")
{
    QTemporaryDir folder;
    const auto codeAt = [&](const QString &name) {
        const auto made = makeWholeStore({Engine::Sqlite, folder.filePath(name)}, nothing);
        return made ? std::optional<ErrorCode>() : made.error().code;
    };
    write(folder.filePath(u"empty"_s), {});
    write(folder.filePath(u"text"_s), "text");
    REQUIRE(QDir(folder.path()).mkdir(u"folder"_s));
    REQUIRE(QFile::link(folder.filePath(u"gone"_s), folder.filePath(u"link"_s)));
    CHECK_FALSE(codeAt(u"empty"_s));
    CHECK(codeAt(u"text"_s) == ErrorCode::Conflict);
    CHECK(codeAt(u"folder"_s) == ErrorCode::Conflict);
    CHECK(codeAt(u"link"_s) == ErrorCode::Conflict);
    CHECK(codeAt(u"new folder/store"_s) == std::nullopt);
}
