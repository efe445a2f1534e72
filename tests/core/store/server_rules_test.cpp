#include "core/audit/audit.h"
#include "core/cases/case_store.h"
#include "core/outbox/outbox.h"
#include "core/store/migrator.h"
#include "core/store/server_rules.h"
#include "tests/core/outbox/outbox_fixture.h"
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
        mustSucceed(CaseStore(store.db()).addNote(victim, one, u"Seen."_s));
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

/// What nobody may do, whatever their role: %me and %other are the ids of staff records, %login the
/// attacker's own login, %theirs another's.
const std::vector<QStringList> &attacks()
{
    static const std::vector<QStringList> all{
        // Who may what.
        {u"UPDATE role_action SET action = 'staff.manage'"_s},
        {u"INSERT INTO role_action (role, action) VALUES ('examiner', 'store.claim')"_s},
        {u"DELETE FROM role_action"_s},
        {u"INSERT INTO role (code, name_en, name_cy) VALUES ('king', 'King', 'Brenin')"_s},
        {u"INSERT INTO staff_role (staff_id, role) VALUES (%me, 'administrator')"_s},
        {u"UPDATE staff_role SET role = 'administrator'"_s},
        {u"DELETE FROM staff_role"_s},
        {u"UPDATE staff SET os_login = session_user"_s},
        {u"UPDATE staff SET os_login = session_user WHERE id = %other"_s},
        {u"UPDATE staff SET active = 0"_s},
        {u"INSERT INTO staff (login, os_login, name, initials, team, office, mailbox, "
         u"teams_number) "
         "VALUES ('second', session_user, 'S', 'S', 'T', '', '', '')"_s},
        {u"DELETE FROM staff"_s},
        {u"SELECT act_roles(%me, 'administrator,customer-assurance,team-leader')"_s},
        {u"SELECT act_roles(%other, 'administrator')"_s},
        {u"SELECT act_person('second', session_user::text, 'S', 'S', 'T', '', '', '', NULL)"_s},
        {u"SELECT act_person('second', 'postgres', 'S', 'S', 'T', '', '', '', NULL)"_s},
        {u"SELECT act_person_details('N', 'N', 'T', '', 'thief@example.org', '', '2020-01-01', %other)"_s},
        {u"SELECT who_gets_roles(%me)"_s},
        // What the store is.
        {u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s},
        {u"UPDATE store_info SET value = '1'"_s},
        {u"DELETE FROM store_info"_s},
        {u"SELECT act_rest('practice', '1')"_s},
        {u"SELECT act_bad_rows('practice', '1')"_s},
        {u"SELECT act_end_rest('schema_version')"_s, u"SELECT 1/0"_s},
        {u"UPDATE store_mark SET value = '0'"_s},
        {u"UPDATE store_info SET value = 'x' WHERE key = 'damaged'"_s},
        {u"SELECT act_mark('id', 'another')"_s},
        {u"SELECT act_mark('generation', '-1')"_s},
        {u"SELECT act_count_taken(-5)"_s},
        // The record.
        {u"INSERT INTO audit_entry (seq, at_utc, os_login, staff, action, object, digest, "
         u"prev_hash, "
         "hash) VALUES (999, 't', '%theirs', 'victim', 'x', 'x', '', '', '')"_s},
        {u"UPDATE audit_entry SET staff = 'victim'"_s},
        {u"DELETE FROM audit_entry"_s},
        {u"UPDATE audit_row SET salt = ''"_s},
        {u"DELETE FROM audit_row"_s},
        {u"INSERT INTO audit_row (seq, kind, row_key, salt, digest) VALUES (1, 'letter', '1', 'a', 'b')"_s},
        {u"SELECT act_audit('t', '%theirs', '', 'case.note', 'case:1', '', '', '', '')"_s},
        {u"SELECT act_audit('t', session_user::text, 'victim', 'case.note', 'case:1', '', '', '', '')"_s},
        {u"SELECT act_audit('t', session_user::text, '', 'case.note', 'case:1', '', '', 'ab', '')"_s},
        {u"SELECT act_audit('t', session_user::text, '', 'case.note', 'case:1', '', '', '', E'letter\\t1\\ta\\tb\\n')"_s},
        {u"SELECT act_forget_rows('letter', '1')"_s},
        {u"SELECT act_forget_line(1)"_s},
        {u"UPDATE audit_head SET one = 1"_s},
        {u"DELETE FROM audit_head"_s},
        // Letters and messages in another's name, or elsewhere.
        {u"INSERT INTO letter (case_id, staff_id, created_utc, letter_date, kind, template, "
         u"channel, "
         "language, recipient, document, facts, findings, guidance, phrases, sha256) VALUES (1, "
         "%other, "
         "'t', 't', 'k', 't', 'c', 'en', 'r', '{}', '{}', '[]', '[]', '[]', '')"_s},
        {u"UPDATE letter SET document = '{\"text\": \"other\"}'"_s},
        {u"UPDATE letter SET staff_id = %me"_s},
        {u"DELETE FROM letter"_s},
        {u"SELECT act_letter(1, %other, 't', 't', 'k', 't', 'c', 'en', 'r', '{}', '{}', '[]', '[]', '[]', '')"_s},
        {u"SELECT act_letter(1, %me, 't', 't', 'k', 't', 'c', 'en', 'r', '{}', '{}', '[]', '[]', '[]', '')"_s},
        {u"SELECT act_letter(1, %me, 't', 't', 'k', 't', 'c', 'en', 'r', '{}', '{}', '[]', '[]', '[]', '')"_s,
         u"SELECT act_queue(lastval(), 1, 'smtp', 'thief@example.org', '<a@b>', 't', 't')"_s,
         u"SELECT act_message_content(currval(pg_get_serial_sequence('message', 'id')), '', '', 'a', ''::bytea)"_s},
        {u"SELECT act_letter_content(%letter, 'txt', 'other'::bytea)"_s},
        {u"INSERT INTO letter_content (letter_id, format, bytes) VALUES (%letter, 'txt', 'x')"_s},
        {u"UPDATE letter_content SET bytes = 'x'"_s},
        {u"UPDATE message SET recipient = 'thief@example.org'"_s},
        {u"UPDATE message SET state = 'sent'"_s},
        {u"DELETE FROM message"_s},
        {u"INSERT INTO message (letter_id, case_id, gateway, recipient, smtp_id, state, "
         u"queued_utc, "
         "changed_utc) VALUES (%letter, 1, 'smtp', 'thief@example.org', '<a@b>', 'queued', 't', 't')"_s},
        {u"SELECT act_queue(%letter, 1, 'smtp', 'thief@example.org', '<a@b>', 't', 't')"_s},
        {u"SELECT act_message_content(%message, '', '', 'a', 'other'::bytea)"_s},
        {u"UPDATE message_content SET bytes = 'x', envelope_sender = 'thief@example.org'"_s},
        {u"SELECT act_step('sent', 0, NULL, '', 't', %message, 'queued', '')"_s},
        {u"SELECT act_step('queued', 0, NULL, '', 't', %message, 'sent', '')"_s},
        {u"SELECT act_step('failed', 0, NULL, '', 't', %message, 'queued', '')"_s},
        {u"SELECT act_step('queued', 0, NULL, '', 't', %message, 'queued', '')"_s},
        {u"SELECT act_step('cancelled', 0, NULL, '', 't', %message, 'queued', '')"_s},
        {u"INSERT INTO attempt (message_id, number, at_utc, result, detail) VALUES (%message, 1, "
         u"'t', "
         "'accepted', '')"_s},
        {u"DELETE FROM attempt"_s},
        // Cases and their history.
        {u"UPDATE case_file SET applicant_email = 'thief@example.org'"_s},
        {u"INSERT INTO case_file (row_hash, reference, reference_key, system, status, "
         u"applicant_surname) "
         "VALUES (0, '1', '1', 'AMS', 'x', 'X')"_s},
        {u"DELETE FROM case_file"_s},
        {u"INSERT INTO case_event (case_id, at_utc, staff_id, kind, text) VALUES (1, 't', %me, 'note', 'x')"_s},
        {u"UPDATE case_event SET text = 'x'"_s},
        {u"DELETE FROM case_event"_s},
        {u"SELECT act_event(1, 't', %other, 'note', 'x', NULL)"_s},
        {u"SELECT act_event(1, 't', NULL, 'note', 'x', NULL)"_s},
        {u"SELECT act_event(1, 't', %me, 'letter', 'A letter went out.', NULL)"_s},
        {u"SELECT act_event(1, 't', %me, 'message', 'It was sent.', 999)"_s},
        {u"INSERT INTO staged_event (case_id, at_utc, staff_id, kind, text) VALUES (1, 't', %other, 'extract', 'x')"_s,
         u"SELECT act_take_events()"_s},
        {u"INSERT INTO staged_event (case_id, at_utc, staff_id, kind, text) VALUES (1, 't', %me, 'note', 'x')"_s,
         u"SELECT act_take_events()"_s},
        {u"INSERT INTO case_word (word, field, cases) VALUES ('x', 1, 'x')"_s},
        {u"INSERT INTO case_stale (case_id, since_utc, columns, whole_row) VALUES (1, 't', '', 0)"_s},
        {u"INSERT INTO case_opened (staff_id, case_id, at_utc) VALUES (%other, 1, 't')"_s},
        {u"SELECT act_opened(%other, 1, 't')"_s},
        {u"INSERT INTO extract (imported_utc, sha256, columns, row_count, new_count, changed, "
         u"unchanged, "
         "gone, refused) VALUES ('t', '', '', 0, 0, 0, 0, 0, 0)"_s},
        // Drafts.
        {u"SELECT act_draft(1, %other, '{}', 't', 't')"_s},
        {u"SELECT act_save_draft('{}', 't', 1, 1, %other)"_s},
        {u"SELECT act_close_draft('discarded', 't', 1, %other)"_s},
        {u"SELECT act_reopen_draft('{}', 't', 't', %letter)"_s},
        {u"UPDATE draft SET document = '{}', staff_id = %me"_s},
        {u"DELETE FROM draft"_s},
        // Decisions, packs, settings.
        {u"INSERT INTO decision (proposal_id, verdict, why, digest, decided_utc, staff_id, "
         u"os_login) "
         "VALUES (1, 'approved', '', '', 't', %other, '%theirs')"_s},
        {u"DELETE FROM decision"_s},
        {u"UPDATE proposal SET content = 'other'"_s},
        {u"SELECT act_propose('staff', 'x', '{}', 't', %other, session_user::text)"_s},
        {u"SELECT act_propose('phrases', 'x', '{}', 't', %me, '%theirs')"_s},
        {u"SELECT act_propose('nothing', 'x', '{}', 't', %me, session_user::text)"_s},
        {u"SELECT act_decide((SELECT min(id) FROM proposal WHERE staff_id = %me AND kind = "
         u"'phrases'), "
         "'approved', '', '', 't', %me, session_user::text)"_s},
        {u"SELECT act_decide((SELECT min(id) FROM proposal WHERE staff_id = %me AND kind = "
         u"'guidance'), "
         "'approved', '', '', 't', %me, session_user::text)"_s},
        {u"SELECT act_decide((SELECT min(id) FROM proposal WHERE staff_id = %me AND kind = "
         u"'staff'), "
         "'approved', '', '', 't', %me, session_user::text)"_s},
        {u"SELECT act_decide((SELECT min(id) FROM proposal WHERE staff_id = %other), 'withdrawn', "
         u"'', "
         "'', 't', %me, session_user::text)"_s},
        {u"SELECT act_decide((SELECT min(id) FROM proposal WHERE staff_id = %me), 'approved', '', "
         u"'', "
         "'t', %other, '%theirs')"_s},
        {u"SELECT act_phrase_pack('x', 'y', 'z', 't', %me)"_s},
        {u"SELECT act_guidance_pack('d', 'v', 'y', 'z', 't', %me)"_s},
        {u"INSERT INTO phrase_pack (name, sha256, content, imported_utc) VALUES ('x', 'y', 'z', 't')"_s},
        {u"INSERT INTO guidance_pack (document, version, sha256, content, imported_utc) VALUES "
         u"('d', "
         "'v', 'y', 'z', 't')"_s},
        {u"INSERT INTO setting (name, content, set_utc, staff_id) VALUES ('gateways', '[]', 't', %me)"_s},
        {u"SELECT act_setting('gateways', '[]', 't', %other)"_s},
        // An act without its entry in the record.
        {u"SELECT act_event(1, 't', %me, 'note', 'x', NULL)"_s},
        {u"SELECT act_step('held', 0, NULL, '', 't', %message, 'queued', '')"_s},
        {u"SELECT act_attempt(%message, 1, 't', 'accepted', '')"_s},
        {u"SELECT act_want_hold('never', %message)"_s},
        {u"SELECT act_draft(1, %me, '{}', 't', 't')"_s},
        {u"SELECT act_setting('gateways', '[]', 't', %me)"_s},
        {u"SELECT act_propose('phrases', 'x', '{}', 't', %me, session_user::text)"_s},
        // Past the rules.
        {u"CREATE TEMP VIEW staff AS SELECT %other::bigint AS id, 1 AS active, session_user::text "
         u"AS "
         "os_login, 'administrator' AS login"_s,
         u"SELECT act_event(1, 't', %other, 'note', 'x', NULL)"_s},
        {u"SET search_path = pg_temp"_s,
         u"CREATE TEMP TABLE staff_role (staff_id bigint, role text)"_s,
         u"RESET search_path"_s,
         u"SELECT act_roles(%me, 'administrator')"_s},
        {u"SET ROLE casepost"_s},
        {u"SET SESSION AUTHORIZATION casepost"_s},
        {u"ALTER ROLE session_user SUPERUSER"_s},
        {u"ALTER ROLE CURRENT_USER CREATEROLE"_s},
        {u"GRANT casepost_administrator, casepost_customer_assurance, casepost_team_leader, "
         "casepost_examiner TO CURRENT_USER"_s},
        {u"GRANT ALL ON staff TO CURRENT_USER"_s, u"UPDATE staff SET active = 1"_s},
        {u"ALTER TABLE letter DISABLE TRIGGER ALL"_s},
        {u"ALTER TABLE letter DISABLE ROW LEVEL SECURITY"_s},
        {u"DROP TRIGGER letter_append_only ON letter"_s},
        {u"DROP POLICY letter_is_read ON letter"_s},
        {u"CREATE POLICY mine ON letter USING (true)"_s},
        {u"DROP TABLE audit_row"_s},
        {u"TRUNCATE audit_entry, audit_row"_s},
        {u"TRUNCATE message CASCADE"_s},
        {u"DROP FUNCTION act_letter CASCADE"_s},
        {u"CREATE OR REPLACE FUNCTION who_owns() RETURNS boolean LANGUAGE sql AS 'SELECT true'"_s},
        {u"ALTER FUNCTION who_owns() SECURITY INVOKER"_s},
        {u"CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s},
        {u"CREATE TABLE mine (a int)"_s},
        {u"CREATE TRIGGER mine AFTER INSERT ON letter EXECUTE FUNCTION who_recorded()"_s},
        {u"CREATE RULE mine AS ON INSERT TO letter DO INSTEAD NOTHING"_s},
        {u"ALTER TABLE letter ADD COLUMN mine text"_s},
        {u"CREATE INDEX mine ON letter (id)"_s},
        {u"COPY letter TO PROGRAM 'cat'"_s},
        {u"COPY staff FROM PROGRAM 'echo'"_s},
        {u"COPY letter TO '/tmp/letters'"_s},
        {u"LOCK TABLE letter IN EXCLUSIVE MODE"_s},
        {u"LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE"_s},
        {u"SELECT 1 FROM message FOR UPDATE"_s},
        {u"SELECT nextval(pg_get_serial_sequence('letter', 'id'))"_s},
        {u"SELECT setval(pg_get_serial_sequence('letter', 'id'), 1000)"_s},
        {u"SELECT rolpassword FROM pg_authid"_s},
        {u"SELECT pg_read_file('/etc/passwd')"_s},
        {u"SELECT lo_import('/etc/passwd')"_s},
        {u"SET session_replication_role = replica"_s},
    };
    return all;
}

} // namespace

TEST_CASE("a server refuses every way round its rules, whatever the login's role (REQ-SEC-04)",
          "[core][store][server]")
{
    Attacked office;
    const auto before = office.everything();
    const QString victim = QString::number(office.sessionOf(u"victim"_s).staff.id.row());
    REQUIRE(attacks().size() >= 60);
    for (const auto &[person, role] : Attacked::people) {
        const QString login = office.logins.loginOf(person);
        if (person == u"victim"_s)
            continue;
        const QString me = QString::number(office.sessionOf(person).staff.id.row());
        for (const QStringList &attack : attacks()) {
            QStringList statements;
            for (QString sql : attack)
                statements += sql.replace(u"%message"_s, QString::number(office.message.row()))
                                  .replace(u"%me"_s, me)
                                  .replace(u"%other"_s, victim)
                                  .replace(u"%theirs"_s, office.logins.loginOf(u"victim"_s))
                                  .replace(u"%letter"_s, QString::number(office.letter.row()));
            INFO(role.toStdString() << ": " << statements.join(u"; "_s).toStdString());
            if (office.logins.run(login, statements)) // it may have done nothing, which is as good
                CHECK(office.everything() == before);
        }
        CHECK(office.everything() == before);
    }
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
    // A login of another store of the server has the same group.
    office.store.exec(u"GRANT casepost_examiner TO \"%1\""_s.arg(stranger));
    CHECK(office.logins.run(stranger, {u"SELECT * FROM case_file"_s}) == 0);
    CHECK(office.logins.run(stranger, {u"SELECT * FROM staff"_s}) == 0);
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
    CHECK(kServerRules == 2);
    CHECK(digest.left(16) == "f083a1e0a5306de7");
}
