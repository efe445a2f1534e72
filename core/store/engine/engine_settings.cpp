#include "core/store/engine/engine_settings.h"

#include "core/store/engine/sql_error.h"
#include "core/store/engine/store_file.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// The address's query as libpq reads it, each value quoted (`options=-c search_path=team`).
QString postgresOptions(const QUrl &url)
{
    const QUrlQuery query(url);
    QStringList options{u"connect_timeout='10'"_s};
    for (auto [key, value] : query.queryItems(QUrl::FullyDecoded)) {
        value.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
        if (key != u"host"_s)
            options += u"%1='%2'"_s.arg(key, value);
    }
    return options.join(u';');
}

void describePostgres(QSqlDatabase &sql, const QString &address)
{
    const QUrl url(address);
    const QString socket = QUrlQuery(url).queryItemValue(u"host"_s, QUrl::FullyDecoded);
    sql.setHostName(socket.isEmpty() ? url.host() : socket);
    sql.setPort(url.port(5432));
    sql.setDatabaseName(url.path().mid(1));
    sql.setUserName(url.userName());
    sql.setPassword(url.password());
    sql.setConnectOptions(postgresOptions(url));
}

Result<bool> openServer(QSqlDatabase sql, const ConnectionPlan &plan)
{
    describePostgres(sql, plan.where.path);
    if (!sql.open())
        return std::unexpected(sqlError(plan.where, {}, sql.lastError().text()));
    if (plan.mode == OpenMode::ReadOnly)
        return true;
    QSqlQuery standby(sql); // a standby server takes no change
    if (!standby.exec(u"SHOW transaction_read_only"_s) || !standby.next())
        return std::unexpected(sqlError(plan.where, {}, standby.lastError().text()));
    return standby.value(0).toString() == u"on"_s;
}

Result<bool> openFile(QSqlDatabase sql, const ConnectionPlan &plan)
{
    const QString &path = plan.where.path;
    const bool readOnly = plan.mode == OpenMode::ReadOnly
                          || (plan.mode == OpenMode::ReadWrite && !isStoreWritable(path));
    sql.setDatabaseName(path);
    const QString wait = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(plan.patience.count());
    sql.setConnectOptions(readOnly ? u"QSQLITE_OPEN_READONLY;"_s + wait : wait);
    if (!sql.open())
        return std::unexpected(
            sqlError(plan.where, sql.lastError().nativeErrorCode(), sql.lastError().text()));
    return readOnly;
}

Status isOursOnServer(Database &db, const QString &place)
{
    TRY_ASSIGN(const auto present, db.scalar(u"SELECT to_regclass('store_info')"_s));
    TRY_ASSIGN(const auto schema, db.scalar(u"SELECT current_schema()"_s));
    if (schema.value_or(QString()).isEmpty())
        return fail(
            ErrorCode::NotPermitted,
            u"The store %1 is not open to your login, or is not there: ask an administrator to add you to its staff."_s
                .arg(place));
    if (present.value_or(QString()).isEmpty())
        return fail(
            ErrorCode::Foreign,
            u"The database %1 holds no Casepost store: make one with 'casepost-cli store init'."_s
                .arg(place));
    return {};
}

/// The only triggers of a store refuse changes of history and deletions, and it has no views:
/// anything else would run on our statements, so a file that holds it is not opened.
Status isOursInFile(Database &db, const QString &place)
{
    TRY_ASSIGN(const auto strange, db.scalar(uR"(
        SELECT count(*) FROM sqlite_schema
         WHERE type = 'view' OR (type = 'trigger' AND sql NOT IN (
               'CREATE TRIGGER ' || tbl_name || '_no_update BEFORE UPDATE ON ' || tbl_name ||
               ' BEGIN SELECT RAISE(ABORT, ''history is append-only: ' || tbl_name || '''); END',
               'CREATE TRIGGER ' || tbl_name || '_no_delete BEFORE DELETE ON ' || tbl_name ||
               ' BEGIN SELECT RAISE(ABORT, ''history is append-only: ' || tbl_name || '''); END',
               'CREATE TRIGGER ' || tbl_name || '_no_delete BEFORE DELETE ON ' || tbl_name ||
               ' BEGIN SELECT RAISE(ABORT, ''it is never deleted: ' || tbl_name || '''); END')))"_s));
    TRY_ASSIGN(const auto application, db.scalar(u"PRAGMA application_id"_s));
    if (application.value_or(QString()).toInt() != kApplicationId || strange != u"0"_s)
        return fail(ErrorCode::Foreign,
                    u"%1 is not a Casepost store; it was left as it is."_s.arg(place));
    return {};
}

Status execAll(Database &db, const QStringList &statements)
{
    for (const QString &statement : statements)
        TRY(db.exec(statement));
    return {};
}

Status applyServerSettings(Database &db, std::chrono::milliseconds patience)
{
    QStringList settings{u"SET client_min_messages = warning"_s,
                         u"SET synchronous_commit = on"_s,
                         u"SET lock_timeout = %1"_s.arg(patience.count())};
    if (db.isReadOnly())
        settings += u"SET default_transaction_read_only = on"_s;
    return execAll(db, settings);
}

Status applyFileSettings(Database &db)
{
    auto *handle = static_cast<sqlite3 *>(db.nativeHandle());
    if (sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) != SQLITE_OK)
        return fail(ErrorCode::Io, u"The database engine refuses its safe mode: update SQLite."_s);
    return execAll(db,
                   {u"PRAGMA foreign_keys = ON"_s,
                    u"PRAGMA trusted_schema = OFF"_s,
                    u"PRAGMA cell_size_check = ON"_s,
                    u"PRAGMA temp_store = MEMORY"_s, // nothing of a store in the temporary folder
                    u"PRAGMA synchronous = EXTRA"_s});
}

} // namespace

Status checkBeforeOpening(const StoreLocation &where, OpenMode mode)
{
    if (where.engine == Engine::Postgres)
        return {};
    return mode == OpenMode::Create ? makeStoreFile(where.path) : checkStoreFile(where.path);
}

Result<bool> openConnection(const QString &connection, const ConnectionPlan &plan)
{
    if (plan.where.engine == Engine::Postgres)
        return openServer(QSqlDatabase::addDatabase(u"QPSQL"_s, connection), plan);
    return openFile(QSqlDatabase::addDatabase(u"QSQLITE"_s, connection), plan);
}

Status applySettings(Database &db, std::chrono::milliseconds patience)
{
    return db.engine() == Engine::Sqlite ? applyFileSettings(db)
                                         : applyServerSettings(db, patience);
}

Status applyJournal(Database &db)
{
    if (db.engine() == Engine::Postgres || db.isReadOnly())
        return {};
    TRY_ASSIGN(const auto mode, db.scalar(u"PRAGMA journal_mode = TRUNCATE"_s));
    if (mode == u"truncate"_s)
        return {};
    return fail(
        ErrorCode::Locked,
        u"The store %1 is held by a program that keeps another kind of journal: close it and try again."_s
            .arg(db.location().display()));
}

Result<int> schemaVersion(Database &db)
{
    if (db.engine() == Engine::Sqlite) {
        TRY_ASSIGN(const auto version, db.scalar(u"PRAGMA user_version"_s));
        return version.value_or(QString()).toInt();
    }
    TRY_ASSIGN(const auto present, db.scalar(u"SELECT to_regclass('store_info')"_s));
    if (present.value_or(QString()).isEmpty())
        return 0;
    TRY_ASSIGN(const auto version,
               db.scalar(u"SELECT value FROM store_info WHERE key = 'schema_version'"_s));
    return version.value_or(QString()).toInt();
}

Status checkIsOurs(Database &db)
{
    const QString place = db.location().display();
    TRY(db.engine() == Engine::Sqlite ? isOursInFile(db, place) : isOursOnServer(db, place));
    TRY_ASSIGN(const int version, schemaVersion(db));
    if (version > kSchemaVersion)
        return fail(
            ErrorCode::Newer,
            u"The store %1 was made by a newer Casepost: update this program to open it."_s.arg(
                place));
    return {};
}

} // namespace casepost::core
