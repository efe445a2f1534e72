#include "core/store/engine/store_file.h"
#include "core/store/opening/migrator.h"
#include "tests/support/as_nobody.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void patch(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

void otherProgramRuns(const QString &path, const char *sql)
{
    sqlite3 *raw = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &raw) == SQLITE_OK);
    CHECK(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
}

/// Opening is refused with this code and a sentence that names the place; the file stays as it is.
QString refusal(const QString &path, ErrorCode code)
{
    const QByteArray before = bytesOf(path);
    const QStringList around = QFileInfo(path).dir().entryList();
    const StoreLocation where{Engine::Sqlite, path};
    const auto error = errorOf(openStore(where, OpenMode::ReadWrite));
    CHECK(error.code == code);
    CHECK(error.message.contains(path));
    CHECK(error.message.endsWith(u'.'));
    CHECK(bytesOf(path) == before);
    CHECK(QFileInfo(path).dir().entryList() == around);
    return error.message;
}

} // namespace

TEST_CASE("a store's address is a file or a postgresql address", "[core][store]")
{
    const auto file = valueOf(StoreLocation::parse(u"/srv/../srv/cases.casepost"_s));
    CHECK(file.engine == Engine::Sqlite);
    CHECK(file.path == u"/srv/cases.casepost"_s);
    CHECK(QDir::isAbsolutePath(valueOf(StoreLocation::parse(u"cases"_s)).path));

    const auto server =
        valueOf(StoreLocation::parse(u"postgresql://km:secret@db.example.org/team"_s));
    CHECK(server.engine == Engine::Postgres);
    CHECK(server.display() == u"postgresql://km@db.example.org/team"_s);
    for (const QString &query : {u"?password=geheim&host=/run/pg"_s,
                                 u"?host=/run/pg&sslpassword=geheim&passfile=geheim"_s}) {
        const auto other =
            valueOf(StoreLocation::parse(u"postgresql://km@db.example.org/team"_s + query));
        CHECK_FALSE(other.display().contains(u"geheim"_s));
        CHECK(other.display().contains(u"host=/run/pg"_s));
    }

    CHECK_FALSE(StoreLocation::parse(u"  "_s));
    const auto foreign = errorOf(StoreLocation::parse(u"mysql://km:secret@db/team"_s));
    CHECK(foreign.code == ErrorCode::InvalidInput);
    CHECK_FALSE(foreign.message.contains(u"secret"_s));
}

TEST_CASE("every connection has the safe settings", "[core][store]")
{
    TestStore store;
    const auto writer = store.another();
    const auto reader = store.another(OpenMode::ReadOnly);
    for (Database *db : {&store.db(), writer.get(), reader.get()}) {
        CHECK(valueOf(db->scalar(u"PRAGMA foreign_keys"_s)) == u"1"_s);
        CHECK(valueOf(db->scalar(u"PRAGMA trusted_schema"_s)) == u"0"_s);
        CHECK(valueOf(db->scalar(u"PRAGMA cell_size_check"_s)) == u"1"_s);
        CHECK(valueOf(db->scalar(u"PRAGMA synchronous"_s)) == u"3"_s);
        CHECK(valueOf(db->scalar(u"PRAGMA busy_timeout"_s)) == u"5000"_s);
        int defensive = 0;
        sqlite3_db_config(
            static_cast<sqlite3 *>(db->nativeHandle()), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
        CHECK(defensive == 1);
    }
    for (Database *db : {&store.db(), writer.get()})
        CHECK(valueOf(db->scalar(u"PRAGMA journal_mode"_s)) == u"truncate"_s);
    CHECK_FALSE(store.db().isReadOnly());
    CHECK(reader->isReadOnly());
}

TEST_CASE("every PostgreSQL connection has the safe settings", "[core][store]")
{
    TestStore store(Engine::Postgres, TestStore::As::Owner);
    const auto reader = store.another(OpenMode::ReadOnly);

    CHECK(store.value(u"SELECT current_setting('synchronous_commit')"_s) == u"on"_s);
    CHECK(store.value(u"SELECT current_setting('lock_timeout')"_s) == u"5s"_s);
    CHECK(reader->isReadOnly());
    CHECK(errorOf(Transaction::begin(*reader)).code == ErrorCode::ReadOnly);
    const auto written = reader->exec(u"INSERT INTO store_info (key, value) VALUES ('a', 'b')"_s);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::ReadOnly);
}

TEST_CASE("a new store is its owner's alone", "[core][store]")
{
    QTemporaryDir folder;
    const mode_t before = umask(0);
    const QString path = folder.filePath(u"deep/er/cases"_s);
    REQUIRE(createStore({Engine::Sqlite, path}));
    umask(before);

    struct stat status{};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a store is never made over something", "[core][store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"taken"_s);
    for (const QByteArray &content :
         {QByteArray("my shopping list"), QByteArray("SQLite format 3")}) {
        write(path, content);
        const auto error = errorOf(createStore({Engine::Sqlite, path}));
        CHECK(error.code == ErrorCode::Conflict);
        CHECK(error.message.contains(path));
        CHECK(bytesOf(path) == content);
    }
    CHECK(errorOf(createStore({Engine::Sqlite, folder.path()})).code == ErrorCode::Conflict);
    CHECK(errorOf(createStore({Engine::Sqlite, u"/dev/null"_s})).code == ErrorCode::Conflict);

    TestStore store;
    const QByteArray before = bytesOf(store.location().path);
    CHECK(errorOf(createStore(store.location())).code == ErrorCode::Conflict);
    CHECK(bytesOf(store.location().path) == before);
}

TEST_CASE("a second store is not made in the same PostgreSQL schema", "[core][store]")
{
    TestStore store(Engine::Postgres, TestStore::As::Owner);
    CHECK(errorOf(createStore(store.location())).code == ErrorCode::Conflict);
}

TEST_CASE("an empty file may become a store but is none", "[core][store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"empty"_s);
    write(path, {});

    refusal(path, ErrorCode::Foreign);
    CHECK(createStore({Engine::Sqlite, path}));
}

TEST_CASE("a missing store is told, not made", "[core][store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"nowhere/cases"_s);

    const auto error = errorOf(openStore({Engine::Sqlite, path}, OpenMode::ReadWrite));

    CHECK(error.code == ErrorCode::NotFound);
    CHECK(error.message
          == u"There is no store at %1: make one with 'casepost-cli store init'."_s.arg(path));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a folder, a device and a pipe are no stores", "[core][store]")
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);

    for (const QString &path : {folder.path(), u"/dev/null"_s, pipe})
        CHECK(errorOf(openStore({Engine::Sqlite, path}, OpenMode::ReadWrite)).code
              == ErrorCode::Foreign);
}

TEST_CASE("another program's files are refused and stay as they are", "[core][store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"foreign"_s);
    SECTION("a text")
    {
        write(path, QByteArray(5000, 'x'));
    }
    SECTION("the beginning of a database and no more")
    {
        write(path, QByteArray("SQLite format 3\0", 16));
    }
    SECTION("a database of another program")
    {
        otherProgramRuns(path, "CREATE TABLE theirs (x)");
    }
    SECTION("a database with a write-ahead log, which opening would turn into another kind")
    {
        otherProgramRuns(path, "PRAGMA journal_mode=WAL; CREATE TABLE theirs (x)");
    }
    SECTION("a database that calls itself a store number 0 of another program")
    {
        otherProgramRuns(path, "PRAGMA application_id=12345; CREATE TABLE store_info (key, value)");
    }
    CHECK(refusal(path, ErrorCode::Foreign)
          == u"%1 is not a Casepost store; it was left as it is."_s.arg(path));
}

TEST_CASE("a store with a view or trigger that no Casepost made is refused", "[core][store]")
{
    TestStore store;
    store.close();
    const QString path = store.location().path;
    SECTION("a view")
    {
        otherProgramRuns(path, "CREATE VIEW v AS SELECT 1");
    }
    SECTION("a trigger")
    {
        otherProgramRuns(path,
                         "CREATE TRIGGER t AFTER INSERT ON letter BEGIN DELETE FROM draft; END");
    }
    SECTION("a trigger that bears the name of one of ours")
    {
        otherProgramRuns(path,
                         "DROP TRIGGER letter_no_delete; CREATE TRIGGER letter_no_delete BEFORE "
                         "DELETE ON letter BEGIN SELECT 1; END");
    }
    refusal(path, ErrorCode::Foreign);
}

TEST_CASE("a PostgreSQL database without a store is refused", "[core][store]")
{
    TestStore store(Engine::Postgres, TestStore::As::Owner);
    store.exec(u"DROP TABLE store_info"_s);

    const auto error = errorOf(openAsItIs(store.location(), OpenMode::ReadWrite));

    CHECK(error.code == ErrorCode::Foreign);
    CHECK(error.message.contains(u"store init"_s));
}

TEST_CASE("a PostgreSQL server that does not answer is told without the password", "[core][store]")
{
    const auto where = valueOf(StoreLocation::parse(u"postgresql://km:secret@127.0.0.1:9/none"_s));

    const auto error = errorOf(openAsItIs(where, OpenMode::ReadWrite));

    CHECK(error.code == ErrorCode::Unavailable);
    CHECK_FALSE(error.message.contains(u"secret"_s));
    CHECK_FALSE(error.detail.contains(u"secret"_s));
}

TEST_CASE("a newer store is refused on both engines", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    store.exec(engine == Engine::Sqlite
                   ? u"PRAGMA user_version = 99"_s
                   : u"UPDATE store_info SET value = '99' WHERE key = 'schema_version'"_s);
    store.close();

    const auto error = errorOf(openStore(store.location(), OpenMode::ReadWrite));

    CHECK(error.code == ErrorCode::Newer);
    CHECK(error.message.contains(u"update this program"_s));
    if (engine == Engine::Sqlite)
        refusal(store.location().path, ErrorCode::Newer);
}

TEST_CASE("a damaged store is refused and stays as it is", "[core][store]")
{
    TestStore store;
    store.close();
    const QString path = store.location().path;
    SECTION("its page size is nonsense")
    {
        patch(path, 16, QByteArray::fromHex("0003"));
    }
    SECTION("the root of its schema is nonsense")
    {
        patch(path, 100, QByteArray(300, '\xff'));
    }
    SECTION("its end is cut off")
    {
        REQUIRE(QFile::resize(path, 8192));
    }
    SECTION("only its first page is left")
    {
        REQUIRE(QFile::resize(path, 512));
    }
    CHECK(refusal(path, ErrorCode::Corrupt).contains(u"damaged"_s));
}

TEST_CASE("a file without permission to write opens for reading only", "[core][store]")
{
    TestStore store;
    store.addCase(u"123456789"_s);
    store.close();
    const QString path = store.location().path;
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const bool fileIsShut = GENERATE(true, false);
    REQUIRE(chmod(QFile::encodeName(path).constData(), fileIsShut ? 0444 : 0666) == 0);
    REQUIRE(chmod(folder.constData(), fileIsShut ? 0777 : 0555) == 0);
    {
        const AsNobody nobody;
        auto db = valueOf(openStore(store.location(), OpenMode::ReadWrite));
        CHECK(db->isReadOnly());
        CHECK(valueOf(db->scalar(u"SELECT count(*) FROM case_file"_s)) == u"1"_s);
        const auto error = errorOf(Transaction::begin(*db));
        CHECK(error.code == ErrorCode::ReadOnly);
        CHECK(error.message.contains(path));
        const auto written = db->exec(u"INSERT INTO store_info (key, value) VALUES ('a', 'b')"_s);
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::ReadOnly);
    }
    REQUIRE(chmod(folder.constData(), 0700) == 0);
}

TEST_CASE("a file without permission to read is told", "[core][store]")
{
    TestStore store;
    store.close();
    const QString path = store.location().path;
    REQUIRE(chmod(QFile::encodeName(path).constData(), 0) == 0);
    REQUIRE(chmod(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), 0755) == 0);
    const AsNobody nobody;

    const auto error = errorOf(openStore(store.location(), OpenMode::ReadWrite));

    CHECK(error.code == ErrorCode::Io);
    CHECK(error.message.contains(u"permissions"_s));
}

TEST_CASE("a store held by another writer says so and nothing is half done", "[core][store]")
{
    TestStore store;
    const auto holder = store.another();
    auto impatient =
        valueOf(openAsItIs(store.location(), OpenMode::ReadWrite, std::chrono::milliseconds(20)));
    auto held = valueOf(Transaction::begin(*holder));

    const auto error = errorOf(Transaction::begin(*impatient));

    CHECK(error.code == ErrorCode::Locked);
    CHECK(error.message.contains(u"in use by another program"_s));
    CHECK(valueOf(impatient->scalar(u"SELECT count(*) FROM case_file"_s)) == u"0"_s);
    mustSucceed(held.commit());
    CHECK(Transaction::begin(*impatient));
}

TEST_CASE("a PostgreSQL row held by another writer says so", "[core][store]")
{
    TestStore store(Engine::Postgres, TestStore::As::Owner);
    const auto holder = store.another();
    auto impatient =
        valueOf(openAsItIs(store.location(), OpenMode::ReadWrite, std::chrono::milliseconds(20)));
    const QString touch = u"UPDATE store_info SET value = value WHERE key = 'schema_version'"_s;
    auto held = valueOf(Transaction::begin(*holder));
    mustSucceed(holder->exec(touch));

    const auto touched = impatient->exec(touch);

    REQUIRE_FALSE(touched);
    CHECK(touched.error().code == ErrorCode::Locked);
}

TEST_CASE("a store that another program turned to a write-ahead log is turned back or refused",
          "[core][store]")
{
    TestStore store;
    store.close();
    const QString path = store.location().path;
    otherProgramRuns(path, "PRAGMA journal_mode=WAL");

    CHECK(valueOf(valueOf(openAsItIs(store.location(), OpenMode::ReadWrite))
                      ->scalar(u"PRAGMA journal_mode"_s))
          == u"truncate"_s);

    sqlite3 *raw = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(
                raw, "PRAGMA journal_mode=WAL; SELECT * FROM store_info", nullptr, nullptr, nullptr)
            == SQLITE_OK);
    const auto error =
        errorOf(openAsItIs(store.location(), OpenMode::ReadWrite, std::chrono::milliseconds(20)));
    CHECK(error.code == ErrorCode::Locked);
    sqlite3_close(raw);
}

TEST_CASE("a full disk is told and what was saved before stays", "[core][store]")
{
    TestStore store;
    store.addCase(u"111111111"_s);
    store.exec(u"PRAGMA max_page_count = %1"_s.arg(store.value(u"PRAGMA page_count"_s)));
    {
        auto transaction = valueOf(Transaction::begin(store.db()));
        const auto filled = store.db().exec(
            u"INSERT INTO store_info (key, value) VALUES ('big', hex(zeroblob(500000)))"_s);
        REQUIRE_FALSE(filled);
        CHECK(filled.error().code == ErrorCode::Full);
        CHECK(filled.error().message.contains(u"make room"_s));
    }
    CHECK(store.value(u"SELECT count(*) FROM case_file"_s) == u"1"_s);
    CHECK(store.value(u"PRAGMA integrity_check"_s) == u"ok"_s);
}

TEST_CASE("a store whose folder went away is told", "[core][store]")
{
    TestStore store;
    const QString folder = QFileInfo(store.location().path).absolutePath();
    REQUIRE(QDir(folder).removeRecursively());

    const auto begun = Transaction::begin(store.db());
    const auto written =
        begun ? store.db().exec(u"INSERT INTO store_info (key, value) VALUES ('a', 'b')"_s)
              : Status(std::unexpected(begun.error()));

    REQUIRE_FALSE(written);
    CHECK(written.error().message.contains(folder));
}

TEST_CASE("file systems over a network are known", "[core][store]")
{
    CHECK(isNetworkFileSystem(0x6969));
    CHECK(isNetworkFileSystem(static_cast<long>(0xFF534D42)));
    CHECK_FALSE(isNetworkFileSystem(0xEF53));
    CHECK_FALSE(isNetworkFileSystem(0x01021994));
}
