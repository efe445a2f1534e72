#include "core/store/bulk/bulk_engines.h"
#include "core/store/bulk/libpq.h"

#include <charconv>
#include <string>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Answer = std::unique_ptr<PGresult, void (*)(PGresult *)>;
using Bytes = std::unique_ptr<unsigned char, void (*)(void *)>;
constexpr std::size_t kSendAt = 256 * 1024;

Answer answerOf(PGresult *result)
{
    return Answer(result, libpq().clear);
}

std::unexpected<Error> answerError(const Database &db, PGconn *connection, const PGresult *answer)
{
    const char *state = answer ? libpq().resultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
    const char *text =
        answer ? libpq().resultErrorMessage(answer) : libpq().errorMessage(connection);
    return std::unexpected(
        db.errorOf(QString::fromUtf8(state ? state : ""), QString::fromUtf8(text)));
}

/// Reads answers until there are none, so that the connection is free again; the first failure.
Status drained(const Database &db, PGconn *connection)
{
    Status status;
    while (PGresult *next = libpq().getResult(connection)) {
        const auto answer = answerOf(next);
        const auto kind = libpq().resultStatus(next);
        if (status && kind != PGRES_COMMAND_OK && kind != PGRES_TUPLES_OK
            && kind != PGRES_SINGLE_TUPLE)
            status = answerError(db, connection, next);
        if (libpq().status(connection) == CONNECTION_BAD)
            break;
    }
    return status;
}

class PostgresWriter final : public BulkWriter
{
public:
    PostgresWriter(const Database &db, PGconn *connection, qsizetype columns)
        : m_db(db)
        , m_connection(connection)
        , m_columns(columns)
    {}
    ~PostgresWriter() override
    {
        if (m_finished)
            return;
        libpq().putCopyEnd(m_connection, "given up");
        (void)drained(m_db, m_connection);
    }

    void text(std::string_view utf8) override
    {
        part();
        for (const char c : utf8) {
            if (c == '\\')
                m_buffer += "\\\\";
            else if (c == '\n')
                m_buffer += "\\n";
            else if (c == '\r')
                m_buffer += "\\r";
            else if (c == '\t')
                m_buffer += "\\t";
            else
                m_buffer += c;
        }
    }
    void integer(std::int64_t number) override
    {
        part();
        m_buffer += std::to_string(number);
    }
    void blob(std::string_view bytes) override
    {
        static constexpr char digits[] = "0123456789abcdef";
        part();
        m_buffer += "\\\\x";
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            m_buffer += digits[byte >> 4];
            m_buffer += digits[byte & 15];
        }
    }
    void null() override
    {
        part();
        m_buffer += "\\N";
    }

    Status endRow() override
    {
        if (m_column != m_columns)
            return fail(ErrorCode::Io,
                        u"The store %1 was given an incomplete row; nothing of it was saved."_s.arg(
                            m_db.location().display()));
        m_column = 0;
        m_buffer += '\n';
        return m_buffer.size() < kSendAt ? Status() : send();
    }

    Status finish() override
    {
        TRY(send());
        m_finished = true;
        if (libpq().putCopyEnd(m_connection, nullptr) != 1)
            return answerError(m_db, m_connection, nullptr);
        return drained(m_db, m_connection);
    }

private:
    void part()
    {
        if (m_column++ > 0)
            m_buffer += '\t';
    }
    Status send()
    {
        const int sent =
            libpq().putCopyData(m_connection, m_buffer.data(), static_cast<int>(m_buffer.size()));
        m_buffer.clear();
        if (sent != 1)
            return answerError(m_db, m_connection, nullptr);
        return {};
    }

    const Database &m_db;
    PGconn *m_connection;
    qsizetype m_columns;
    qsizetype m_column = 0;
    std::string m_buffer;
    bool m_finished = false;
};

class PostgresReader final : public BulkReader
{
public:
    PostgresReader(const Database &db, PGconn *connection)
        : m_db(db)
        , m_connection(connection)
    {}
    ~PostgresReader() override
    {
        if (!m_ended)
            (void)drained(m_db, m_connection);
    }

    Result<bool> next() override
    {
        m_blobs.clear();
        if (m_ended)
            return false;
        m_row = answerOf(libpq().getResult(m_connection));
        if (m_row && libpq().resultStatus(m_row.get()) == PGRES_SINGLE_TUPLE)
            return true;
        m_ended = true;
        if (m_row && libpq().resultStatus(m_row.get()) != PGRES_TUPLES_OK) {
            const auto error = answerError(m_db, m_connection, m_row.get());
            (void)drained(m_db, m_connection);
            return error;
        }
        TRY(drained(m_db, m_connection));
        return false;
    }
    bool isNull(int column) const override
    {
        return libpq().getisnull(m_row.get(), 0, column) == 1;
    }
    std::string_view text(int column) const override
    {
        return {libpq().getvalue(m_row.get(), 0, column),
                static_cast<std::size_t>(libpq().getlength(m_row.get(), 0, column))};
    }
    std::int64_t integer(int column) const override
    {
        const auto digits = text(column);
        std::int64_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number;
    }
    std::string_view blob(int column) const override
    {
        // Either of the server's two output forms; Qt's driver asks for the older one.
        std::size_t size = 0;
        m_blobs.emplace_back(libpq().unescapeBytea(reinterpret_cast<const unsigned char *>(
                                                       libpq().getvalue(m_row.get(), 0, column)),
                                                   &size),
                             libpq().freemem);
        return {reinterpret_cast<const char *>(m_blobs.back().get()), size};
    }

private:
    const Database &m_db;
    PGconn *m_connection;
    Answer m_row = answerOf(nullptr);
    mutable std::vector<Bytes> m_blobs; ///< of this row, for the views given out
    bool m_ended = false;
};

/// `?` to PostgreSQL's own `$1`; the house's SQL holds no question mark inside a text.
QByteArray numbered(const QString &sql)
{
    QString own;
    int number = 0;
    for (const QChar c : sql)
        own += c == u'?' ? u'$' + QString::number(++number) : QString(c);
    return own.toUtf8();
}

Status libraryIsThere(const Database &db)
{
    if (libpq().isLoaded)
        return {};
    return fail(
        ErrorCode::Unavailable,
        u"PostgreSQL's library libpq is not installed, so nothing was read from or written to %1."_s
            .arg(db.location().display()));
}

} // namespace

Result<std::unique_ptr<BulkWriter>>
postgresBulkWriter(Database &db, const QString &table, const QStringList &columns)
{
    TRY(libraryIsThere(db));
    auto *connection = static_cast<PGconn *>(db.nativeHandle());
    const QString copy = u"COPY %1 (%2) FROM STDIN"_s.arg(table, columns.join(u", "_s));
    const auto answer = answerOf(libpq().exec(connection, copy.toUtf8().constData()));
    if (libpq().resultStatus(answer.get()) != PGRES_COPY_IN)
        return answerError(db, connection, answer.get());
    return std::make_unique<PostgresWriter>(db, connection, columns.size());
}

Result<std::unique_ptr<BulkReader>>
postgresBulkReader(Database &db, const QString &sql, const QStringList &parameters)
{
    TRY(libraryIsThere(db));
    auto *connection = static_cast<PGconn *>(db.nativeHandle());
    std::vector<QByteArray> texts;
    std::vector<const char *> values;
    for (const QString &parameter : parameters)
        texts.push_back(parameter.toUtf8());
    for (const QByteArray &text : texts)
        values.push_back(text.constData());
    const int sent = libpq().sendQueryParams(connection,
                                             numbered(sql).constData(),
                                             static_cast<int>(values.size()),
                                             nullptr,
                                             values.data(),
                                             nullptr,
                                             nullptr,
                                             0);
    if (sent != 1)
        return answerError(db, connection, nullptr);
    libpq().setSingleRowMode(connection);
    return std::make_unique<PostgresReader>(db, connection);
}

} // namespace casepost::core
