#pragma once

#include "tests/support/test_store.h"

#include <QStringList>

#include <memory>

class QSqlDatabase;

namespace casepost::test {

/// Logins of the tests' PostgreSQL server for the staff of one store, each with a password of its
/// own, gone when the test ends. The server's own program made them: the store's staff is added by
/// its owner as an administrator would.
class ServerLogins
{
public:
    /// The owner of the store's tables becomes its first administrator.
    explicit ServerLogins(TestStore &store);
    ~ServerLogins();
    ServerLogins(const ServerLogins &) = delete;
    ServerLogins &operator=(const ServerLogins &) = delete;

    /// Adds a person with a login of their own; gives the login.
    QString add(const QString &person, const QStringList &roles);
    QString loginOf(const QString &person) const;
    /// A login that no staff record is linked to.
    QString stranger();
    /// Where the store is for that login.
    core::StoreLocation placeFor(const QString &login) const;
    /// The store as that login's program opens it.
    std::unique_ptr<core::Database> open(const QString &login) const;

    /// Runs a piece of SQL as that login, in a transaction that is committed where nothing fails.
    /// Gives how many rows its last statement returned; nothing where the server refused any of it.
    std::optional<int> run(const QString &login, const QStringList &statements) const;

private:
    void givePassword(const QString &login);
    TestStore &m_store;
    QString m_mark; ///< sets this store's logins apart from other stores' of the server
    QStringList m_logins;
};

} // namespace casepost::test
