-- What an audit entry says of the rows it is about. row_digest is the SHA-256 over its lines in audit_row; empty in
-- entries of before they were kept, and where an act touched no row.
ALTER TABLE audit_entry ADD COLUMN row_digest TEXT NOT NULL DEFAULT ''
--;;
-- One line a row (or a run of rows) with its digest. Whoever erases a row empties its salt: nothing can be guessed from
-- the digest then. Everything else in a line is held by its entry's hash, so it needs no trigger.
CREATE TABLE audit_row (
    id      @id@,
    seq     @int64@ NOT NULL,
    kind    TEXT NOT NULL,
    row_key @key@ NOT NULL,
    salt    TEXT NOT NULL,
    digest  TEXT NOT NULL
) @strict@
--;;
-- Below: a server has no hook for what a connection changes, so triggers note it until the transaction ends.
CREATE INDEX audit_row_of ON audit_row (kind, row_key, id)
--;;
@watched(case_stale, case_id)@
--;;
@watched(case_event, id)@
--;;
@watched(extract, id)@
--;;
@watched(letter, id)@
--;;
@watched(message, id)@
--;;
@watched(message_content, message_id)@
--;;
@watched(attempt, id)@
--;;
@watched(draft, id)@
--;;
@watched(phrase_pack, id)@
--;;
@watched(guidance_pack, id)@
--;;
@watched(proposal, id)@
--;;
@watched(decision, proposal_id)@
--;;
@watched(setting, id)@
--;;
@watched(staff, id)@
--;;
@watched_words(staff_role, staff_id || '/' || role)@
--;;
@watched_words(role, code)@
--;;
@watched_words(role_action, role || '/' || action)@
--;;
@watched_words(store_info, key)@
