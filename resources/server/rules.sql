-- What a server enforces itself, whoever connects and with whatever program: every writing act is a function that asks
-- who is there (session_user) before it writes, and nobody but the owner writes a table directly. Reading goes through
-- row policies. Made anew by the owner whenever this file changed (server_rules.h); statements are parted as in a
-- migration. Every function named who_ or act_ is SECURITY DEFINER with its own search path: the last statement sees to it.
-- Refusals are raised as 42501 with a sentence for the person.
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT oid::regprocedure AS signature FROM pg_proc
                WHERE pronamespace = current_schema()::regnamespace AND (proname LIKE 'who\_%' OR proname LIKE 'act\_%') LOOP
        EXECUTE format('DROP FUNCTION IF EXISTS %s CASCADE', one.signature);
    END LOOP;
END $$
--;;
CREATE TABLE IF NOT EXISTS audit_head (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
)
--;;
INSERT INTO audit_head (one) VALUES (1) ON CONFLICT DO NOTHING
--;;
-- Bulk rows come in here by COPY and are taken from here by an act; who brought them is noted by the server. A function
-- never reads a caller's temporary table: that could be a view of the caller's making.
CREATE UNLOGGED TABLE IF NOT EXISTS staged_case AS
SELECT *, CAST(NULL AS TEXT) AS who FROM case_file WHERE 1 = 0
--;;
ALTER TABLE staged_case ALTER COLUMN who SET DEFAULT session_user, ALTER COLUMN who SET NOT NULL
--;;
CREATE UNLOGGED TABLE IF NOT EXISTS listed_case (
    id  BIGINT NOT NULL,
    who TEXT NOT NULL DEFAULT session_user
)
--;;
CREATE UNLOGGED TABLE IF NOT EXISTS staged_event (
    case_id  BIGINT NOT NULL,
    at_utc   TEXT NOT NULL,
    staff_id BIGINT,
    kind     TEXT NOT NULL,
    text     TEXT NOT NULL,
    who      TEXT NOT NULL DEFAULT session_user
)
--;;
ALTER TABLE staged_event ADD COLUMN IF NOT EXISTS typed TEXT NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS details_version INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS details TEXT NOT NULL DEFAULT ''
--;;
CREATE UNLOGGED TABLE IF NOT EXISTS staged_word (
    word  TEXT NOT NULL,
    field INTEGER NOT NULL,
    cases BYTEA NOT NULL,
    who   TEXT NOT NULL DEFAULT session_user
)
--;;
-- Who is there.
CREATE FUNCTION who_owns() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = 'staff'::regclass), 'MEMBER')
$$
--;;
CREATE FUNCTION who_practises() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM store_info WHERE key = 'practice' AND value = '1')
$$
--;;
-- In a practice store anybody is anybody, as in the program; the login must be one of its staff's roles all the same.
CREATE FUNCTION who_is_staff() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT who_owns() OR who_practises()
        OR EXISTS (SELECT 1 FROM staff WHERE os_login = session_user AND active = 1)
$$
--;;
CREATE FUNCTION who_may(VARIADIC acts text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT who_owns() OR EXISTS (
        SELECT 1 FROM staff s
          JOIN staff_role r ON r.staff_id = s.id
          JOIN role_action a ON a.role = r.role
         WHERE s.active = 1 AND a.action = ANY (acts) AND (s.os_login = session_user OR who_practises()))
$$
--;;
CREATE FUNCTION who_refuses(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = what;
END $$
--;;
CREATE FUNCTION who_must(VARIADIC acts text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT who_may(VARIADIC acts) THEN
        PERFORM who_refuses('The server refused this: your role does not allow ''' || acts[1] || '''.');
    END IF;
END $$
--;;
-- The record in whose name an act is written must be the login's own, and its role must allow the act.
CREATE FUNCTION who_acts(claimed bigint, VARIADIC acts text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF who_owns() THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM staff WHERE id = claimed AND active = 1
                      AND (os_login = session_user OR who_practises())) THEN
        PERFORM who_refuses('The server refused this: it was to be written in the name of somebody else.');
    END IF;
    IF NOT EXISTS (SELECT 1 FROM staff_role r JOIN role_action a ON a.role = r.role
                    WHERE r.staff_id = claimed AND a.action = ANY (acts)) THEN
        PERFORM who_refuses('The server refused this: your role does not allow ''' || acts[1] || '''.');
    END IF;
END $$
--;;
-- Was the row written by the transaction under way?
CREATE FUNCTION who_just_wrote(row_xmin xid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT row_xmin = pg_current_xact_id()::xid
$$
--;;
-- An act without its entry in the record is refused when its transaction ends.
CREATE FUNCTION who_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF who_owns() OR EXISTS (SELECT 1 FROM audit_entry
                              WHERE seq = (SELECT max(seq) FROM audit_entry) AND who_just_wrote(xmin)) THEN
        RETURN NULL;
    END IF;
    PERFORM who_refuses('The server refused this: it has no entry in the record.');
    RETURN NULL;
END $$
--;;
-- A letter goes into the store with the message that takes it out of the house.
CREATE FUNCTION who_queued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF who_owns() OR EXISTS (SELECT 1 FROM message m JOIN message_content c ON c.message_id = m.id
                              WHERE m.letter_id = NEW.id) THEN
        RETURN NULL;
    END IF;
    PERFORM who_refuses('The server refused this: a letter without its message.');
    RETURN NULL;
END $$
--;;
-- The record. One writer at a time, held by a row that nobody else can lock.
CREATE FUNCTION act_audit_head() RETURNS TABLE (seq bigint, hash text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    IF NOT who_is_staff() THEN
        PERFORM who_refuses('The server refused this: your login is not linked to a staff record.');
    END IF;
    PERFORM 1 FROM audit_head FOR UPDATE;
    RETURN QUERY SELECT e.seq, e.hash FROM audit_entry e ORDER BY e.seq DESC LIMIT 1;
END $$
--;;
CREATE FUNCTION who_frames(what text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT int8send(octet_length(convert_to(what, 'UTF8'))) || convert_to(what, 'UTF8')
$$
--;;
CREATE FUNCTION who_hashes(fields text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    used integer := cardinality(fields);
    bytes bytea := '';
BEGIN
    WHILE used > 8 AND fields[used] = '' LOOP
        used := used - 1;
    END LOOP;
    FOR i IN 1 .. used LOOP
        bytes := bytes || who_frames(fields[i]);
    END LOOP;
    RETURN encode(sha256(bytes), 'hex');
END $$
--;;
-- The server numbers and chains the entry; lines are 'kind, key, salt, digest' with tabs, one a line.
CREATE FUNCTION act_audit(at_utc text, os_login text, staff text, action text, object text, digest text, seen text,
                          row_digest text, lines text) RETURNS bigint LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
    last audit_entry;
    number bigint;
    counted text;
BEGIN
    IF NOT who_owns() THEN
        IF os_login <> session_user THEN
            PERFORM who_refuses('The server refused this: the record names another login.');
        END IF;
        IF staff <> '' AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.login = staff AND s.active = 1
                                          AND (s.os_login = session_user OR who_practises())) THEN
            PERFORM who_refuses('The server refused this: the record names somebody else.');
        END IF;
        IF NOT who_is_staff() THEN
            PERFORM who_refuses('The server refused this: your login is not linked to a staff record.');
        END IF;
    END IF;
    SELECT encode(sha256(string_agg(who_frames(split_part(l, E'\t', 1)) || who_frames(split_part(l, E'\t', 2))
                                    || who_frames(split_part(l, E'\t', 4)), ''::bytea ORDER BY n)), 'hex')
      INTO counted
      FROM string_to_table(lines, E'\n') WITH ORDINALITY AS t(l, n) WHERE l <> '';
    IF coalesce(counted, '') <> row_digest THEN
        PERFORM who_refuses('The server refused this: the entry does not hold its own lines.');
    END IF;
    PERFORM 1 FROM audit_head FOR UPDATE;
    SELECT * INTO last FROM audit_entry e ORDER BY e.seq DESC LIMIT 1;
    number := coalesce(last.seq, 0) + 1;
    INSERT INTO audit_entry (seq, at_utc, os_login, staff, action, object, digest, prev_hash, hash, seen, row_digest)
    VALUES (number, at_utc, os_login, staff, action, object, digest, coalesce(last.hash, ''),
            who_hashes(ARRAY[number::text, at_utc, os_login, staff, action, object, digest, coalesce(last.hash, ''),
                             seen, row_digest]), seen, row_digest);
    INSERT INTO audit_row (seq, kind, row_key, salt, digest)
    SELECT number, split_part(l, E'\t', 1), split_part(l, E'\t', 2), split_part(l, E'\t', 3), split_part(l, E'\t', 4)
      FROM string_to_table(lines, E'\n') WITH ORDINALITY AS t(l, n) WHERE l <> '' ORDER BY n;
    RETURN number;
END $$
--;;
CREATE FUNCTION act_forget_rows(of_kind text, of_key text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF NOT who_owns() THEN
        PERFORM who_refuses('The server refused this: only the owner of the store erases.');
    END IF;
    UPDATE audit_row SET salt = '' WHERE kind = of_kind AND row_key = of_key;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_forget_line(line bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF NOT who_owns() THEN
        PERFORM who_refuses('The server refused this: only the owner of the store erases.');
    END IF;
    UPDATE audit_row SET salt = '' WHERE id = line;
    RETURN 1;
END $$
--;;
CREATE FUNCTION who_tells_object(particulars text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN jsonb_typeof(particulars::jsonb) = 'object';
EXCEPTION WHEN others THEN
    RETURN false;
END $$
--;;
-- Cases and their timeline. Who writes which kind is the table of core/timeline/event_kind.cpp; `kind` is the coarser word
-- that entries had before.
CREATE FUNCTION act_event(of_case bigint, at_utc text, staff bigint, kind text, words text, letter bigint, of_type text,
                          version bigint, particulars text) RETURNS bigint LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
    made bigint;
BEGIN
    CASE of_type
    WHEN 'note', 'call', 'hold', 'address-change', 'photo-review', 'notice', 'incident', 'contact' THEN
        PERFORM who_acts(staff, 'case.note');
    WHEN 'follow-up' THEN
        PERFORM who_acts(staff, 'case.note', 'letter.queue', 'outbox.cancel-own', 'outbox.manage');
    WHEN 'move', 'document' THEN PERFORM who_acts(staff, 'case.note', 'letter.queue');
    WHEN 'approval' THEN PERFORM who_acts(staff, 'letter.approve', 'letter.queue');
    WHEN 'name' THEN PERFORM who_acts(staff, 'case.confirm-name');
    WHEN 'extract' THEN PERFORM who_acts(staff, 'case.import');
    WHEN 'letter' THEN PERFORM who_acts(staff, 'letter.queue');
    WHEN 'message' THEN PERFORM who_acts(staff, 'outbox.send', 'outbox.manage', 'letter.queue', 'case.import',
                                         'outbox.cancel-own', 'settings.manage', 'store.claim');
    ELSE PERFORM who_refuses('The server refused this: the timeline knows no such entry.');
    END CASE;
    IF kind <> (CASE WHEN of_type IN ('note', 'letter', 'message', 'extract', 'name', 'call') THEN of_type ELSE 'event' END)
       OR version < 1 OR NOT who_tells_object(particulars) THEN
        PERFORM who_refuses('The server refused this: the entry is not of its kind.');
    END IF;
    IF of_type IN ('letter', 'message') AND NOT who_owns()
       AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.id = letter AND l.case_id = of_case) THEN
        PERFORM who_refuses('The server refused this: the entry names no letter of the case.');
    END IF;
    INSERT INTO case_event AS e (case_id, at_utc, staff_id, kind, text, letter_id, typed, details_version, details)
    VALUES (of_case, at_utc, staff, kind, words, letter, of_type, version, particulars) RETURNING e.id INTO made;
    RETURN made;
END $$
--;;
-- Work follows from an entry of the timeline that this transaction wrote: who may write that may say what follows from it.
CREATE FUNCTION who_just_told(entry bigint, of_case bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM case_event e WHERE e.id = entry AND e.case_id = of_case
                      AND (who_owns() OR who_just_wrote(e.xmin))) THEN
        PERFORM who_refuses('The server refused this: no entry of the case was written from which this work follows.');
    END IF;
END $$
--;;
CREATE FUNCTION act_work(of_kind text, of_case bigint, due text, person bigint, of_team text, of_role text, words text,
                         entry bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_just_told(entry, of_case);
    INSERT INTO work (kind, case_id, due_utc, staff_id, team, role, why, made_by)
    VALUES (of_kind, of_case, due, person, of_team, of_role, words, entry) RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_end_work(entry bigint, of_work bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_just_told(entry, (SELECT case_id FROM work WHERE id = of_work));
    UPDATE work SET ended_by = entry WHERE id = of_work AND ended_by IS NULL;
    RETURN CASE WHEN FOUND THEN 1 ELSE 0 END;
END $$
--;;
CREATE FUNCTION act_move_work(due text, person bigint, of_team text, of_role text, of_work bigint, entry bigint)
RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_just_told(entry, (SELECT case_id FROM work WHERE id = of_work));
    UPDATE work SET due_utc = due, staff_id = person, team = of_team, role = of_role
     WHERE id = of_work AND ended_by IS NULL;
    RETURN CASE WHEN FOUND THEN 1 ELSE 0 END;
END $$
--;;
CREATE FUNCTION act_keep_still(of_case bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('letter.queue', 'outbox.send', 'outbox.manage', 'case.note');
    PERFORM 1 FROM case_file WHERE id = of_case FOR SHARE;
    RETURN CASE WHEN FOUND THEN 1 ELSE 0 END;
END $$
--;;
CREATE FUNCTION act_lock_import() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    LOCK TABLE extract IN EXCLUSIVE MODE;
    RETURN 1;
END $$
--;;
-- What nobody has brought in this transaction is no part of it: left behind by a program that ended.
CREATE FUNCTION act_begin_staging() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    DELETE FROM staged_case WHERE who = session_user;
    DELETE FROM listed_case WHERE who = session_user;
    DELETE FROM staged_event WHERE who = session_user;
    DELETE FROM staged_word WHERE who = session_user;
    RETURN 1;
END $$
--;;
CREATE FUNCTION who_lists_case_columns(pattern text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(format(pattern, attname), ', ' ORDER BY attnum) FROM pg_attribute
     WHERE attrelid = 'case_file'::regclass AND attnum > 0 AND NOT attisdropped
$$
--;;
-- On the first load of a store the indexes are built behind the rows: less than half the time.
CREATE FUNCTION act_load_cases(first_load bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    later text[] := '{}';
    one record;
    columns text := who_lists_case_columns('%I');
    loaded bigint;
BEGIN
    PERFORM who_must('case.import');
    IF first_load = 1 AND NOT EXISTS (SELECT 1 FROM case_file) THEN
        FOR one IN SELECT indexname, indexdef FROM pg_indexes
                    WHERE schemaname = current_schema() AND tablename = 'case_file' AND indexname <> 'case_file_pkey'
                    ORDER BY indexname LOOP
            EXECUTE format('DROP INDEX %I', one.indexname);
            later := later || one.indexdef::text;
        END LOOP;
    END IF;
    EXECUTE format('INSERT INTO case_file (%s) SELECT %s FROM staged_case WHERE who = session_user ORDER BY id',
                   columns, columns);
    GET DIAGNOSTICS loaded = ROW_COUNT;
    DELETE FROM staged_case WHERE who = session_user;
    FOR i IN 1 .. cardinality(later) LOOP
        EXECUTE later[i];
    END LOOP;
    PERFORM setval(pg_get_serial_sequence('case_file', 'id'), (SELECT max(id) FROM case_file));
    RETURN loaded;
END $$
--;;
-- An index is touched only where its column changed.
CREATE FUNCTION act_take_staged() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    indexed text[] := ARRAY['postcode_key', 'email_key', 'phone_key', 'mobile_key', 'declarant_email', 'referee_email',
                            'lost_stolen_reference'];
    plain text;
BEGIN
    PERFORM who_must('case.import');
    SELECT string_agg(format('%I = s.%I', attname, attname), ', ' ORDER BY attnum) INTO plain FROM pg_attribute
     WHERE attrelid = 'case_file'::regclass AND attnum > 0 AND NOT attisdropped
       AND attname <> ALL (indexed || ARRAY['id', 'reference_key']);
    EXECUTE format('UPDATE case_file SET %s FROM staged_case s WHERE case_file.id = s.id AND s.who = session_user', plain);
    FOR i IN 1 .. cardinality(indexed) LOOP
        EXECUTE format('UPDATE case_file SET %1$I = s.%1$I FROM staged_case s WHERE case_file.id = s.id '
                       'AND s.who = session_user AND case_file.%1$I IS DISTINCT FROM s.%1$I', indexed[i]);
    END LOOP;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_drop_staged() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    DELETE FROM staged_case WHERE who = session_user;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_mark_gone() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    UPDATE case_file SET in_progress = 0 WHERE id IN (SELECT id FROM listed_case WHERE who = session_user);
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_unlist_cases() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    DELETE FROM listed_case WHERE who = session_user;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_take_events() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    writer bigint;
BEGIN
    PERFORM who_must('case.import');
    FOR writer IN SELECT DISTINCT staff_id FROM staged_event WHERE who = session_user LOOP
        PERFORM who_acts(writer, 'case.import');
    END LOOP;
    IF EXISTS (SELECT 1 FROM staged_event WHERE who = session_user
                  AND (kind <> 'extract' OR typed <> 'extract' OR details_version < 1
                       OR jsonb_typeof(details::jsonb) <> 'object')) THEN
        PERFORM who_refuses('The server refused this: an import writes entries of the extract alone.');
    END IF;
    INSERT INTO case_event (case_id, at_utc, staff_id, kind, text, typed, details_version, details)
    SELECT case_id, at_utc, staff_id, kind, text, typed, details_version, details FROM staged_event
     WHERE who = session_user;
    DELETE FROM staged_event WHERE who = session_user;
    RETURN 1;
END $$
--;;
-- A word without cases is dropped.
CREATE FUNCTION act_take_words() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    DELETE FROM case_word w USING staged_word s
     WHERE s.who = session_user AND s.word = w.word AND s.field = w.field AND octet_length(s.cases) = 0;
    INSERT INTO case_word (word, field, cases)
    SELECT word, field, cases FROM staged_word WHERE who = session_user AND octet_length(cases) > 0
        ON CONFLICT (word, field) DO UPDATE SET cases = excluded.cases;
    DELETE FROM staged_word WHERE who = session_user;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_drop_words() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    DELETE FROM case_word;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_phone_keys(phone text, mobile text, of_case bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    UPDATE case_file SET phone_key = phone, mobile_key = mobile WHERE id = of_case;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_search_form(form text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    INSERT INTO store_info (key, value) VALUES ('search_form', form)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_stale(of_case bigint, since text, columns text, whole bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    INSERT INTO case_stale (case_id, since_utc, columns, whole_row) VALUES (of_case, since, columns, whole)
        ON CONFLICT (case_id) DO UPDATE SET columns = excluded.columns, whole_row = excluded.whole_row;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_fresh(of_case bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('case.import');
    DELETE FROM case_stale WHERE case_id = of_case;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_extract(made_at text, imported text, sha256 text, columns text, row_count bigint, new_count bigint,
                            changed bigint, unchanged bigint, gone bigint, refused bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
#variable_conflict use_variable
BEGIN
    PERFORM who_must('case.import');
    INSERT INTO extract (made_at, imported_utc, sha256, columns, row_count, new_count, changed, unchanged, gone, refused)
    VALUES (made_at, imported, sha256, columns, row_count, new_count, changed, unchanged, gone, refused);
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_opened(staff bigint, of_case bigint, at_utc text) RETURNS bigint LANGUAGE plpgsql AS $$
#variable_conflict use_variable
BEGIN
    PERFORM who_acts(staff, 'case.read');
    INSERT INTO case_opened AS o (staff_id, case_id, at_utc) VALUES (staff, of_case, at_utc)
        ON CONFLICT (staff_id, case_id) DO UPDATE SET at_utc = excluded.at_utc;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_bad_rows(of_key text, number text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('store.settings');
    IF of_key NOT LIKE 'import.bad\_rows\_%' THEN
        PERFORM who_refuses('The server refused this: it is no setting of the import.');
    END IF;
    INSERT INTO store_info (key, value) VALUES (of_key, number)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    RETURN 1;
END $$
--;;
-- Whoever reads may find damage; who looks after the store says that it is sound again.
CREATE FUNCTION act_note_damage(note text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF NOT who_is_staff() THEN
        PERFORM who_refuses('The server refused this: your login is not linked to a staff record.');
    END IF;
    INSERT INTO store_info (key, value) VALUES ('damaged', note) ON CONFLICT (key) DO NOTHING;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_forget_damage() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('store.check');
    DELETE FROM store_info WHERE key = 'damaged';
    RETURN 1;
END $$
--;;
-- Letters and drafts.
CREATE FUNCTION act_draft(of_case bigint, staff bigint, content text, created text, changed text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_acts(staff, 'letter.draft');
    INSERT INTO draft (case_id, staff_id, state, revision, document, created_utc, changed_utc)
    VALUES (of_case, staff, 'open', 1, content, created, changed) RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_save_draft(content text, changed text, of_draft bigint, seen bigint, staff bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    saved bigint;
BEGIN
    PERFORM who_acts(staff, 'letter.draft');
    UPDATE draft SET revision = revision + 1, document = content, changed_utc = changed
     WHERE id = of_draft AND revision = seen AND state = 'open' AND staff_id = staff;
    GET DIAGNOSTICS saved = ROW_COUNT;
    RETURN saved;
END $$
--;;
CREATE FUNCTION act_close_draft(next_state text, changed text, of_draft bigint, staff bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    closed bigint;
BEGIN
    PERFORM who_acts(staff, 'letter.draft');
    UPDATE draft SET state = next_state, changed_utc = changed
     WHERE id = of_draft AND state = 'open' AND staff_id = staff AND next_state <> 'open';
    GET DIAGNOSTICS closed = ROW_COUNT;
    RETURN closed;
END $$
--;;
-- A letter that never went becomes a draft of its writer again, whoever took it back.
CREATE FUNCTION act_reopen_draft(content text, created text, changed text, of_letter bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_must('outbox.manage', 'outbox.cancel-own');
    IF NOT EXISTS (SELECT 1 FROM message WHERE letter_id = of_letter AND state = 'cancelled' AND who_just_wrote(xmin)) THEN
        PERFORM who_refuses('The server refused this: the letter was not taken back just now.');
    END IF;
    INSERT INTO draft (case_id, staff_id, state, revision, document, created_utc, changed_utc)
    SELECT case_id, staff_id, 'open', 1, content, created, changed FROM letter WHERE id = of_letter
    RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_letter(of_case bigint, staff bigint, created text, dated text, kind text, template text, channel text,
                           language text, recipient text, content text, facts text, findings text, guidance text,
                           phrases text, digest text) RETURNS bigint LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
    made bigint;
BEGIN
    PERFORM who_acts(staff, 'letter.queue');
    INSERT INTO letter AS l (case_id, staff_id, created_utc, letter_date, kind, template, channel, language, recipient,
                             document, facts, findings, guidance, phrases, sha256)
    VALUES (of_case, staff, created, dated, kind, template, channel, language, recipient, content, facts, findings,
            guidance, phrases, digest) RETURNING l.id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_letter_content(of_letter bigint, as_format text, content bytea) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('letter.queue');
    IF NOT who_owns() AND NOT EXISTS (SELECT 1 FROM letter WHERE id = of_letter AND who_just_wrote(xmin)) THEN
        PERFORM who_refuses('The server refused this: the letter is not being made now.');
    END IF;
    INSERT INTO letter_content (letter_id, format, bytes) VALUES (of_letter, as_format, content);
    RETURN 1;
END $$
--;;
-- The outbox. Where a message goes is written once, with the letter.
CREATE FUNCTION act_queue(of_letter bigint, of_case bigint, by_gateway text, goes_to text, mail_id text, queued text,
                          changed text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_must('letter.queue');
    IF NOT who_owns() AND NOT EXISTS (SELECT 1 FROM letter WHERE id = of_letter AND case_id = of_case
                                         AND who_just_wrote(xmin)) THEN
        PERFORM who_refuses('The server refused this: the letter is not being made now.');
    END IF;
    INSERT INTO message (letter_id, case_id, gateway, recipient, smtp_id, state, queued_utc, changed_utc)
    VALUES (of_letter, of_case, by_gateway, goes_to, mail_id, 'queued', queued, changed) RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_message_content(of_message bigint, digest text, sender text, called text, content bytea)
RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('letter.queue');
    IF NOT who_owns() AND NOT EXISTS (SELECT 1 FROM message WHERE id = of_message AND who_just_wrote(xmin)) THEN
        PERFORM who_refuses('The server refused this: the message is not being made now.');
    END IF;
    INSERT INTO message_content (message_id, sha256, envelope_sender, file_name, bytes)
    VALUES (of_message, digest, sender, called, content);
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_lock_message(of_message bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send', 'outbox.manage', 'letter.queue', 'case.import', 'settings.manage');
    PERFORM 1 FROM message WHERE id = of_message FOR UPDATE;
    RETURN 1;
END $$
--;;
-- What another sender is just taking is passed over.
CREATE FUNCTION act_due_deferred(by_gateway text, until text, most bigint) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send');
    RETURN QUERY SELECT id FROM message WHERE state = 'deferred' AND gateway = by_gateway AND next_attempt_utc <= until
                  ORDER BY next_attempt_utc, id LIMIT most FOR UPDATE SKIP LOCKED;
END $$
--;;
CREATE FUNCTION act_due_queued(by_gateway text, most bigint) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send');
    RETURN QUERY SELECT id FROM message WHERE state = 'queued' AND gateway = by_gateway
                  ORDER BY next_attempt_utc, id LIMIT most FOR UPDATE SKIP LOCKED;
END $$
--;;
CREATE FUNCTION act_claim(by_sender text, changed text, of_message bigint, seen text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    claimed bigint;
BEGIN
    PERFORM who_must('outbox.send');
    UPDATE message SET state = 'sending', phase = 'claimed', sender = by_sender, changed_utc = changed
     WHERE id = of_message AND state = seen AND seen IN ('queued', 'deferred');
    GET DIAGNOSTICS claimed = ROW_COUNT;
    RETURN claimed;
END $$
--;;
CREATE FUNCTION act_commit_mark(of_message bigint, by_sender text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    marked bigint;
BEGIN
    PERFORM who_must('outbox.send');
    UPDATE message SET phase = 'committing' WHERE id = of_message AND state = 'sending' AND phase = 'claimed'
       AND sender = by_sender AND hold_reason = '';
    GET DIAGNOSTICS marked = ROW_COUNT;
    RETURN marked;
END $$
--;;
CREATE FUNCTION act_clamp_waits(latest text, later text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send');
    UPDATE message SET next_attempt_utc = latest WHERE state = 'deferred' AND next_attempt_utc > later;
    RETURN 1;
END $$
--;;
-- The life of a message (message_steps.h), with who may take each step.
CREATE FUNCTION who_may_step(of_message bigint, from_state text, to_state text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN from_state = 'sending' THEN
            to_state IN ('queued', 'sent', 'failed', 'deferred', 'uncertain') AND who_may('outbox.send')
        WHEN to_state = 'held' THEN
            from_state IN ('queued', 'deferred')
            AND who_may('outbox.send', 'outbox.manage', 'letter.queue', 'case.import', 'settings.manage', 'store.claim')
        WHEN to_state = 'uncertain' THEN
            from_state IN ('queued', 'deferred', 'failed', 'held') AND who_may('outbox.send', 'store.claim')
        WHEN from_state = 'uncertain' THEN
            to_state IN ('sent', 'queued') AND who_may('outbox.send', 'outbox.manage', 'store.claim')
        WHEN to_state = 'queued' THEN
            from_state IN ('deferred', 'failed', 'held') AND who_may('outbox.send')
        WHEN to_state = 'cancelled' THEN
            from_state IN ('queued', 'deferred', 'failed', 'held')
            AND (who_may('outbox.manage')
                 OR (who_may('outbox.cancel-own')
                     AND EXISTS (SELECT 1 FROM message m JOIN letter l ON l.id = m.letter_id
                                   JOIN staff s ON s.id = l.staff_id
                                  WHERE m.id = of_message AND (s.os_login = session_user OR who_practises()))))
        ELSE false
    END
$$
--;;
CREATE FUNCTION act_step(next_state text, tries bigint, next_attempt text, why text, changed text, of_message bigint,
                         seen_state text, seen_sender text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    stepped bigint;
BEGIN
    IF NOT who_may_step(of_message, seen_state, next_state) THEN
        PERFORM who_refuses('The server refused this: a message that is ' || seen_state || ' does not become '
                            || next_state || ' by you.');
    END IF;
    UPDATE message
       SET state = next_state, phase = 'none', sender = NULL, attempts = tries, next_attempt_utc = next_attempt,
           reason = why, changed_utc = changed
     WHERE id = of_message AND state = seen_state AND coalesce(sender, '') = seen_sender;
    GET DIAGNOSTICS stepped = ROW_COUNT;
    RETURN stepped;
END $$
--;;
CREATE FUNCTION act_want_hold(why text, of_message bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send', 'outbox.manage', 'letter.queue', 'case.import', 'settings.manage', 'store.claim');
    UPDATE message SET hold_reason = why WHERE id = of_message;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_attempt(of_message bigint, tried bigint, at_utc text, outcome text, words text) RETURNS bigint
LANGUAGE plpgsql AS $$
#variable_conflict use_variable
BEGIN
    PERFORM who_must('outbox.send', 'store.claim');
    INSERT INTO attempt (message_id, number, at_utc, result, detail)
    VALUES (of_message, tried, at_utc, outcome, words);
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_rest(of_key text, until text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send');
    IF of_key NOT LIKE 'gateway.%.rests\_until' THEN
        PERFORM who_refuses('The server refused this: it is no rest of a gateway.');
    END IF;
    INSERT INTO store_info (key, value) VALUES (of_key, until)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_end_rest(of_key text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_must('outbox.send');
    DELETE FROM store_info WHERE key = of_key AND key LIKE 'gateway.%.rests\_until';
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_mark(of_name text, content text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF of_name = 'generation' OR of_name = 'unknown-sent' THEN
        PERFORM who_must('outbox.send', 'store.claim');
    ELSE
        PERFORM who_must('store.claim');
    END IF;
    IF of_name = 'generation' AND content::bigint < (SELECT value::bigint FROM store_mark WHERE name = 'generation') THEN
        PERFORM who_refuses('The server refused this: what was taken is never counted back.');
    END IF;
    IF of_name = 'id' AND NOT who_owns() THEN
        PERFORM who_refuses('The server refused this: a store keeps its id.');
    END IF;
    INSERT INTO store_mark (name, value) VALUES (of_name, content)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value;
    RETURN 1;
END $$
--;;
CREATE FUNCTION act_count_taken(more bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    counted bigint;
BEGIN
    PERFORM who_must('outbox.send');
    IF more < 0 THEN
        PERFORM who_refuses('The server refused this: what was taken is never counted back.');
    END IF;
    UPDATE store_mark SET value = CAST(CAST(value AS bigint) + more AS text) WHERE name = 'generation'
    RETURNING CAST(value AS bigint) INTO counted;
    RETURN counted;
END $$
--;;
-- What waits for a second person.
CREATE FUNCTION who_asks(of_kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE of_kind WHEN 'phrases' THEN 'phrase.propose' WHEN 'guidance' THEN 'guidance.propose'
                        WHEN 'staff' THEN 'staff.manage' ELSE 'nothing' END
$$
--;;
CREATE FUNCTION who_decides(of_kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE of_kind WHEN 'phrases' THEN 'phrase.publish' WHEN 'guidance' THEN 'guidance.publish'
                        WHEN 'staff' THEN 'staff.manage' ELSE 'nothing' END
$$
--;;
CREATE FUNCTION act_propose(of_kind text, called text, asked text, at_utc text, staff bigint, login text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_acts(staff, who_asks(of_kind));
    IF NOT who_owns() AND login <> session_user THEN
        PERFORM who_refuses('The server refused this: it was to be written in the name of somebody else.');
    END IF;
    INSERT INTO proposal (kind, name, content, proposed_utc, staff_id, os_login)
    VALUES (of_kind, called, asked, at_utc, staff, login) RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_decide(of_proposal bigint, decided text, words text, content_digest text, at_utc text, staff bigint,
                           login text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    asked proposal;
    own boolean;
BEGIN
    SELECT * INTO asked FROM proposal p WHERE p.id = of_proposal;
    IF asked.id IS NULL THEN
        PERFORM who_refuses('The server refused this: there is no such request.');
    END IF;
    PERFORM who_acts(staff, CASE decided WHEN 'withdrawn' THEN who_asks(asked.kind) ELSE who_decides(asked.kind) END);
    IF NOT who_owns() AND login <> session_user THEN
        PERFORM who_refuses('The server refused this: it was to be written in the name of somebody else.');
    END IF;
    own := asked.staff_id = staff
        OR (NOT who_owns() AND NOT who_practises()
            AND (asked.os_login = session_user
                 OR EXISTS (SELECT 1 FROM staff s WHERE s.id = asked.staff_id AND s.os_login = session_user)));
    IF NOT who_owns() AND own <> (decided = 'withdrawn') THEN
        PERFORM who_refuses('The server refused this: a request is decided by somebody else than who asked.');
    END IF;
    INSERT INTO decision (proposal_id, verdict, why, digest, decided_utc, staff_id, os_login)
    VALUES (of_proposal, decided, words, content_digest, at_utc, staff, login);
    RETURN 1;
END $$
--;;
-- Was this content approved, by somebody else than who asked, in the transaction under way?
CREATE FUNCTION who_approved(of_kind text, asked text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT who_owns() OR EXISTS (
        SELECT 1 FROM decision d JOIN proposal p ON p.id = d.proposal_id
         WHERE d.verdict = 'approved' AND who_just_wrote(d.xmin) AND p.kind = of_kind AND p.content = asked)
$$
--;;
CREATE FUNCTION act_phrase_pack(called text, digest text, pack text, at_utc text, staff bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_acts(staff, 'phrase.publish');
    IF NOT who_approved('phrases', pack) THEN
        PERFORM who_refuses('The server refused this: wording is published when a second person approved it.');
    END IF;
    INSERT INTO phrase_pack (name, sha256, content, imported_utc, staff_id)
    VALUES (called, digest, pack, at_utc, staff) RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_guidance_pack(of_document text, of_version text, digest text, pack text, at_utc text, staff bigint)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    PERFORM who_acts(staff, 'guidance.publish');
    IF NOT who_approved('guidance', pack) THEN
        PERFORM who_refuses('The server refused this: guidance is published when a second person approved it.');
    END IF;
    INSERT INTO guidance_pack (document, version, sha256, content, imported_utc, staff_id)
    VALUES (of_document, of_version, digest, pack, at_utc, staff) RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_setting(called text, content text, at_utc text, staff bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM who_acts(staff, 'settings.manage');
    INSERT INTO setting (name, content, set_utc, staff_id) VALUES (called, content, at_utc, staff);
    RETURN 1;
END $$
--;;
-- Staff. A sole administrator acts alone until there is a second; nobody gives themself anything.
CREATE FUNCTION who_is_alone() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (
        SELECT 1 FROM staff s JOIN staff_role r ON r.staff_id = s.id JOIN role_action a ON a.role = r.role
         WHERE s.active = 1 AND a.action = 'staff.manage' AND s.os_login IS DISTINCT FROM session_user
           AND (who_practises() OR coalesce(s.os_login, '') <> ''))
$$
--;;
CREATE FUNCTION who_approved_staff(of_login text) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT p.content::jsonb FROM decision d JOIN proposal p ON p.id = d.proposal_id
     WHERE d.verdict = 'approved' AND who_just_wrote(d.xmin) AND p.kind = 'staff'
       AND p.content::jsonb ->> 'login' = of_login
     LIMIT 1
$$
--;;
CREATE FUNCTION act_person(of_login text, server_login text, full_name text, letters text, of_team text, of_office text,
                           of_mailbox text, number text, trained text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    asked jsonb := who_approved_staff(of_login);
    made bigint;
BEGIN
    PERFORM who_must('staff.manage');
    IF NOT who_owns() THEN
        IF NOT who_is_alone()
           AND (asked IS NULL OR NOT (asked ->> 'new')::boolean
                OR coalesce(asked ->> 'os_login', '') <> coalesce(server_login, '')) THEN
            PERFORM who_refuses('The server refused this: a new record waits for a second person who looks after staff.');
        END IF;
        IF server_login = session_user AND NOT who_practises() THEN
            PERFORM who_refuses('The server refused this: nobody gives themself a second staff record.');
        END IF;
    END IF;
    INSERT INTO staff (login, os_login, name, initials, team, office, mailbox, teams_number, trained_on)
    VALUES (of_login, server_login, full_name, letters, of_team, of_office, of_mailbox, number, trained)
    RETURNING id INTO made;
    RETURN made;
END $$
--;;
CREATE FUNCTION act_person_details(full_name text, letters text, of_team text, of_office text, of_mailbox text,
                                   number text, trained text, person bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    asked jsonb;
BEGIN
    PERFORM who_must('staff.manage');
    asked := who_approved_staff((SELECT login FROM staff WHERE id = person)) -> 'edit';
    IF NOT who_owns() AND NOT who_is_alone()
       AND (asked IS NULL
            OR NOT jsonb_build_object('name', full_name, 'initials', letters, 'team', of_team, 'office', of_office,
                                      'mailbox', of_mailbox, 'teams_number', number,
                                      'trained_on', coalesce(trained, '')) @> asked) THEN
        PERFORM who_refuses('The server refused this: a change of a record waits for a second person who looks after staff.');
    END IF;
    UPDATE staff SET name = full_name, initials = letters, team = of_team, office = of_office, mailbox = of_mailbox,
           teams_number = number, trained_on = trained WHERE id = person;
    RETURN 1;
END $$
--;;
CREATE FUNCTION who_gets_roles(person bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    of_login text := (SELECT os_login FROM staff WHERE id = person);
    one record;
BEGIN
    IF coalesce(of_login, '') = '' THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = of_login) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', of_login);
    END IF;
    FOR one IN SELECT g.rolname AS granted,
                      EXISTS (SELECT 1 FROM staff s JOIN staff_role sr ON sr.staff_id = s.id
                               WHERE s.os_login = of_login AND s.active = 1 AND sr.role = r.code) AS has
                 FROM role r JOIN pg_roles g ON g.rolname = 'casepost_' || replace(r.code, '-', '_')
                WHERE g.rolname <> of_login LOOP
        IF one.has THEN
            EXECUTE format('GRANT %I TO %I', one.granted, of_login);
        ELSIF pg_has_role(of_login, one.granted, 'MEMBER')
              AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = of_login) THEN
            EXECUTE format('REVOKE %I FROM %I', one.granted, of_login);
        END IF;
    END LOOP;
END $$
--;;
CREATE FUNCTION act_roles(person bigint, codes text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    who_it_is staff;
    wanted text[] := string_to_array(codes, ',');
    asked jsonb;
    agreed text[];
BEGIN
    PERFORM who_must('staff.manage');
    SELECT * INTO who_it_is FROM staff WHERE id = person;
    IF NOT who_owns() THEN
        IF who_it_is.os_login = session_user AND NOT who_practises() THEN
            PERFORM who_refuses('The server refused this: nobody gives themself a role.');
        END IF;
        asked := who_approved_staff(who_it_is.login);
        IF NOT who_is_alone() THEN
            SELECT array_agg(DISTINCT code) INTO agreed FROM (
                SELECT role AS code FROM staff_role WHERE staff_id = person
                UNION SELECT jsonb_array_elements_text(asked -> 'add')) AS all_of_them
             WHERE NOT coalesce(asked -> 'remove', '[]'::jsonb) ? code;
            IF asked IS NULL OR NOT (agreed @> wanted AND wanted @> agreed) THEN
                PERFORM who_refuses('The server refused this: a change of roles waits for a second person who looks after staff.');
            END IF;
        ELSIF NOT who_practises() AND EXISTS (SELECT 1 FROM staff WHERE id = person AND NOT who_just_wrote(xmin)
                                                 AND os_login = session_user) THEN
            PERFORM who_refuses('The server refused this: nobody gives themself a role.');
        END IF;
    END IF;
    DELETE FROM staff_role WHERE staff_id = person;
    INSERT INTO staff_role (staff_id, role) SELECT person, code FROM unnest(wanted) AS code;
    PERFORM who_gets_roles(person);
    RETURN 1;
END $$
--;;
-- Group roles, one for each role of the store, and what each may read: made from the table of roles and actions.
DO $$
DECLARE
    home text := current_schema();
    groups text;
    one record;
    of_group record;
BEGIN
    FOR one IN SELECT 'casepost_' || replace(code, '-', '_') AS name FROM role LOOP
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = one.name) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', one.name);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another store of this server was faster
        END;
    END LOOP;
    SELECT string_agg(format('%I', 'casepost_' || replace(code, '-', '_')), ', ' ORDER BY code) INTO groups FROM role;
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', home);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %s', home, groups);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM PUBLIC, %s', home, groups);
    EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM PUBLIC, %s', home, groups);
    EXECUTE format('GRANT INSERT, SELECT ON staged_case, listed_case, staged_event, staged_word TO %s', groups);
    FOR one IN SELECT * FROM (VALUES
        ('case_file', 'case.read'), ('case_word', 'case.read'), ('case_event', 'case.read'), ('work', 'case.read'), ('case_stale', 'case.read'),
        ('extract', 'case.read'), ('case_opened', 'case.read'),
        ('letter', 'letter.read'), ('letter_content', 'letter.read'), ('draft', 'letter.read'),
        ('message', 'outbox.read'), ('message_content', 'outbox.read'), ('attempt', 'outbox.read'),
        ('phrase_pack', 'phrase.read'), ('guidance_pack', 'guidance.read'),
        ('proposal', 'guidance.read'), ('decision', 'guidance.read'),
        ('audit_entry', 'audit.verify'), ('audit_row', 'audit.verify'),
        ('setting', ''), ('staff', ''), ('staff_role', ''), ('role', ''), ('role_action', ''), ('store_mark', ''),
        ('store_info', '*')) AS readable (name, act) LOOP -- of what version it is, a stranger is told as well
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one.name);
        EXECUTE format('DROP POLICY IF EXISTS %I ON %I', one.name || '_is_read', one.name);
        IF one.act IN ('', '*') THEN
            EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (%s)', one.name || '_is_read', one.name,
                           CASE one.act WHEN '' THEN '(SELECT who_is_staff())' ELSE 'true' END);
            EXECUTE format('GRANT SELECT ON %I TO %s', one.name, groups);
        ELSE
            EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING ((SELECT who_may(%L)))', one.name || '_is_read', one.name, one.act);
            FOR of_group IN SELECT 'casepost_' || replace(role, '-', '_') AS name FROM role_action WHERE action = one.act LOOP
                EXECUTE format('GRANT SELECT ON %I TO %I', one.name, of_group.name);
            END LOOP;
        END IF;
    END LOOP;
    -- What an import writes is many rows, and held by the entry of the extract; the sender's marks are in no digest.
    FOR one IN SELECT * FROM (VALUES
        ('letter', 'INSERT', 'true'), ('message', 'INSERT', 'true'), ('message', 'UPDATE',
         '(OLD.state, OLD.attempts, OLD.reason, OLD.hold_reason) IS DISTINCT FROM (NEW.state, NEW.attempts, NEW.reason, NEW.hold_reason)'),
        ('attempt', 'INSERT', 'true'), ('draft', 'INSERT', 'true'), ('draft', 'UPDATE', 'true'),
        ('proposal', 'INSERT', 'true'), ('decision', 'INSERT', 'true'), ('setting', 'INSERT', 'true'),
        ('phrase_pack', 'INSERT', 'true'), ('guidance_pack', 'INSERT', 'true'), ('staff', 'INSERT', 'true'),
        ('staff', 'UPDATE', 'true'), ('staff_role', 'INSERT', 'true'), ('case_event', 'INSERT', 'NEW.kind <> ''extract'''),
        ('work', 'INSERT', 'true'), ('work', 'UPDATE', 'true')
        ) AS recorded (name, change, condition) LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER %s ON %I DEFERRABLE INITIALLY DEFERRED '
                       'FOR EACH ROW WHEN (%s) EXECUTE FUNCTION who_recorded()',
                       one.name || '_is_recorded_' || lower(one.change), one.change, one.name, one.condition);
    END LOOP;
    CREATE CONSTRAINT TRIGGER letter_is_queued AFTER INSERT ON letter DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION who_queued();
    FOR one IN SELECT oid::regprocedure AS signature, proname FROM pg_proc
                WHERE pronamespace = home::regnamespace AND (proname LIKE 'who\_%' OR proname LIKE 'act\_%') LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %I, pg_temp', one.signature, home);
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, %s', one.signature, groups);
        IF one.proname LIKE 'act\_%' OR one.proname IN ('who_may', 'who_is_staff') THEN
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', one.signature, groups);
        END IF;
    END LOOP;
END $$
