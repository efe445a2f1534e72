#include "core/store/engine/database.h"

#include "core/store/engine/commit_answer.h"
#include "core/store/engine/damage.h"
#include "core/store/engine/engine_settings.h"
#include "core/store/engine/sql_error.h"
#include "core/store/engine/store_file.h"
#include "core/store/engine/store_handle.h"
#include "core/store/engine/store_marks.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QVariant>

#include <atomic>

namespace casepost::core {

using namespace Qt::StringLiterals;

Result<StoreLocation> StoreLocation::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    u"The store has no name: give a file or a postgresql:// address."_s);
    if (text.startsWith(u"postgresql://"_s) || text.startsWith(u"postgres://"_s)) {
        if (!QUrl(text).isValid())
            return fail(
                ErrorCode::InvalidInput,
                u"The store's postgresql:// address cannot be read: check it for spaces and signs."_s);
        return StoreLocation{Engine::Postgres, text};
    }
    if (text.contains(u"://"_s))
        return fail(ErrorCode::InvalidInput,
                    u"'%1' is neither a file nor a postgresql:// address."_s.arg(
                        text.section(u"://"_s, 0, 0) + u"://…"_s));
    return StoreLocation{Engine::Sqlite, QDir::cleanPath(QFileInfo(text).absoluteFilePath())};
}

QString StoreLocation::display() const
{
    if (engine == Engine::Sqlite)
        return path;
    // libpq takes everything as a query too; only what names no secret is shown of that.
    QUrl url(path);
    QUrlQuery shown;
    for (const auto &[key, value] : QUrlQuery(url).queryItems())
        if (key == u"host"_s || key == u"port"_s || key == u"dbname"_s || key == u"options"_s)
            shown.addQueryItem(key, value);
    url.setQuery(shown);
    if (shown.isEmpty())
        url.setQuery(QString());
    return url.toDisplayString(QUrl::RemovePassword);
}

Statement::Statement(Database &db, std::unique_ptr<QSqlQuery> query)
    : m_db(&db)
    , m_query(std::move(query))
{}
Statement::Statement(Statement &&) noexcept = default;
Statement &Statement::operator=(Statement &&) noexcept = default;
Statement::~Statement() = default;

Statement &Statement::bind(const QString &text)
{
    if (text.isNull())
        return bindNull();
    m_query->bindValue(m_nextParameter++, text);
    return *this;
}

Statement &Statement::bind(std::int64_t number)
{
    m_query->bindValue(m_nextParameter++, static_cast<qlonglong>(number));
    return *this;
}

Statement &Statement::bindBlob(const QByteArray &bytes)
{
    m_query->bindValue(
        m_nextParameter++, bytes.isNull() ? QByteArray("") : bytes, QSql::In | QSql::Binary);
    return *this;
}

Statement &Statement::bindNull()
{
    m_query->bindValue(m_nextParameter++, QVariant(QMetaType::fromType<QString>()));
    return *this;
}

Statement &Statement::bind(const std::optional<QString> &text)
{
    return text ? bind(*text) : bindNull();
}

Statement &Statement::bind(const std::optional<std::int64_t> &number)
{
    return number ? bind(*number) : bindNull();
}

Status Statement::run()
{
    m_nextParameter = 0;
    if (!m_query->exec())
        return std::unexpected(m_db->errorOf(*m_query));
    if (m_isAct) {
        m_answer = m_query->next() ? integer(0) : 0;
        m_query->finish();
    }
    return {};
}

Result<std::int64_t> Statement::runForId()
{
    TRY(run());
    if (m_isAct)
        return m_answer;
    if (!m_query->next())
        return std::unexpected(m_db->errorOf(*m_query));
    const auto id = integer(0);
    m_query->finish();
    return id;
}

bool Statement::next()
{
    return m_query->next();
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}

QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

std::int64_t Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QByteArray Statement::blob(int column) const
{
    return m_query->value(column).toByteArray();
}

std::int64_t Statement::changedRows() const
{
    return m_isAct ? m_answer : m_query->numRowsAffected();
}

Database::Database(StoreLocation where, QString connection)
    : m_where(std::move(where))
    , m_connection(std::move(connection))
{}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>>
Database::connect(const StoreLocation &where, OpenMode mode, std::chrono::milliseconds patience)
{
    static std::atomic<int> counter = 0;
    auto db =
        std::unique_ptr<Database>(new Database(where, u"casepost-%1"_s.arg(counter.fetch_add(1))));
    if (where.engine == Engine::Sqlite) {
        TRY_ASSIGN(auto file, StoreHandle::open(where.path));
        db->m_file = std::make_unique<StoreHandle>(std::move(file));
        if (mode != OpenMode::Create)
            TRY(checkStoreHead(*db->m_file, where.path));
    }
    TRY_ASSIGN(db->m_readOnly, openConnection(db->m_connection, {where, mode, patience}));
    TRY(applySettings(*db, patience));
    if (mode != OpenMode::Create)
        TRY(checkIsOurs(*db));
    TRY(applyJournal(*db));
    if (mode == OpenMode::Create)
        return db;
    if (db->engine() == Engine::Sqlite)
        db->m_touched->watch(static_cast<sqlite3 *>(db->nativeHandle()));
    if (const auto damage = notedDamage(*db); damage && !db->isReadOnly())
        TRY(db->closeForDamage(*damage));
    db->m_opened = true;
    return db;
}

Result<std::unique_ptr<Database>>
Database::open(const StoreLocation &where, OpenMode mode, std::chrono::milliseconds patience)
{
    TRY(checkBeforeOpening(where, mode));
    if (where.engine == Engine::Postgres)
        return connect(where, mode, patience);
    const StoreLocation asked{where.engine, QFileInfo(where.path).canonicalFilePath()};
    TRY_ASSIGN(auto db, connect(asked.path.isEmpty() ? where : asked, mode, patience));
    if (mode == OpenMode::Create)
        return db;
    TRY_ASSIGN(const QString shared, sharedNameOf(*db));
    if (shared == db->location().path)
        return db;
    db.reset();
    return connect({where.engine, shared}, mode, patience);
}

Result<Statement> Database::prepare(const QString &sql)
{
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    // On PostgreSQL, forward-only results are lost when another statement runs before the last row.
    query->setForwardOnly(engine() == Engine::Sqlite);
    if (!query->prepare(sql))
        return std::unexpected(errorOf(*query));
    return Statement(*this, std::move(query));
}

Result<Statement> Database::prepareAct(QStringView act, const QString &sql)
{
    if (engine() == Engine::Sqlite)
        return prepare(sql);
    const QStringList marks(sql.count(u'?'), u"?"_s);
    TRY_ASSIGN(auto statement, prepare(u"SELECT %1(%2)"_s.arg(act, marks.join(u", "_s))));
    statement.m_isAct = true;
    return statement;
}

Status Database::act(QStringView act, const QString &sql)
{
    TRY_ASSIGN(auto statement, prepareAct(act, sql));
    return statement.run();
}

Status Database::exec(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql))
        return std::unexpected(errorOf(query));
    return {};
}

Result<std::optional<QString>> Database::scalar(const QString &sql)
{
    TRY_ASSIGN(auto statement, prepare(sql));
    TRY(statement.run());
    if (!statement.next())
        return std::optional<QString>();
    return std::optional(statement.text(0));
}

Status Database::closeForWriting(const Error &why)
{
    m_readOnly = true;
    m_whyClosed = why;
    // The engine holds it too, for what is not said in a transaction.
    return exec(engine() == Engine::Sqlite ? u"PRAGMA query_only = ON"_s
                                           : u"SET default_transaction_read_only = on"_s);
}

Status Database::closeForDamage(const Error &why)
{
    m_readOnly = true;
    m_damage = why;
    // The engine holds it too, for what is not said in a transaction.
    return exec(engine() == Engine::Sqlite ? u"PRAGMA query_only = ON"_s
                                           : u"SET default_transaction_read_only = on"_s);
}

Status Database::openAfterDamage()
{
    if (!m_damage)
        return {};
    m_damage.reset();
    if (m_whyClosed)
        return {};
    m_readOnly = false;
    return exec(engine() == Engine::Sqlite ? u"PRAGMA query_only = OFF"_s
                                           : u"SET default_transaction_read_only = off"_s);
}

void *Database::nativeHandle() const
{
    const QVariant handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    return handle.isValid() ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

Error Database::errorOf(const QSqlQuery &query) const
{
    return errorOf(query.lastError().nativeErrorCode(), query.lastError().text());
}

Error Database::errorOf(const QString &nativeCode, const QString &text) const
{
    auto error = sqlError(m_where, nativeCode, text);
    if (error.code == ErrorCode::Corrupt && m_opened && engine() == Engine::Sqlite)
        noteDamage(m_where, u"A page of the file cannot be read."_s);
    return m_whyClosed && error.code == ErrorCode::ReadOnly ? *m_whyClosed : error;
}

Result<Transaction> Transaction::begin(Database &db)
{
    if (db.m_whyClosed)
        return std::unexpected(*db.m_whyClosed);
    if (db.m_damage)
        return std::unexpected(*db.m_damage);
    if (db.m_depth == 0)
        if (const auto damage = notedDamage(db.m_where))
            return std::unexpected(*damage);
    if (db.m_readOnly)
        return fail(
            ErrorCode::ReadOnly,
            u"The store %1 is open for reading only, so nothing can be saved: check its permissions and disk."_s
                .arg(db.m_where.display()));
    if (db.m_depth == 0) {
        db.m_failed = false;
        TRY(db.exec(db.engine() == Engine::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s));
        db.m_changesBefore = CommitAnswer::changesOf(db);
        db.m_touched->forget();
        if (db.m_commitStep)
            db.m_commitStep->begun();
    }
    ++db.m_depth;
    return Transaction(db);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
{}

Transaction::~Transaction()
{
    if (!m_db)
        return;
    m_db->m_failed = true;
    if (--m_db->m_depth == 0)
        (void)m_db->exec(u"ROLLBACK"_s);
}

Status Transaction::commit()
{
    Database &db = *std::exchange(m_db, nullptr);
    if (db.m_depth > 1) {
        --db.m_depth;
        return {};
    }
    if (db.m_failed) {
        db.m_depth = 0;
        (void)db.exec(u"ROLLBACK"_s);
        return fail(ErrorCode::Io, u"The change was not saved because a part of it failed."_s);
    }
    const Status recorded = db.m_commitStep ? db.m_commitStep->beforeCommit() : Status();
    db.m_depth = 0;
    if (!recorded) {
        (void)db.exec(u"ROLLBACK"_s);
        return recorded;
    }
    const auto answer = CommitAnswer::prepare(db, db.m_changesBefore);
    if (!answer) {
        (void)db.exec(u"ROLLBACK"_s);
        return std::unexpected(answer.error());
    }
    if (const auto committed = db.exec(u"COMMIT"_s); !committed) {
        (void)db.exec(u"ROLLBACK"_s);
        return answer->ask(db, committed.error());
    }
    return {};
}

} // namespace casepost::core
