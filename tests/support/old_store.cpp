#include "tests/support/old_store.h"

#include "core/store/bulk/bulk.h"
#include "core/store/opening/migrator.h"
#include "tests/support/catch.h"

#include <QFile>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

struct Column
{
    QString name;
    bool isBlob = false;
};

struct Table
{
    QString name;
    std::vector<Column> columns;
    bool hasId = false;
};

/// The tables of the kept store; those that others point to come first, as they were made.
std::vector<Table> tablesOf(core::Database &file)
{
    std::vector<Table> tables;
    auto names = valueOf(file.prepare(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "ORDER BY rowid"_s));
    mustSucceed(names.run());
    while (names.next())
        tables.push_back({names.text(0), {}});
    for (Table &table : tables) {
        auto columns = valueOf(file.prepare(
            u"SELECT name, type FROM pragma_table_info('%1') ORDER BY cid"_s.arg(table.name)));
        mustSucceed(columns.run());
        while (columns.next()) {
            table.columns.push_back({columns.text(0), columns.text(1) == u"BLOB"_s});
            table.hasId = table.hasId || columns.text(0) == u"id"_s;
        }
    }
    return tables;
}

QString select(const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names += column.name;
    return u"SELECT %1 FROM %2"_s.arg(names.join(u", "_s), table.name);
}

void copyTable(core::Database &from, core::Database &to, const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names += column.name;
    auto rows = valueOf(core::BulkRead::begin(from, select(table)));
    auto insert = valueOf(core::BulkInsert::begin(to, table.name, names));
    while (valueOf(rows.next())) {
        for (int i = 0; i < int(table.columns.size()); ++i)
            if (rows.isNull(i))
                insert.null();
            else if (table.columns[std::size_t(i)].isBlob)
                insert.blob(rows.blob(i));
            else
                insert.text(rows.text(i));
        mustSucceed(insert.endRow());
    }
    mustSucceed(insert.finish());
    if (table.hasId && to.engine() == core::Engine::Postgres)
        (void)valueOf(to.scalar(
            u"SELECT setval(pg_get_serial_sequence('%1', 'id'), coalesce(max(id), 1)) FROM %1"_s
                .arg(table.name)));
}

std::unique_ptr<core::Database> openOld(const QTemporaryDir &folder)
{
    return valueOf(core::openAsItIs(oldStoreFile(folder), core::OpenMode::ReadOnly));
}

} // namespace

core::StoreLocation oldStoreFile(const QTemporaryDir &folder)
{
    QFile kept(u"%1/tests/data/stores/v%2.casepost.z"_s.arg(QLatin1StringView(CASEPOST_SOURCE_DIR))
                   .arg(kOldVersion));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    QFile file(folder.filePath(u"old.casepost"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = qUncompress(kept.readAll());
    REQUIRE(file.write(bytes) == bytes.size());
    return {core::Engine::Sqlite, file.fileName()};
}

void fillFromOldStore(TestStore &store)
{
    if (store.location().engine == core::Engine::Sqlite) {
        const QTemporaryDir folder;
        const auto old = oldStoreFile(folder);
        QFile::remove(store.location().path);
        REQUIRE(QFile::copy(old.path, store.location().path));
        return;
    }
    const QTemporaryDir folder;
    const auto from = openOld(folder);
    const auto to = store.another();
    auto transaction = valueOf(core::Transaction::begin(*to));
    for (const char *seeded : {"role_action", "role", "store_info"})
        mustSucceed(to->exec(u"DELETE FROM %1"_s.arg(QLatin1StringView(seeded))));
    for (const Table &table : tablesOf(*from))
        copyTable(*from, *to, table);
    mustSucceed(to->exec(
        u"INSERT INTO store_info (key, value) VALUES ('schema_version', '%1')"_s.arg(kOldVersion)));
    mustSucceed(transaction.commit());
}

QStringList oldRows(core::Database &db)
{
    const QTemporaryDir folder;
    const auto old = openOld(folder);
    QStringList lines;
    for (const Table &table : tablesOf(*old)) {
        if (!db.prepare(select(table)))
            continue; // of a later version, which keeps these rows elsewhere
        auto rows = valueOf(core::BulkRead::begin(db, select(table)));
        while (valueOf(rows.next())) {
            QByteArray line = table.name.toUtf8();
            for (int i = 0; i < int(table.columns.size()); ++i) {
                const bool isBlob = table.columns[std::size_t(i)].isBlob;
                const auto value = isBlob ? rows.blob(i) : rows.text(i);
                line += rows.isNull(i) ? "|-" : "|=";
                line += isBlob ? QByteArray(value.data(), qsizetype(value.size())).toHex()
                               : QByteArray(value.data(), qsizetype(value.size()));
            }
            lines += QString::fromUtf8(line);
        }
    }
    lines.sort();
    return lines;
}

} // namespace casepost::test
