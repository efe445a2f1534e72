#include "tests/support/server_logins.h"

#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/staff/staff_changes.h"
#include "core/store/opening/migrator.h"
#include "tests/support/catch.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

const auto kPassword = u"correct horse"_s;

core::Staff person(const QString &login, const QStringList &roles)
{
    core::Staff staff;
    staff.login = login;
    staff.name = u"Sample Person"_s;
    staff.initials = u"SP"_s;
    staff.team = u"Durham 3"_s;
    staff.office = u"Durham"_s;
    staff.mailbox = u"durham3@example.gov.uk"_s;
    staff.trainedOn = QDate(2024, 1, 15);
    staff.roles = roles;
    return staff;
}

} // namespace

ServerLogins::ServerLogins(TestStore &store)
    : m_store(store)
    , m_mark(u"t"_s + QUuid::createUuid().toString(QUuid::Id128).left(10))
{
    mustSucceed(core::linkFirstAdministrator(store.owner(), store.clock()));
}

ServerLogins::~ServerLogins()
{
    for (const QString &login : m_logins) {
        (void)m_store.owner().exec(u"DROP OWNED BY \"%1\""_s.arg(login));
        (void)m_store.owner().exec(u"DROP ROLE \"%1\""_s.arg(login));
    }
}

QString ServerLogins::loginOf(const QString &person) const
{
    return m_mark + u'_' + person;
}

void ServerLogins::givePassword(const QString &login)
{
    m_logins += login;
    m_store.exec(u"ALTER ROLE \"%1\" PASSWORD '%2'"_s.arg(login, kPassword));
}

QString ServerLogins::add(const QString &name, const QStringList &roles)
{
    auto &db = m_store.owner();
    const QString login = loginOf(name);
    const auto owner = valueOf(core::openSession(db, {}, m_store.clock()));
    const auto change = valueOf(core::addPerson(db, owner, person(name, roles), login));
    if (change.waits) { // there is a second administrator by now, who is not the owner
        const auto second = valueOf(
            core::openSession(db, u"aa"_s, m_store.clock(), {loginOf(u"aa"_s), u"uid:1"_s, {}}));
        mustSucceed(core::Decisions(db, {core::staffProposals()}).approve(second, *change.waits));
    }
    givePassword(login);
    return login;
}

QString ServerLogins::stranger()
{
    const QString login = loginOf(u"stranger"_s);
    m_store.exec(u"CREATE ROLE \"%1\" LOGIN"_s.arg(login));
    givePassword(login);
    return login;
}

core::StoreLocation ServerLogins::placeFor(const QString &login) const
{
    QUrl url(m_store.ownersLocation().path);
    url.setUserName(login);
    url.setPassword(kPassword);
    return {core::Engine::Postgres, url.toString(QUrl::FullyEncoded)};
}

std::unique_ptr<core::Database> ServerLogins::open(const QString &login) const
{
    return valueOf(core::openAsItIs(placeFor(login), core::OpenMode::ReadWrite));
}

std::optional<int> ServerLogins::run(const QString &login, const QStringList &statements) const
{
    const QUrl url(m_store.ownersLocation().path);
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<int> rows;
    {
        auto server = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        server.setHostName(url.host());
        server.setPort(url.port(5432));
        server.setDatabaseName(url.path().mid(1));
        server.setUserName(login);
        server.setPassword(kPassword);
        server.setConnectOptions(
            u"options='%1'"_s.arg(QUrlQuery(url).queryItemValue(u"options"_s, QUrl::FullyDecoded)));
        if (server.open()) {
            QSqlQuery query(server);
            bool done = query.exec(u"SET client_min_messages = error"_s) && query.exec(u"BEGIN"_s);
            for (const QString &sql : statements) {
                done = done && query.exec(sql);
                rows = done && query.isSelect() ? std::optional(query.size()) : std::optional(0);
            }
            if (!done || !query.exec(u"COMMIT"_s))
                rows.reset();
        }
        server.close();
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

} // namespace casepost::test
