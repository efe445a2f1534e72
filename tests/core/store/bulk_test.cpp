#include "core/store/bulk/bulk.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

QString tableFor(Engine engine)
{
    return engine == Engine::Sqlite
               ? u"CREATE TABLE bulk (n INTEGER, words TEXT, bytes BLOB) STRICT"_s
               : u"CREATE TABLE bulk (n BIGINT, words TEXT, bytes BYTEA)"_s;
}

} // namespace

TEST_CASE("bulk rows come back as they went in, whatever they hold", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    store.exec(tableFor(engine));
    const std::vector<std::string> texts{"",
                                         "plain",
                                         "tab\tline\nreturn\rslash\\N \\.",
                                         "Llŷr Łukasz 𝒳 \u202e",
                                         std::string(70'000, 'x')};
    const std::string bytes("\0\x01\xff'\\x", 6);

    auto transaction = valueOf(Transaction::begin(store.db()));
    auto insert =
        valueOf(BulkInsert::begin(store.db(), u"bulk"_s, {u"n"_s, u"words"_s, u"bytes"_s}));
    for (std::size_t i = 0; i < texts.size(); ++i)
        mustSucceed(
            insert.integer(-static_cast<std::int64_t>(i)).text(texts[i]).blob(bytes).endRow());
    mustSucceed(insert.integer(9).null().null().endRow());
    mustSucceed(insert.finish());
    mustSucceed(transaction.commit());

    auto read = valueOf(BulkRead::begin(
        store.db(), u"SELECT n, words, bytes FROM bulk WHERE n < 9 ORDER BY n DESC"_s));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        REQUIRE(valueOf(read.next()));
        CHECK(read.integer(0) == -static_cast<std::int64_t>(i));
        CHECK(read.text(1) == texts[i]);
        CHECK(read.blob(2) == bytes);
    }
    CHECK_FALSE(valueOf(read.next()));
    auto nulls =
        valueOf(BulkRead::begin(store.db(), u"SELECT words, bytes FROM bulk WHERE n = 9"_s));
    REQUIRE(valueOf(nulls.next()));
    CHECK(nulls.isNull(0));
    CHECK(nulls.isNull(1));
    CHECK(nulls.text(0).empty());
    CHECK(nulls.blob(1).empty());
}

TEST_CASE("a bulk read takes parameters and a zero byte in them is no end", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    store.addCase(u"111"_s, u"O'Neill"_s);
    store.addCase(u"222"_s, u"Neill"_s);

    auto read = valueOf(BulkRead::begin(
        store.db(),
        u"SELECT reference FROM case_file WHERE applicant_surname = ? AND reference <> ?"_s,
        {u"O'Neill"_s, u"222"_s}));

    REQUIRE(valueOf(read.next()));
    CHECK(read.text(0) == "111"sv);
    CHECK_FALSE(valueOf(read.next()));
}

TEST_CASE("a broken bulk row is told and nothing of its transaction stays", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const QStringList columns{u"key"_s, u"value"_s};
    {
        auto transaction = valueOf(Transaction::begin(store.db()));
        auto insert = valueOf(BulkInsert::begin(store.db(), u"store_info"_s, columns));
        mustSucceed(insert.text("a").text("1").endRow());
        const auto row = insert.text("a").text("2").endRow();
        const auto end = insert.finish();
        CHECK_FALSE((row && end));
    }
    CHECK(store.value(u"SELECT count(*) FROM store_info WHERE key = 'a'"_s) == u"0"_s);
}

TEST_CASE("a bulk insert given up half-way leaves the connection usable", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    {
        auto transaction = valueOf(Transaction::begin(store.db()));
        auto insert =
            valueOf(BulkInsert::begin(store.db(), u"store_info"_s, {u"key"_s, u"value"_s}));
        mustSucceed(insert.text("a").text("1").endRow());
    }
    CHECK(store.value(u"SELECT count(*) FROM store_info WHERE key = 'a'"_s) == u"0"_s);
}

TEST_CASE("a bulk row with a column missing is refused", "[core][store]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    auto transaction = valueOf(Transaction::begin(store.db()));
    auto insert = valueOf(BulkInsert::begin(store.db(), u"store_info"_s, {u"key"_s, u"value"_s}));
    CHECK_FALSE(insert.text("a").endRow());
}
