#include "core/store/engine/engine_settings.h"
#include "core/store/opening/dialect.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/schema_lines.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <future>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// The program's migrations and two more, of which the last may break.
std::vector<Migration> withMore(const QString &last)
{
    auto migrations = builtInMigrations();
    migrations.push_back({kSchemaVersion + 1, u"CREATE TABLE kept (id @id@) @strict@"_s});
    migrations.push_back({kSchemaVersion + 2, last});
    return migrations;
}

bool hasTable(TestStore &store, const QString &table)
{
    return store.db().exec(u"SELECT count(*) FROM %1"_s.arg(table)).has_value();
}

} // namespace

TEST_CASE("migrations are numbered from one without gaps up to this program's version",
          "[core][store]")
{
    const auto migrations = builtInMigrations();
    for (std::size_t i = 0; i < migrations.size(); ++i)
        CHECK(migrations[i].version == static_cast<int>(i) + 1);
    CHECK(migrations.back().version == kSchemaVersion);
}

TEST_CASE("a shipped migration never changes: a change of the schema is a new file",
          "[core][store]")
{
    const std::vector<QByteArray> shipped{
        "75c5d5c7eace85a9582687c444ffbb5f37e31f8b34618a51064966d0c35200d9",
        "186b32e05c1f8722447222a8fb736f6aace99272b04d4124c9e90f517cc216a6",
        "82c7bf7cbc217fe424b22e2e0ce87b8514fe4a0649b570d29a425efb9bd20880",
        "b3a5425b0b606dba9a76a4fe87ac61a73392ce7297428774291cf990690d9b28",
        "55d67fc76510d250cc598e6f1de24009db19caac1fc6f08380fe6d5b0d2c0d94",
        "c4e69bba1ebf4edca541c9ca529f64c6278c356b0f1836d00590deb0b9a5f181",
        "d9e962c44a045c92ef926180fed9761ece816bca6eceb9e1f0335630e1f102e8",
        "2bdf4006946092425068cdaef95afaba9ccfaa41655002ae110bd0ab56a26d63",
        "99a47f79e152428e3a7b51c60f86c10f2d9bac487ee9ea62a9432c33e32e384e",
        "270796a549e09fe144d901f58f92836ac5487ef9dc909a5e81cee152ee6c4b90",
        "c011577ed5c9c0f6c881b8d5f10f188c7d72df25d3c6329305ea41f71af39f8e",
    };
    const auto migrations = builtInMigrations();
    REQUIRE(migrations.size() == shipped.size());
    for (std::size_t i = 0; i < shipped.size(); ++i)
        CHECK(
            QCryptographicHash::hash(migrations[i].sql.toUtf8(), QCryptographicHash::Sha256).toHex()
            == shipped[i]);
}

TEST_CASE("a failing migration leaves the store at the last whole version", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    store.addCase();

    const auto status = migrate(
        store.db(), withMore(u"CREATE TABLE lost (id @id@) @strict@\n--;;\nTHIS IS NOT SQL"_s));

    CHECK_FALSE(status);
    CHECK(valueOf(schemaVersion(store.db())) == kSchemaVersion + 1);
    CHECK(hasTable(store, u"kept"_s));
    CHECK_FALSE(hasTable(store, u"lost"_s));
    CHECK(store.value(u"SELECT count(*) FROM case_file"_s) == u"1"_s);

    mustSucceed(migrate(store.db(), withMore(u"CREATE TABLE lost (id @id@) @strict@"_s)));
    CHECK(valueOf(schemaVersion(store.db())) == kSchemaVersion + 2);
    mustSucceed(migrate(store.db(), withMore(u"CREATE TABLE lost (id @id@) @strict@"_s)));
}

TEST_CASE("two programs that take the same step at once take it once", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto migrations =
        withMore(u"INSERT INTO store_info (key, value) VALUES ('step', 'taken')"_s);

    std::promise<void> ready;
    auto second = std::async(std::launch::async, [&] {
        const auto db = store.another();
        ready.set_value();
        return migrate(*db, migrations);
    });
    ready.get_future().wait();
    const auto first = migrate(store.db(), migrations);

    CHECK(first);
    CHECK(second.get());
    CHECK(store.value(u"SELECT count(*) FROM store_info WHERE key = 'step'"_s) == u"1"_s);
}

TEST_CASE("history refuses every change and deletion on both engines", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const auto id = store.addCase().row();
    const auto staff = store.session().staff.id.row();
    store.exec(
        u"INSERT INTO case_event (case_id, at_utc, kind, text) VALUES (%1, '', 'note', '')"_s.arg(
            id));
    store.exec(
        u"INSERT INTO phrase_pack (name, sha256, content, imported_utc) VALUES ('','','','')"_s);
    store.exec(u"INSERT INTO audit_entry VALUES (1, '', '', '', '', '', '', '', '', '', '')"_s);
    const auto letter = store.value(
        uR"(INSERT INTO letter (case_id, staff_id, created_utc, letter_date, kind, template, channel,
                                language, recipient, document, facts, findings, guidance, phrases, sha256)
            VALUES (%1, %2, '', '', '', '', '', '', '', '', '', '', '', '', '') RETURNING id)"_s
            .arg(id)
            .arg(staff));
    auto content =
        valueOf(store.db().prepare(u"INSERT INTO letter_content VALUES (?, 'pdf', ?)"_s));
    mustSucceed(content.bind(std::int64_t(letter.toLongLong())).bindBlob("%PDF").run());

    const QString tables = engine == Engine::Sqlite
                               ? u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s
                               : u"SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"_s;
    CHECK(store.value(u"SELECT count(*) FROM (%1) AS t"_s.arg(tables)).toInt() >= 7);
    for (const QString &table :
         {u"case_event"_s, u"phrase_pack"_s, u"audit_entry"_s, u"letter"_s, u"letter_content"_s}) {
        INFO(table.toStdString());
        const QString column =
            valueOf(store.db().scalar(
                        engine == Engine::Sqlite
                            ? u"SELECT name FROM pragma_table_info('%1') WHERE cid = 1"_s.arg(table)
                            : u"SELECT column_name FROM information_schema.columns WHERE "
                              u"table_schema = current_schema() "
                              "AND table_name = '%1' AND ordinal_position = 2"_s.arg(table)))
                .value_or(QString());
        CHECK_FALSE(store.db().exec(u"UPDATE %1 SET %2 = %2"_s.arg(table, column)));
        CHECK_FALSE(store.db().exec(u"DELETE FROM %1"_s.arg(table)));
        CHECK(store.value(u"SELECT count(*) FROM %1"_s.arg(table)) == u"1"_s);
    }
}

TEST_CASE("the append-only tables are the same on both engines", "[core][store]")
{
    TestStore sqlite(Engine::Sqlite);
    TestStore postgres(Engine::Postgres);
    const QString onFile = sqlite.value(
        u"SELECT group_concat(tbl_name, ' ') FROM (SELECT DISTINCT tbl_name FROM sqlite_schema "
        "WHERE type = 'trigger' ORDER BY tbl_name)"_s);
    const QString onServer =
        postgres.value(uR"(SELECT string_agg(c.relname, ' ' ORDER BY c.relname COLLATE "C")
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
             WHERE NOT t.tgisinternal AND (t.tgname LIKE '%\_append\_only' OR t.tgname LIKE '%\_never\_deleted')
               AND c.relnamespace = current_schema()::regnamespace)"_s);
    CHECK(onFile == onServer);
    CHECK(onFile.contains(u"audit_entry"_s));
}

TEST_CASE("the dialect leaves no mark behind", "[core][store]")
{
    for (const auto engine : {Engine::Sqlite, Engine::Postgres})
        for (const Migration &step : builtInMigrations())
            for (const QString &statement : expandDialect(step.sql, engine))
                CHECK_FALSE(statement.contains(u'@'));
}

TEST_CASE("an upgraded store has the schema of a fresh one, and a copy of before beside it",
          "[core][store]")
{
    // Built by the shipped migrations one by one, as an older program left it.
    for (const Migration &last : builtInMigrations()) {
        QTemporaryDir folder;
        const StoreLocation where{Engine::Sqlite, folder.filePath(u"old"_s)};
        {
            auto old = valueOf(Database::open(where, OpenMode::Create));
            auto migrations = builtInMigrations();
            migrations.resize(static_cast<std::size_t>(last.version));
            mustSucceed(migrate(*old, migrations));
        }
        auto db = valueOf(openStore(where, OpenMode::ReadWrite));
        CHECK(valueOf(schemaVersion(*db)) == kSchemaVersion);
        CHECK(valueOf(schemaLines(*db)) == valueOf(freshSchemaLines(*db)));
        CHECK(QFileInfo::exists(where.path + u".before-v%1.backup"_s.arg(last.version + 1))
              == (last.version < kSchemaVersion));
    }
}

TEST_CASE("a step that fails at every start leaves one copy of before, not one each",
          "[core][store]")
{
    QTemporaryDir folder;
    const StoreLocation where{Engine::Sqlite, folder.filePath(u"old"_s)};
    {
        auto old = valueOf(Database::open(where, OpenMode::Create));
        auto migrations = builtInMigrations();
        migrations.resize(8);
        mustSucceed(migrate(*old, migrations));
        mustSucceed(old->exec(u"CREATE TABLE decision (id INTEGER)"_s)); // in the way of step 9
    }
    const auto copies = [&] { return QDir(folder.path()).entryList({u"*.backup"_s}, QDir::Files); };
    for (int i = 0; i < 4; ++i) {
        CHECK_FALSE(openStore(where, OpenMode::ReadWrite));
        CHECK(copies() == QStringList{u"old.before-v9.backup"_s});
    }
    // Work that was done meanwhile is kept as well.
    mustSucceed(valueOf(openAsItIs(where, OpenMode::ReadWrite))
                    ->exec(u"INSERT INTO store_info (key, value) VALUES ('a', 'b')"_s));
    CHECK_FALSE(openStore(where, OpenMode::ReadWrite));
    CHECK(copies().size() == 2);
}

TEST_CASE("a fresh store's schema is told alike on both engines", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);

    const auto present = valueOf(schemaLines(store.db()));
    CHECK(present == valueOf(freshSchemaLines(store.db())));
    CHECK(present.size() > 40);
}
