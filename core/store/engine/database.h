#pragma once

#include "core/base/result.h"
#include "core/store/engine/commit_step.h"
#include "core/store/engine/touched_rows.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace casepost::core {

enum class Engine { Sqlite, Postgres };

/// Where a store is: a file (SQLite) or a postgresql:// address.
struct StoreLocation
{
    Engine engine = Engine::Sqlite;
    QString path; ///< absolute file path (SQLite) or the whole address (PostgreSQL)

    /// Reads `--store`'s value. InvalidInput for an address that is neither.
    static Result<StoreLocation> parse(const QString &text);
    /// The place as a person may see it: never a password.
    QString display() const;
};

enum class OpenMode {
    ReadWrite, ///< an existing store; falls to read-only (isReadOnly()) when it cannot be written
    ReadOnly,
    Create, ///< a place where no store is yet
};

class Database;
class StoreHandle;

/// One prepared statement and its rows. Parameters are positional (`?`) and bound in order.
/// Lives no longer than its Database; used on the same thread.
class Statement
{
public:
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) noexcept;
    ~Statement();

    Statement &bind(const QString &text); ///< a null QString binds NULL
    Statement &bind(std::int64_t number);
    Statement &bindBlob(const QByteArray &bytes);
    Statement &bindNull();
    /// Binds NULL when there is no value.
    Statement &bind(const std::optional<QString> &text);
    Statement &bind(const std::optional<std::int64_t> &number);

    /// Runs with the bound values and clears them for the next use.
    Status run();
    /// Runs `INSERT … RETURNING id` and gives that id. With run() and next() instead, the statement
    /// stays open and SQLite refuses the COMMIT until it is gone.
    Result<std::int64_t> runForId();
    /// Moves to the next row; false after the last one. After run().
    bool next();

    bool isNull(int column) const;
    QString text(int column) const; ///< NULL gives an empty string
    std::int64_t integer(int column) const;
    QByteArray blob(int column) const;
    /// Rows changed by the last run().
    std::int64_t changedRows() const;

private:
    friend class Database;
    Statement(Database &db, std::unique_ptr<QSqlQuery> query);
    Database *m_db;
    std::unique_ptr<QSqlQuery> m_query;
    int m_nextParameter = 0;
    bool m_isAct = false; ///< of Database::prepareAct() on a server: one row, one number
    std::int64_t m_answer = 0;
};

/// One connection to one store, used by the thread that opened it. Every connection of the program
/// is made here, with the same safe settings (SQLite: TRUNCATE journal, synchronous EXTRA, foreign
/// keys, trusted_schema off; reliability.md findings 7 and 8).
class Database
{
public:
    /// Opens and checks: the file is a Casepost store, not newer than this program, not damaged in
    /// its head. Foreign, Newer, Corrupt, Locked, NotFound or Io otherwise; the file is never
    /// replaced. What is changed through it stands in no record: whoever works with a store opens
    /// it with openStore() (migrator.h).
    /// `patience` is how long a statement waits for another program's lock.
    /// A file is opened by the one name that all its users share (store_marks.h), whatever name is
    /// given: location() tells it.
    static Result<std::unique_ptr<Database>>
    open(const StoreLocation &where,
         OpenMode mode,
         std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Engine engine() const { return m_where.engine; }
    const StoreLocation &location() const { return m_where; }
    bool isReadOnly() const { return m_readOnly; }
    /// The store's file; null on a server.
    const StoreHandle *file() const { return m_file.get(); }
    /// Takes no change from now on, whoever asks: isReadOnly(), and every Transaction::begin()
    /// fails with `why`. Outside a transaction only.
    Status closeForWriting(const Error &why);
    /// Damage was found (damage.h): takes no change from now on, and every Transaction::begin()
    /// fails with `why`. Outside a transaction only.
    Status closeForDamage(const Error &why);
    /// Takes back closeForDamage().
    Status openAfterDamage();

    /// What is done before each outermost COMMIT from now on.
    void setCommitStep(std::unique_ptr<CommitStep> step) { m_commitStep = std::move(step); }
    CommitStep *commitStep() const { return m_commitStep.get(); }
    /// The watched rows that the open transaction changed since the last call (touched_rows.h).
    Result<std::vector<TouchedRun>> takeTouched() { return m_touched->take(*this); }

    /// Is a Transaction open on this connection?
    bool inTransaction() const { return m_depth > 0; }

    /// Prepares SQL that both engines understand; pass `postgres` where theirs differs.
    Result<Statement> prepare(const QString &sql);
    /// Prepares a statement that writes: `sql` on a file; on a server, which lets nobody write its
    /// tables, the function `act` of its rules (resources/server/rules.sql) with the same
    /// parameters. Its answer is the id of the new row or how many rows changed: runForId(),
    /// changedRows().
    Result<Statement> prepareAct(QStringView act, const QString &sql);
    /// prepareAct() without parameters, run at once.
    Status act(QStringView act, const QString &sql);
    /// Runs one statement without parameters.
    Status exec(const QString &sql);
    /// The single value of a query without parameters; nullopt when there is no row.
    Result<std::optional<QString>> scalar(const QString &sql);

    /// The engine's own connection (sqlite3* or PGconn*), for core/store/bulk only.
    void *nativeHandle() const;

    /// A failed SQL call as an Error in words: locked, full, read-only and damaged told apart.
    Error errorOf(const QSqlQuery &query) const;
    /// The same by the engine's own code and text. A page that cannot be read is noted (damage.h)
    /// once the store was opened; what cannot be opened needs no note.
    Error errorOf(const QString &nativeCode, const QString &text) const;

private:
    friend class Transaction;
    Database(StoreLocation where, QString connection);
    static Result<std::unique_ptr<Database>>
    connect(const StoreLocation &where, OpenMode mode, std::chrono::milliseconds patience);
    StoreLocation m_where;
    std::unique_ptr<StoreHandle> m_file; ///< closed behind the connection
    QString m_connection;
    bool m_readOnly = false;
    bool m_opened = false;
    std::optional<Error> m_whyClosed; ///< of closeForWriting()
    std::optional<Error> m_damage;    ///< of closeForDamage()
    std::unique_ptr<TouchedRows> m_touched = std::make_unique<TouchedRows>();
    std::unique_ptr<CommitStep> m_commitStep;
    int m_depth = 0;
    bool m_failed = false;
    std::int64_t m_changesBefore = 0; ///< of the transaction under way
};

/// A scope in which everything is written or nothing: leaving it without commit() rolls back.
/// Scopes nest; the outermost one decides. Begins IMMEDIATE on SQLite, so a lock is met here and
/// not half-way.
class Transaction
{
public:
    /// Locked when another program holds the store longer than the connection's patience; ReadOnly
    /// on a read-only store.
    static Result<Transaction> begin(Database &db);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// Makes it durable. On failure nothing of the scope is kept; where the disk or the server did
    /// not say so, it is asked again, and the error tells what is known (commit_answer.h).
    Status commit();

private:
    explicit Transaction(Database &db)
        : m_db(&db)
    {}
    Database *m_db;
};

} // namespace casepost::core
