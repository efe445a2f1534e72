#include "core/store/bulk/bulk_engines.h"
#include "core/store/engine/sql_error.h"

#include <sqlite3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Prepared = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

std::unexpected<Error> lastError(const Database &db, sqlite3 *handle)
{
    return std::unexpected(db.errorOf(QString::number(sqlite3_extended_errcode(handle)),
                                      QString::fromUtf8(sqlite3_errmsg(handle))));
}

Result<Prepared> prepared(const Database &db, const QString &sql)
{
    auto *handle = static_cast<sqlite3 *>(db.nativeHandle());
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle,
                                        utf8.constData(),
                                        static_cast<int>(utf8.size()),
                                        SQLITE_PREPARE_PERSISTENT,
                                        &statement,
                                        nullptr);
    if (code != SQLITE_OK)
        return lastError(db, handle);
    return Prepared(statement, &sqlite3_finalize);
}

/// SQLite takes a null pointer for NULL, so an empty view needs an address.
const char *address(std::string_view bytes)
{
    return bytes.empty() ? "" : bytes.data();
}

class SqliteWriter final : public BulkWriter
{
public:
    SqliteWriter(const Database &db, Prepared statement)
        : m_db(db)
        , m_statement(std::move(statement))
    {}

    void text(std::string_view utf8) override
    {
        keep(sqlite3_bind_text64(
            m_statement.get(), ++m_column, address(utf8), utf8.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    void integer(std::int64_t number) override
    {
        keep(sqlite3_bind_int64(m_statement.get(), ++m_column, number));
    }
    void blob(std::string_view bytes) override
    {
        keep(sqlite3_bind_blob64(
            m_statement.get(), ++m_column, address(bytes), bytes.size(), SQLITE_STATIC));
    }
    void null() override { keep(sqlite3_bind_null(m_statement.get(), ++m_column)); }

    Status endRow() override
    {
        const bool whole = m_column == sqlite3_bind_parameter_count(m_statement.get());
        m_column = 0;
        if (m_failed || !whole)
            return failure();
        const bool done = sqlite3_step(m_statement.get()) == SQLITE_DONE;
        if (!done)
            m_error = lastError(m_db, sqlite3_db_handle(m_statement.get())).error();
        sqlite3_reset(m_statement.get());
        m_failed = !done;
        return done ? Status() : failure();
    }
    Status finish() override { return m_failed ? failure() : Status(); }

private:
    void keep(int code) { m_failed = m_failed || code != SQLITE_OK; }
    Status failure()
    {
        m_failed = true;
        if (!m_error)
            m_error = sqlError(m_db.location(),
                               QString::number(SQLITE_MISUSE),
                               u"a bulk row has too few, too many or too long values"_s);
        return std::unexpected(*m_error);
    }

    const Database &m_db;
    Prepared m_statement;
    int m_column = 0;
    bool m_failed = false;
    std::optional<Error> m_error;
};

class SqliteReader final : public BulkReader
{
public:
    SqliteReader(const Database &db, Prepared statement)
        : m_db(db)
        , m_statement(std::move(statement))
    {}

    Result<bool> next() override
    {
        const int code = sqlite3_step(m_statement.get());
        if (code == SQLITE_ROW)
            return true;
        if (code == SQLITE_DONE)
            return false;
        return lastError(m_db, sqlite3_db_handle(m_statement.get()));
    }
    bool isNull(int column) const override
    {
        return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
    }
    std::string_view text(int column) const override { return blob(column); }
    std::int64_t integer(int column) const override
    {
        return sqlite3_column_int64(m_statement.get(), column);
    }
    std::string_view blob(int column) const override
    {
        const void *bytes = sqlite3_column_blob(m_statement.get(), column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
        return bytes ? std::string_view(static_cast<const char *>(bytes), size)
                     : std::string_view();
    }

private:
    const Database &m_db;
    Prepared m_statement;
};

} // namespace

Result<std::unique_ptr<BulkWriter>>
sqliteBulkWriter(Database &db, const QString &table, const QStringList &columns)
{
    const QString marks = u"?,"_s.repeated(columns.size()).chopped(1);
    TRY_ASSIGN(
        auto statement,
        prepared(db,
                 u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), marks)));
    return std::make_unique<SqliteWriter>(db, std::move(statement));
}

Result<std::unique_ptr<BulkReader>>
sqliteBulkReader(Database &db, const QString &sql, const QStringList &parameters)
{
    TRY_ASSIGN(auto statement, prepared(db, sql));
    int index = 0;
    for (const QString &parameter : parameters) {
        const QByteArray utf8 = parameter.toUtf8();
        if (sqlite3_bind_text64(statement.get(),
                                ++index,
                                address({utf8.constData(), static_cast<std::size_t>(utf8.size())}),
                                static_cast<sqlite3_uint64>(utf8.size()),
                                SQLITE_TRANSIENT,
                                SQLITE_UTF8)
            != SQLITE_OK)
            return lastError(db, static_cast<sqlite3 *>(db.nativeHandle()));
    }
    return std::make_unique<SqliteReader>(db, std::move(statement));
}

} // namespace casepost::core
