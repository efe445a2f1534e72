#pragma once

#include "core/access/session.h"
#include "core/staff/open_session.h"
#include "core/store/engine/database.h"

#include <QTemporaryDir>

#include <memory>

namespace casepost::test {

/// A fresh, migrated, practice-free store on either engine, gone when the test ends. SQLite: a file
/// in its own folder. PostgreSQL: a schema of its own in the database of CASEPOST_TEST_POSTGRES;
/// without that variable the test fails and says how to run it.
///
///     const auto engine = GENERATE(core::Engine::Sqlite, core::Engine::Postgres);
///     TestStore store(engine);
class TestStore
{
public:
    /// Who a PostgreSQL store is opened as: a person who has every role, as the program is in use,
    /// and writes by the store's functions alone; or its owner, for tests that make, damage or
    /// bring up to date what nobody else can.
    enum class As { Person, Owner };

    explicit TestStore(core::Engine engine = core::Engine::Sqlite, As as = As::Person);
    /// A store as a program of that schema version left it, empty; db() is nothing until reopen().
    TestStore(core::Engine engine, int version);
    ~TestStore();
    TestStore(const TestStore &) = delete;
    TestStore &operator=(const TestStore &) = delete;

    /// Whose act it is, the server takes from the program here, because the tests' login owns it;
    /// server_rules_test.cpp has a login a person.
    core::Database &db() { return *m_db; }
    const core::StoreLocation &location() const { return m_where; }
    /// The same place for whoever makes stores and brings them up to date.
    const core::StoreLocation &ownersLocation() const { return m_owned; }
    /// A second connection to the same store (another program, another thread).
    std::unique_ptr<core::Database> another(core::OpenMode mode = core::OpenMode::ReadWrite);
    /// Closes the store's own connection; reopen() brings it back.
    void close() { m_db.reset(); }
    void reopen() { m_db = another(); }

    /// Shows 2026-03-02 09:00 UTC, a Monday, until it is set.
    core::FixedClock &clock() { return m_clock; }

    /// The owner's connection, for what a test prepares by SQL of its own; db() on a file.
    core::Database &owner();

    /// The session of a staff record with that login, made with that role (comma-separated:
    /// several) when there is none yet. Each record is a person of their own: identityOf(login).
    core::Session session(const QString &login = QStringLiteral("km"),
                          const QString &roles = QStringLiteral("examiner"));

    /// Who a session's person is.
    static core::Identity identityOf(const QString &login);
    /// Links a record to whoever runs the test, as openSession() sees them.
    void linkToMe(const QString &login);

    /// Inserts a minimal case in progress straight into the table and gives its id.
    core::CaseId addCase(const QString &reference = QStringLiteral("123456789"),
                         const QString &surname = QStringLiteral("Sample"));

    /// Runs one statement; the test fails when it fails.
    void exec(const QString &sql);
    /// The single value of a query, as text; the test fails when it fails.
    QString value(const QString &sql);

private:
    void findPlace(core::Engine engine);
    QTemporaryDir m_folder;
    core::StoreLocation m_where;
    core::StoreLocation m_owned; ///< PostgreSQL: the same as its owner, who makes and prepares it
    QString m_schema;            ///< PostgreSQL only
    std::unique_ptr<core::Database> m_owner;
    std::unique_ptr<core::Database> m_db;
    core::FixedClock m_clock;
};

/// A failed test that shows the error's sentence unless it went well.
void mustSucceed(const core::Status &status);
[[noreturn]] void failTest(const core::Error &error);

/// The value of a Result, or a failed test that shows the error's sentence.
template<typename T>
T valueOf(core::Result<T> result)
{
    if (!result)
        failTest(result.error());
    return std::move(*result);
}

/// What went wrong; a failed test when nothing did.
template<typename T>
core::Error errorOf(const core::Result<T> &result)
{
    if (result)
        failTest({core::ErrorCode::Failed, QStringLiteral("an error was expected"), {}, {}});
    return result.error();
}

} // namespace casepost::test
