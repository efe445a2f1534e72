#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/outbox/journal/outbox.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/server_rules.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/core/store/server_attacks.h"
#include "tests/support/catch.h"
#include "tests/support/server_logins.h"

#include <QCryptographicHash>
#include <QFile>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// A store on a server with a person of each role, and something of everybody's in it.
struct Attacked
{
    Attacked()
        : store(Engine::Postgres, TestStore::As::Owner)
        , logins(store)
    {
        for (const auto &[person, role] : people)
            logins.add(person, {role});
        const CaseId one = store.addCase(u"123456789"_s, u"Llyr"_s);
        const auto victim = sessionOf(u"victim"_s);
        letter = addLetter(store, one, victim.staff.id);
        message =
            valueOf(Outbox(store.db()).enqueue(victim, wholeMessage(letter, one, u"smtp"_s, 1)));
        store.addCase(u"223456789"_s, u"Other"_s);
        mustSucceed(CaseStore(store.db()).addNote(victim, one, u"Seen."_s));
        store.exec(u"INSERT INTO work (kind, case_id, due_utc, team, role, why, made_by) "
                   "SELECT 'bring-up', 1, 't', 'T', '', 'x', max(id) FROM case_event"_s);
        store.exec(
            u"INSERT INTO draft (case_id, staff_id, state, revision, document, created_utc, "
            "changed_utc) VALUES (1, %1, 'open', 1, '{}', 't', 't')"_s.arg(victim.staff.id.row()));
        store.exec(u"INSERT INTO proposal (kind, name, content, proposed_utc, staff_id, os_login) "
                   "SELECT kind, 'x', '{}', 't', s.id, s.os_login FROM staff s, "
                   "(VALUES ('phrases'), ('guidance'), ('staff')) AS k(kind)"_s);
    }

    Session sessionOf(const QString &person)
    {
        return valueOf(openSession(
            store.db(), person, store.clock(), {logins.loginOf(person), u"uid:1"_s, {}}));
    }

    /// Everything that stands in the store, and everything that its owner made.
    QByteArray everything()
    {
        QCryptographicHash all(QCryptographicHash::Sha256);
        auto tables = valueOf(store.db().prepare(
            u"SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() "
            "ORDER BY 1"_s));
        mustSucceed(tables.run());
        QStringList questions{
            u"SELECT string_agg(proname || prosrc || coalesce(proacl::text, ''), '|' ORDER BY oid) "
            "FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"_s,
            u"SELECT string_agg(relname || relrowsecurity || coalesce(relacl::text, ''), '|' ORDER "
            u"BY "
            "oid) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"_s,
            u"SELECT string_agg(tgname || tgenabled::text, '|' ORDER BY tgname) FROM pg_trigger t "
            "JOIN pg_class c ON c.oid = t.tgrelid WHERE relnamespace = "
            "current_schema()::regnamespace "
            "AND NOT tgisinternal"_s,
            u"SELECT string_agg(rolname || rolsuper || rolcreaterole, '|' ORDER BY oid) FROM "
            u"pg_roles "
            "WHERE rolname LIKE '%1%'"_s.arg(logins.loginOf({}))};
        while (tables.next())
            questions +=
                u"SELECT string_agg(t::text, '|' ORDER BY t::text) FROM %1 t"_s.arg(tables.text(0));
        for (const QString &question : questions)
            all.addData(valueOf(store.db().scalar(question)).value_or(QString()).toUtf8() + '\n');
        return all.result();
    }

    /// Tries everything as that person; gives what changed anything, however little.
    QStringList attackedBy(const QString &person);

    static const std::vector<std::pair<QString, QString>> people;
    TestStore store;
    ServerLogins logins;
    LetterId letter;
    MessageId message;
};

const std::vector<std::pair<QString, QString>> Attacked::people{{u"aa"_s, u"administrator"_s},
                                                                {u"ex"_s, u"examiner"_s},
                                                                {u"tl"_s, u"team-leader"_s},
                                                                {u"ca"_s, u"customer-assurance"_s},
                                                                {u"victim"_s, u"examiner"_s}};

QStringList Attacked::attackedBy(const QString &person)
{
    const QString victim = QString::number(sessionOf(u"victim"_s).staff.id.row());
    const QString me = QString::number(sessionOf(person).staff.id.row());
    QStringList done;
    auto before = everything();
    for (const QStringList &attack : attacks()) {
        QStringList statements;
        for (QString sql : attack)
            statements += sql.replace(u"%message"_s, QString::number(message.row()))
                              .replace(u"%me"_s, me)
                              .replace(u"%other"_s, victim)
                              .replace(u"%theirs"_s, logins.loginOf(u"victim"_s))
                              .replace(u"%letter"_s, QString::number(letter.row()));
        if (!logins.run(logins.loginOf(person), statements))
            continue;
        if (const auto after = everything(); after != before) { // it may have done nothing
            done += statements.join(u"; "_s);
            before = after;
        }
    }
    if (everything() != before)
        done += u"something that was refused"_s;
    return done;
}

} // namespace

TEST_CASE("a server refuses every way round its rules, whatever the login's role (REQ-SEC-04)",
          "[core][store][server]")
{
    Attacked office;
    REQUIRE(attacks().size() >= 60);
    for (const auto &[person, role] : Attacked::people)
        if (person != u"victim"_s) {
            INFO(role.toStdString());
            const QStringList done = office.attackedBy(person);
            INFO(done.join(u"\n"_s).toStdString());
            CHECK(done.isEmpty());
        }
}

TEST_CASE("the attack sees a server that does not ask, one that lets a role write, and one that "
          "keeps no record",
          "[core][store][server]")
{
    const QString weaker = GENERATE(
        u"CREATE OR REPLACE FUNCTION who_acts(claimed bigint, VARIADIC acts text[]) RETURNS void "
        "LANGUAGE plpgsql AS 'BEGIN END'"_s,
        u"DO $$ BEGIN ALTER TABLE message DISABLE ROW LEVEL SECURITY; GRANT UPDATE ON message TO "
        "casepost_examiner; END $$"_s,
        u"CREATE OR REPLACE FUNCTION who_recorded() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
        "RETURN NULL; END'"_s);
    Attacked office;
    office.store.exec(weaker);
    INFO(weaker.toStdString());
    CHECK_FALSE(office.attackedBy(u"ex"_s).isEmpty());
}

TEST_CASE("a server shows a login what its role reads, and a stranger nothing (REQ-SEC-04)",
          "[core][store][server]")
{
    Attacked office;
    office.store.exec(u"INSERT INTO role (code, name_en, name_cy) VALUES ('reader', 'R', 'D')"_s);
    office.store.exec(u"INSERT INTO role_action (role, action) VALUES ('reader', 'phrase.read')"_s);
    for (const QString &statement : serverRules()) // the rights follow the table of roles
        office.store.exec(statement);
    const QString reader = office.logins.add(u"rd"_s, {u"reader"_s});
    const QString stranger = office.logins.stranger();
    for (const QString &table : {u"case_file"_s,
                                 u"case_event"_s,
                                 u"work"_s,
                                 u"letter"_s,
                                 u"letter_content"_s,
                                 u"draft"_s,
                                 u"message"_s,
                                 u"message_content"_s,
                                 u"attempt"_s,
                                 u"audit_entry"_s,
                                 u"proposal"_s,
                                 u"guidance_pack"_s}) {
        INFO(table.toStdString());
        CHECK_FALSE(office.logins.run(reader, {u"SELECT * FROM "_s + table}));
        CHECK_FALSE(office.logins.run(stranger, {u"SELECT * FROM "_s + table}));
    }
    CHECK(office.logins.run(reader, {u"SELECT * FROM phrase_pack"_s}) == 0);
    CHECK(office.logins.run(reader, {u"SELECT * FROM staff"_s}).value_or(0) > 4);
    CHECK(office.logins.run(office.logins.loginOf(u"ex"_s), {u"SELECT * FROM letter"_s}) == 1);
    // A role that is taken away reads nothing any more, though the server's own group stays.
    office.store.exec(u"DELETE FROM staff_role WHERE role = 'examiner'"_s);
    CHECK(office.logins.run(office.logins.loginOf(u"ex"_s), {u"SELECT * FROM letter"_s}) == 0);
    CHECK(errorOf(openAsItIs(office.logins.placeFor(stranger), OpenMode::ReadWrite)).code
          == ErrorCode::NotPermitted);
    // A login of another store of the server has the same group.
    office.store.exec(u"GRANT casepost_examiner TO \"%1\""_s.arg(stranger));
    CHECK(office.logins.run(stranger, {u"SELECT * FROM case_file"_s}) == 0);
    CHECK(office.logins.run(stranger, {u"SELECT * FROM staff"_s}) == 0);
    const auto db = office.logins.open(stranger);
    CHECK(errorOf(openSession(*db, {}, office.store.clock()))
              .message.contains(u"is not linked to a staff record"_s));
}

TEST_CASE("a login works by its own record and nobody else's, and the record is whole "
          "(REQ-SEC-04)",
          "[core][store][server]")
{
    Attacked office;
    const auto db = office.logins.open(office.logins.loginOf(u"ex"_s));
    const auto session = valueOf(openSession(*db, {}, office.store.clock()));
    CHECK(session.staff.login == u"ex"_s);

    mustSucceed(CaseStore(*db).addNote(session, CaseId::fromRow(1), u"Phoned."_s));

    auto stolen = session;
    stolen.staff.id = office.sessionOf(u"victim"_s).staff.id;
    const auto refused = CaseStore(*db).addNote(stolen, CaseId::fromRow(1), u"Phoned."_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotPermitted);
    CHECK(refused.error().message.contains(u"in the name of somebody else"_s));
    const auto admin = valueOf(openSession(office.store.db(), {}, office.store.clock()));
    CHECK(valueOf(auditEntries(office.store.db(), admin, {}, 1)).back().osLogin
          == office.logins.loginOf(u"ex"_s));
    // The draft and the requests above were put in by hand: of them alone the record knows nothing.
    office.store.exec(u"DELETE FROM draft"_s);
    const auto verdict = valueOf(verifyAudit(office.store.db(), admin));
    CHECK_FALSE(verdict.firstBroken);
}

TEST_CASE(
    "rules of an older program are brought up to date by the owner, and everybody else is told",
    "[core][store][server]")
{
    Attacked office;
    const auto place = office.logins.placeFor(office.logins.loginOf(u"ex"_s));
    office.store.exec(u"UPDATE store_info SET value = '1' WHERE key = 'server_rules'"_s);
    office.store.exec(u"DROP FUNCTION act_event CASCADE"_s);

    const auto refused = openStore(place, OpenMode::ReadWrite);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotPermitted);
    CHECK(refused.error().message.contains(u"its owner brings them up to date"_s));
    CHECK(openStore(office.store.ownersLocation(), OpenMode::ReadWrite));

    const auto db = valueOf(openStore(place, OpenMode::ReadWrite));
    const auto session = valueOf(openSession(*db, {}, office.store.clock()));
    CHECK(CaseStore(*db).addNote(session, CaseId::fromRow(1), u"Phoned."_s));
}

TEST_CASE("the rules of a server have a number for every state of their text",
          "[core][store][server]")
{
    QFile file(u":/casepost/server/rules.sql"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto digest =
        QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    INFO("A changed text needs the next kServerRules and its digest here.");
    CHECK(kServerRules == 4);
    CHECK(digest.left(16) == "84c443aa5fe80eea");
}
