#include "tests/core/store/server_attacks.h"

namespace casepost::test {

using namespace Qt::StringLiterals;

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
        {u"SELECT act_event(1, 't', %other, 'note', 'x', NULL, 'note', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', NULL, 'note', 'x', NULL, 'note', 1, '{}')"_s},
        // Calls and holds are nobody's but of who made them, and of a case's own history.
        {u"SELECT act_event(1, 't', %other, 'call', 'x', NULL, 'call', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', %me, 'call', 'x', NULL, 'call', 1, '[]')"_s},
        {u"SELECT act_event(1, 't', %other, 'event', 'x', NULL, 'hold', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', %me, 'letter', 'A letter went out.', NULL, 'letter', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', %me, 'message', 'It was sent.', 999, 'message', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', %me, 'note', 'x', NULL, 'letter', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', %me, 'note', 'x', NULL, 'note', 1, '[]')"_s},
        {u"SELECT act_event(1, 't', %me, 'note', 'x', NULL, 'note', 1, 'no JSON')"_s},
        {u"SELECT act_event(1, 't', %me, 'event', 'x', NULL, 'riot', 1, '{}')"_s},
        {u"SELECT act_event(1, 't', %me, 'note', 'x', NULL, '', 0, '')"_s},
        {u"UPDATE case_event SET details = '{}'"_s},
        // Work: nobody makes, moves or ends it but with what they wrote on that case just now.
        {u"INSERT INTO work (kind, case_id, due_utc, team, role, why, made_by) VALUES ('bring-up', "
         u"1, 't', 'T', '', 'x', (SELECT min(id) FROM case_event))"_s},
        {u"UPDATE work SET ended_by = made_by"_s},
        {u"UPDATE work SET due_utc = 't'"_s},
        {u"DELETE FROM work"_s},
        {u"SELECT act_work('bring-up', 1, 't', NULL, 'T', '', 'x', (SELECT min(id) FROM case_event))"_s},
        {u"SELECT act_work('bring-up', 2, 't', NULL, 'T', '', 'x', act_event(1, 't', %me, 'note', "
         u"'x', NULL, 'note', 1, '{}'))"_s},
        {u"SELECT act_end_work((SELECT min(id) FROM case_event), 1)"_s},
        {u"SELECT act_end_work(act_event(1, 't', %me, 'note', 'x', NULL, 'note', 1, '{}'), 999)"_s},
        {u"SELECT act_move_work('t', NULL, 'T', '', 1, (SELECT min(id) FROM case_event))"_s},
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

} // namespace casepost::test
