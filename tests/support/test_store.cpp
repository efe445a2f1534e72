#include "tests/support/test_store.h"

#include "core/audit/record/case_sum.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "tests/support/catch.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

QString postgresAddress()
{
    const QString address = qEnvironmentVariable("CASEPOST_TEST_POSTGRES");
    if (address.isEmpty())
        FAIL("CASEPOST_TEST_POSTGRES is not set: run the tests with './dev test', which starts a "
             "PostgreSQL server for them.");
    return address;
}

/// One statement outside any store: the schemas of the tests are made and dropped by it.
void execOnServer(const QString &sql)
{
    const QUrl url(postgresAddress());
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        auto server = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        server.setHostName(url.host());
        server.setPort(url.port(5432));
        server.setDatabaseName(url.path().mid(1));
        server.setUserName(url.userName());
        server.setPassword(url.password());
        QSqlQuery query(server);
        if (!server.open() || !query.exec(sql))
            FAIL("The PostgreSQL server of CASEPOST_TEST_POSTGRES refused: "
                 << sql.toStdString()
                 << ". Run the tests with './dev test', which starts one for them.");
    }
    QSqlDatabase::removeDatabase(name);
}

core::StoreLocation ownSchema(const QString &schema)
{
    execOnServer(u"CREATE SCHEMA %1"_s.arg(schema));
    const QString address = postgresAddress();
    const QChar mark = address.contains(u'?') ? u'&' : u'?';
    return {core::Engine::Postgres, address + mark + u"options=-csearch_path%3D"_s + schema};
}

/// The same with the rights of a person who has every role of a store.
core::StoreLocation asPerson(const core::StoreLocation &owned)
{
    return {owned.engine, owned.path + u"%20-crole%3Dcasepost_everybody"_s};
}

void makePerson()
{
    execOnServer(uR"(DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'casepost_everybody') THEN
            CREATE ROLE casepost_everybody NOLOGIN;
            GRANT casepost_examiner, casepost_team_leader, casepost_customer_assurance,
                  casepost_administrator TO casepost_everybody;
        END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation OR internal_error THEN
        NULL; -- another test was faster
    END $$)"_s);
}

} // namespace

void TestStore::findPlace(core::Engine engine)
{
    if (engine == core::Engine::Sqlite) {
        m_where = {engine, m_folder.filePath(u"cases.casepost"_s)};
        m_owned = m_where;
    } else {
        m_schema = u"t"_s + QUuid::createUuid().toString(QUuid::Id128);
        m_owned = ownSchema(m_schema);
        m_where = asPerson(m_owned);
    }
}

TestStore::TestStore(core::Engine engine, As as)
    : m_clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC))
{
    findPlace(engine);
    m_db = valueOf(core::createStore(m_owned));
    if (as == As::Owner)
        m_where = m_owned;
    else if (engine == core::Engine::Postgres) {
        makePerson();
        m_owner = std::move(m_db);
        m_db = another();
    }
}

TestStore::TestStore(core::Engine engine, int version)
    : m_clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC))
{
    findPlace(engine);
    auto migrations = core::builtInMigrations();
    migrations.resize(static_cast<std::size_t>(version));
    const auto old = valueOf(core::Database::open(m_owned, core::OpenMode::Create));
    mustSucceed(core::migrate(*old, migrations));
    m_where = m_owned; // who else could bring it up to date
}

core::Database &TestStore::owner()
{
    if (m_db && m_where.path == m_owned.path)
        return db();
    if (!m_owner)
        m_owner = valueOf(core::openAsItIs(m_owned, core::OpenMode::ReadWrite));
    return *m_owner;
}

TestStore::~TestStore()
{
    m_db.reset();
    m_owner.reset();
    if (!m_schema.isEmpty())
        execOnServer(u"SET client_min_messages = warning; DROP SCHEMA %1 CASCADE"_s.arg(m_schema));
}

std::unique_ptr<core::Database> TestStore::another(core::OpenMode mode)
{
    return valueOf(core::Database::open(m_where, mode));
}

core::Session TestStore::session(const QString &login, const QString &roles)
{
    auto known = valueOf(db().prepare(u"SELECT id FROM staff WHERE login = ?"_s));
    mustSucceed(known.bind(login).run());
    if (!known.next()) {
        auto transaction = valueOf(core::Transaction::begin(owner()));
        auto staff = valueOf(
            owner().prepare(uR"(INSERT INTO staff (login, os_login, name, initials, team, office,
                                                mailbox, teams_number, trained_on)
                             VALUES (?, ?, 'Sample Person', 'SP', 'Durham 3', 'Durham',
                                     'durham3@example.gov.uk', '0191 498 0100', '2024-01-15')
                             RETURNING id)"_s));
        const auto id = valueOf(staff.bind(login).bind(identityOf(login).login).runForId());
        auto role =
            valueOf(owner().prepare(u"INSERT INTO staff_role (staff_id, role) VALUES (?, ?)"_s));
        for (const QString &code : roles.split(u','))
            mustSucceed(role.bind(id).bind(code.trimmed()).run());
        mustSucceed(transaction.commit());
    }
    return valueOf(core::openSession(db(), login, m_clock, identityOf(login)));
}

core::Identity TestStore::identityOf(const QString &login)
{
    return {u"login-of-"_s + login, u"uid:1000 userns:1 tty:none"_s, {}};
}

void TestStore::linkToMe(const QString &login)
{
    auto link = valueOf(owner().prepare(u"UPDATE staff SET os_login = ? WHERE login = ?"_s));
    auto transaction = valueOf(core::Transaction::begin(owner()));
    mustSucceed(link.bind(valueOf(core::identityAt(db())).login).bind(login).run());
    mustSucceed(transaction.commit());
}

core::CaseId TestStore::addCase(const QString &reference, const QString &surname)
{
    auto row = valueOf(owner().prepare(
        uR"(INSERT INTO case_file (row_hash, reference, reference_key, system, status,
                                                applicant_surname)
                         VALUES (0, ?, ?, 'AMS', 'in-progress', ?) RETURNING id)"_s));
    auto transaction = valueOf(core::Transaction::begin(owner()));
    const auto id = valueOf(row.bind(reference).bind(reference).bind(surname).runForId());
    mustSucceed(core::casesEnter(owner(), u"id = %1"_s.arg(id)));
    mustSucceed(transaction.commit());
    return core::CaseId::fromRow(id);
}

void TestStore::exec(const QString &sql)
{
    mustSucceed(owner().exec(sql));
}

QString TestStore::value(const QString &sql)
{
    return valueOf(db().scalar(sql)).value_or(QString());
}

void mustSucceed(const core::Status &status)
{
    if (!status)
        failTest(status.error());
}

void failTest(const core::Error &error)
{
    FAIL(core::errorCodeName(error.code).toStdString()
         << ": " << error.message.toStdString() << " [" << error.detail.toStdString() << "]");
    throw std::logic_error("unreachable");
}

} // namespace casepost::test
