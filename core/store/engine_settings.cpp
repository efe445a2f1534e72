#include "core/store/engine_settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>

#include <sqlite3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

Status checkFileBeforeOpening(const QString &path, OpenMode mode)
{
    const QFileInfo file(path);
    if (mode == OpenMode::Create) {
        if (file.exists() && file.size() > 0)
            return fail(
                ErrorCode::Conflict,
                u"%1 already exists: choose another name, nothing was changed."_s.arg(path));
        if (!QDir().mkpath(file.absolutePath()))
            return fail(ErrorCode::Io, u"The folder %1 cannot be made."_s.arg(file.absolutePath()));
        return {};
    }
    if (!file.exists())
        return fail(
            ErrorCode::NotFound,
            u"There is no store at %1: make one with 'casepost-cli store init'."_s.arg(path));
    if (file.isDir())
        return fail(ErrorCode::Foreign, u"%1 is a folder, not a store."_s.arg(path));
    QFile opened(path);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    u"The store %1 cannot be read: check its permissions."_s.arg(path));
    if (opened.read(16) != QByteArray("SQLite format 3\0", 16))
        return fail(ErrorCode::Foreign,
                    u"%1 is not a Casepost store; it was left as it is."_s.arg(path));
    return {};
}

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

ErrorCode sqliteCode(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_FULL:
        return ErrorCode::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    default:
        return ErrorCode::Io;
    }
}

ErrorCode postgresCode(const QString &state)
{
    if (state.startsWith(u"08"_s) || state.startsWith(u"57P"_s) || state.isEmpty())
        return ErrorCode::Unavailable;
    if (state == u"53100"_s)
        return ErrorCode::Full;
    if (state == u"25006"_s)
        return ErrorCode::ReadOnly;
    if (state == u"55P03"_s || state == u"40P01"_s)
        return ErrorCode::Locked;
    if (state == u"40001"_s)
        return ErrorCode::Conflict;
    if (state == u"42501"_s)
        return ErrorCode::NotPermitted;
    return ErrorCode::Io;
}

QString sentenceFor(ErrorCode code, const QString &place)
{
    if (code == ErrorCode::Locked)
        return u"The store %1 is in use by another program: try again in a moment."_s.arg(place);
    if (code == ErrorCode::Full)
        return u"The disk of the store %1 is full: make room and try again; nothing was lost."_s
            .arg(place);
    if (code == ErrorCode::ReadOnly)
        return u"The store %1 cannot be written: check its permissions and disk."_s.arg(place);
    if (code == ErrorCode::Corrupt)
        return u"The store %1 is damaged: run 'casepost-cli store check' and bring back a backup."_s
            .arg(place);
    if (code == ErrorCode::Unavailable)
        return u"The store %1 cannot be reached: check the server and the network."_s.arg(place);
    if (code == ErrorCode::NotPermitted)
        return u"The store %1 refuses this to your login."_s.arg(place);
    return u"The store %1 could not carry out a step; nothing of it was saved."_s.arg(place);
}

} // namespace

Status checkBeforeOpening(const StoreLocation &where, OpenMode mode)
{
    return where.engine == Engine::Sqlite ? checkFileBeforeOpening(where.path, mode) : Status();
}

Result<bool> openConnection(const QString &connection, const StoreLocation &where, OpenMode mode)
{
    const bool sqlite = where.engine == Engine::Sqlite;
    auto sql = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, connection);
    if (!sqlite) {
        describePostgres(sql, where.path);
        if (!sql.open())
            return fail(ErrorCode::Unavailable,
                        sentenceFor(ErrorCode::Unavailable, where.display()));
        return mode == OpenMode::ReadOnly;
    }
    const QFileInfo file(where.path);
    const bool readOnly =
        mode == OpenMode::ReadOnly || (mode == OpenMode::ReadWrite && !file.isWritable());
    sql.setDatabaseName(where.path);
    sql.setConnectOptions(readOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                   : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!sql.open())
        return std::unexpected(
            sqlError(where, sql.lastError().nativeErrorCode(), sql.lastError().text()));
    return readOnly;
}

Status applySettings(Database &db)
{
    if (db.engine() == Engine::Postgres) {
        TRY(db.exec(u"SET client_min_messages = warning"_s));
        return db.exec(u"SET lock_timeout = '5s'"_s);
    }
    TRY(db.exec(u"PRAGMA foreign_keys = ON"_s));
    TRY(db.exec(u"PRAGMA trusted_schema = OFF"_s));
    TRY(db.exec(u"PRAGMA cell_size_check = ON"_s));
    TRY(db.exec(u"PRAGMA synchronous = EXTRA"_s));
    if (!db.isReadOnly())
        TRY(db.exec(u"PRAGMA journal_mode = TRUNCATE"_s));
    return {};
}

Status checkIsOurs(Database &db)
{
    const QString place = db.location().display();
    int version = 0;
    if (db.engine() == Engine::Sqlite) {
        TRY_ASSIGN(const auto application, db.scalar(u"PRAGMA application_id"_s));
        if (application.value_or(QString()).toInt() != kApplicationId)
            return fail(ErrorCode::Foreign,
                        u"%1 is not a Casepost store; it was left as it is."_s.arg(place));
        TRY_ASSIGN(const auto user, db.scalar(u"PRAGMA user_version"_s));
        version = user.value_or(QString()).toInt();
    } else {
        TRY_ASSIGN(const auto present, db.scalar(u"SELECT to_regclass('store_info')"_s));
        if (present.value_or(QString()).isEmpty())
            return fail(
                ErrorCode::Foreign,
                u"The database %1 holds no Casepost store: make one with 'casepost-cli store init'."_s
                    .arg(place));
        TRY_ASSIGN(const auto stored,
                   db.scalar(u"SELECT value FROM store_info WHERE key = 'schema_version'"_s));
        version = stored.value_or(QString()).toInt();
    }
    if (version > kSchemaVersion)
        return fail(
            ErrorCode::Newer,
            u"The store %1 was made by a newer Casepost: update this program to open it."_s.arg(
                place));
    return {};
}

Error sqlError(const StoreLocation &where, const QString &nativeCode, const QString &text)
{
    const auto code =
        where.engine == Engine::Sqlite ? sqliteCode(nativeCode.toInt()) : postgresCode(nativeCode);
    return Error{code, sentenceFor(code, where.display()), nativeCode + u": "_s + text, {}};
}

} // namespace casepost::core
