-- The first schema. Moments are UTC ISO 8601 text with Z, days YYYY-MM-DD, truths 0 or 1.
-- Personal data stands in: case_file (name to contact columns), case_event.text, draft.document,
-- letter.document, letter.facts, letter_content, message.recipient, message_content. Nothing personal elsewhere.
CREATE TABLE store_info (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) @strict@
--;;
CREATE TABLE role (
    code    TEXT NOT NULL PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_cy TEXT NOT NULL
) @strict@
--;;
CREATE TABLE role_action (
    role   TEXT NOT NULL REFERENCES role (code),
    action TEXT NOT NULL,
    PRIMARY KEY (role, action)
) @strict@
--;;
CREATE TABLE staff (
    id           @id@,
    login        TEXT NOT NULL UNIQUE,
    os_login     TEXT,
    name         TEXT NOT NULL,
    initials     TEXT NOT NULL,
    team         TEXT NOT NULL,
    office       TEXT NOT NULL,
    mailbox      TEXT NOT NULL,
    teams_number TEXT NOT NULL,
    trained_on   TEXT,
    active       INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) @strict@
--;;
CREATE TABLE staff_role (
    staff_id @int64@ NOT NULL REFERENCES staff (id),
    role     TEXT NOT NULL REFERENCES role (code),
    PRIMARY KEY (staff_id, role)
) @strict@
--;;
CREATE TABLE extract (
    id           @id@,
    made_at      TEXT,
    imported_utc TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    columns      TEXT NOT NULL,
    row_count    @int64@ NOT NULL,
    new_count    @int64@ NOT NULL,
    changed      @int64@ NOT NULL,
    unchanged    @int64@ NOT NULL,
    gone         @int64@ NOT NULL,
    refused      @int64@ NOT NULL
) @strict@
--;;
-- The hash comes first: the next extract reads (hash, reference) of every row and nothing behind.
CREATE TABLE case_file (
    id                          @id@,
    row_hash                    @int64@ NOT NULL,
    reference                   TEXT NOT NULL,
    in_progress                 INTEGER NOT NULL DEFAULT 1 CHECK (in_progress IN (0, 1)),
    reference_key               @key@ NOT NULL,
    postcode_key                @key@,
    email_key                   @key@,
    phone_key                   @key@,
    mobile_key                  @key@,
    system                      TEXT NOT NULL CHECK (system IN ('AMS', 'DAP')),
    service                     TEXT,
    route                       TEXT,
    status                      TEXT NOT NULL,
    language                    TEXT,
    region                      TEXT,
    office                      TEXT,
    received_on                 TEXT,
    updated_at                  TEXT,
    applicant_surname           TEXT NOT NULL,
    applicant_forenames         TEXT,
    applicant_title             TEXT,
    applicant_other_title       TEXT,
    applicant_title_confirmed   TEXT,
    applicant_date_of_birth     TEXT,
    applicant_email             TEXT,
    applicant_phone             TEXT,
    applicant_mobile            TEXT,
    applicant_address_1         TEXT,
    applicant_address_2         TEXT,
    applicant_address_3         TEXT,
    applicant_address_4         TEXT,
    applicant_address_5         TEXT,
    applicant_postcode          TEXT,
    applicant_country           TEXT,
    applicant_time_zone         TEXT,
    post_dated                  TEXT,
    passport_title              TEXT,
    passport_forenames          TEXT,
    passport_surname            TEXT,
    declarant_relationship      TEXT,
    declarant_title             TEXT,
    declarant_forenames         TEXT,
    declarant_surname           TEXT,
    declarant_email             TEXT,
    referee_title               TEXT,
    referee_forenames           TEXT,
    referee_surname             TEXT,
    referee_email               TEXT,
    referee_phone               TEXT,
    referee_occupation          TEXT,
    referee_address_1           TEXT,
    referee_address_2           TEXT,
    referee_address_3           TEXT,
    referee_address_4           TEXT,
    referee_address_5           TEXT,
    referee_postcode            TEXT,
    referee_country             TEXT,
    alternative_name            TEXT,
    alternative_address_1       TEXT,
    alternative_address_2       TEXT,
    alternative_address_3       TEXT,
    alternative_address_4       TEXT,
    alternative_address_5       TEXT,
    alternative_postcode        TEXT,
    alternative_country         TEXT,
    forces_unit_office_email    TEXT,
    overseas_territory          TEXT,
    overseas_territory_email    TEXT,
    lost_stolen_reference       TEXT,
    notify_by                   TEXT,
    contact_preference          TEXT,
    unavailable_times           TEXT,
    accessible_format           TEXT,
    photo_ok                    TEXT
) @strict@
--;;
-- What is typed to find a case, by its beginning. The first extract of a store builds these anew behind its rows.
CREATE UNIQUE INDEX case_file_reference ON case_file (reference_key)
--;;
CREATE INDEX case_file_postcode ON case_file (postcode_key) WHERE postcode_key IS NOT NULL
--;;
CREATE INDEX case_file_email ON case_file (email_key) WHERE email_key IS NOT NULL
--;;
CREATE INDEX case_file_phone ON case_file (phone_key) WHERE phone_key IS NOT NULL
--;;
CREATE INDEX case_file_mobile ON case_file (mobile_key) WHERE mobile_key IS NOT NULL
--;;
-- By these the guard against the wrong person finds whose address or report number was typed (other_cases.h).
CREATE INDEX case_file_declarant_email ON case_file (lower(declarant_email)) WHERE declarant_email IS NOT NULL
--;;
CREATE INDEX case_file_referee_email ON case_file (lower(referee_email)) WHERE referee_email IS NOT NULL
--;;
CREATE INDEX case_file_lost_stolen ON case_file
    (replace(replace(lower(lost_stolen_reference), '-', ''), ' ', '')) WHERE lost_stolen_reference IS NOT NULL
--;;
-- Search index of names: a folded word, the field it stands in and the ids of the cases that hold it (word_index.h).
CREATE TABLE case_word (
    word  @key@ NOT NULL,
    field INTEGER NOT NULL,
    cases @blob@ NOT NULL,
    PRIMARY KEY (word, field)
) @strict@
--;;
CREATE TABLE case_event (
    id        @id@,
    case_id   @int64@ NOT NULL REFERENCES case_file (id),
    at_utc    TEXT NOT NULL,
    staff_id  @int64@ REFERENCES staff (id),
    kind      TEXT NOT NULL CHECK (kind IN ('note', 'letter', 'message', 'extract', 'name', 'call', 'event')),
    text      TEXT NOT NULL,
    letter_id @int64@
) @strict@
--;;
CREATE INDEX case_event_case ON case_event (case_id, id)
--;;
@append_only(case_event)@
--;;
CREATE TABLE audit_entry (
    seq       @int64@ NOT NULL PRIMARY KEY,
    at_utc    TEXT NOT NULL,
    os_login  TEXT NOT NULL,
    staff     TEXT NOT NULL,
    action    TEXT NOT NULL,
    object    TEXT NOT NULL,
    digest    TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash      TEXT NOT NULL
) @strict@
--;;
@append_only(audit_entry)@
--;;
CREATE TABLE phrase_pack (
    id           @id@,
    name         TEXT NOT NULL,
    sha256       TEXT NOT NULL UNIQUE,
    content      TEXT NOT NULL,
    imported_utc TEXT NOT NULL,
    staff_id     @int64@ REFERENCES staff (id)
) @strict@
--;;
@append_only(phrase_pack)@
--;;
-- A change of the wording that somebody asks customer assurance for, and what they decided.
CREATE TABLE phrase_proposal (
    id           @id@,
    name         TEXT NOT NULL,
    content      TEXT NOT NULL,
    proposed_utc TEXT NOT NULL,
    staff_id     @int64@ NOT NULL REFERENCES staff (id)
) @strict@
--;;
@append_only(phrase_proposal)@
--;;
CREATE TABLE phrase_decision (
    proposal_id @int64@ NOT NULL PRIMARY KEY REFERENCES phrase_proposal (id),
    approved    INTEGER NOT NULL CHECK (approved IN (0, 1)),
    why         TEXT NOT NULL,
    decided_utc TEXT NOT NULL,
    staff_id    @int64@ NOT NULL REFERENCES staff (id)
) @strict@
--;;
@append_only(phrase_decision)@
--;;
-- Guidance that this office published beside the built-in packs; content holds the pack's files by name, as JSON. It
-- became known here at imported_utc, whatever day it is in force from.
CREATE TABLE guidance_pack (
    id           @id@,
    document     TEXT NOT NULL,
    version      TEXT NOT NULL,
    sha256       TEXT NOT NULL UNIQUE,
    content      TEXT NOT NULL,
    imported_utc TEXT NOT NULL,
    staff_id     @int64@ REFERENCES staff (id),
    UNIQUE (document, version)
) @strict@
--;;
@append_only(guidance_pack)@
--;;
CREATE TABLE guidance_proposal (
    id           @id@,
    name         TEXT NOT NULL,
    content      TEXT NOT NULL,
    proposed_utc TEXT NOT NULL,
    staff_id     @int64@ NOT NULL REFERENCES staff (id)
) @strict@
--;;
@append_only(guidance_proposal)@
--;;
CREATE TABLE guidance_decision (
    proposal_id @int64@ NOT NULL PRIMARY KEY REFERENCES guidance_proposal (id),
    approved    INTEGER NOT NULL CHECK (approved IN (0, 1)),
    why         TEXT NOT NULL,
    decided_utc TEXT NOT NULL,
    staff_id    @int64@ NOT NULL REFERENCES staff (id)
) @strict@
--;;
@append_only(guidance_decision)@
--;;
CREATE TABLE draft (
    id          @id@,
    case_id     @int64@ NOT NULL REFERENCES case_file (id),
    staff_id    @int64@ NOT NULL REFERENCES staff (id),
    state       TEXT NOT NULL CHECK (state IN ('open', 'queued', 'discarded')),
    revision    @int64@ NOT NULL,
    document    TEXT NOT NULL,
    created_utc TEXT NOT NULL,
    changed_utc TEXT NOT NULL
) @strict@
--;;
CREATE INDEX draft_case ON draft (case_id)
--;;
CREATE TABLE letter (
    id          @id@,
    case_id     @int64@ NOT NULL REFERENCES case_file (id),
    staff_id    @int64@ NOT NULL REFERENCES staff (id),
    created_utc TEXT NOT NULL,
    letter_date TEXT NOT NULL,
    kind        TEXT NOT NULL,
    template    TEXT NOT NULL,
    channel     TEXT NOT NULL,
    language    TEXT NOT NULL,
    recipient   TEXT NOT NULL,
    document    TEXT NOT NULL,
    facts       TEXT NOT NULL,
    findings    TEXT NOT NULL,
    guidance    TEXT NOT NULL,
    phrases     TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    replaces    @int64@ REFERENCES letter (id)
) @strict@
--;;
CREATE INDEX letter_case ON letter (case_id, id)
--;;
@append_only(letter)@
--;;
CREATE TABLE letter_content (
    letter_id @int64@ NOT NULL REFERENCES letter (id),
    format    TEXT NOT NULL CHECK (format IN ('pdf', 'html', 'txt', 'eml')),
    bytes     @blob@ NOT NULL,
    PRIMARY KEY (letter_id, format)
) @strict@
--;;
@append_only(letter_content)@
--;;
-- States are part of the command line's contract: never rename one.
CREATE TABLE message (
    id               @id@,
    letter_id        @int64@ NOT NULL REFERENCES letter (id),
    case_id          @int64@ NOT NULL REFERENCES case_file (id),
    gateway          TEXT NOT NULL,
    recipient        TEXT NOT NULL,
    smtp_id          TEXT NOT NULL UNIQUE,
    state            TEXT NOT NULL CHECK (state IN
                     ('queued', 'sending', 'sent', 'deferred', 'failed', 'uncertain', 'held', 'cancelled')),
    phase            TEXT NOT NULL DEFAULT 'none' CHECK (phase IN ('none', 'claimed', 'committing')),
    sender           TEXT,
    attempts         INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_utc TEXT,
    reason           TEXT NOT NULL DEFAULT '',
    queued_utc       TEXT NOT NULL,
    changed_utc      TEXT NOT NULL
) @strict@
--;;
CREATE INDEX message_state ON message (state, next_attempt_utc)
--;;
CREATE INDEX message_case ON message (case_id)
--;;
-- The bytes stand apart from the row whose state changes, so that a change of state stays small.
CREATE TABLE message_content (
    message_id      @int64@ NOT NULL PRIMARY KEY REFERENCES message (id),
    sha256          TEXT NOT NULL,
    envelope_sender TEXT NOT NULL,
    file_name       TEXT NOT NULL,
    bytes           @blob@ NOT NULL
) @strict@
--;;
@append_only(message_content)@
--;;
CREATE TABLE attempt (
    id         @id@,
    message_id @int64@ NOT NULL REFERENCES message (id),
    number     INTEGER NOT NULL,
    at_utc     TEXT NOT NULL,
    result     TEXT NOT NULL CHECK (result IN ('accepted', 'refused', 'again', 'unknown')),
    detail     TEXT NOT NULL
) @strict@
--;;
CREATE INDEX attempt_message ON attempt (message_id)
--;;
@append_only(attempt)@
--;;
INSERT INTO role (code, name_en, name_cy) VALUES
    ('examiner', 'Examiner', 'Archwiliwr'),
    ('team-leader', 'Team leader', 'Arweinydd tîm'),
    ('customer-assurance', 'Customer assurance', 'Sicrwydd cwsmeriaid'),
    ('administrator', 'Administrator', 'Gweinyddwr')
--;;
INSERT INTO role_action (role, action) VALUES
    ('examiner', 'case.read'), ('examiner', 'case.note'), ('examiner', 'case.import'), ('examiner', 'case.confirm-name'),
    ('examiner', 'letter.draft'), ('examiner', 'letter.queue'), ('examiner', 'letter.read'),
    ('examiner', 'phrase.read'), ('examiner', 'phrase.propose'), ('examiner', 'guidance.read'), ('examiner', 'guidance.propose'),
    ('examiner', 'outbox.read'), ('examiner', 'outbox.send'), ('examiner', 'outbox.cancel-own'), ('examiner', 'audit.verify'),
    ('team-leader', 'case.read'), ('team-leader', 'case.note'), ('team-leader', 'case.import'), ('team-leader', 'case.confirm-name'),
    ('team-leader', 'letter.draft'), ('team-leader', 'letter.queue'), ('team-leader', 'letter.read'), ('team-leader', 'letter.approve'),
    ('team-leader', 'phrase.read'), ('team-leader', 'phrase.propose'),
    ('team-leader', 'guidance.read'), ('team-leader', 'guidance.propose'),
    ('team-leader', 'outbox.read'), ('team-leader', 'outbox.send'), ('team-leader', 'outbox.cancel-own'), ('team-leader', 'outbox.manage'),
    ('team-leader', 'audit.verify'), ('team-leader', 'audit.read'),
    ('customer-assurance', 'case.read'), ('customer-assurance', 'letter.read'), ('customer-assurance', 'letter.approve'),
    ('customer-assurance', 'phrase.read'), ('customer-assurance', 'phrase.propose'), ('customer-assurance', 'phrase.publish'),
    ('customer-assurance', 'guidance.read'), ('customer-assurance', 'guidance.propose'), ('customer-assurance', 'guidance.publish'),
    ('customer-assurance', 'outbox.read'), ('customer-assurance', 'audit.verify'), ('customer-assurance', 'audit.read'),
    ('administrator', 'case.read'), ('administrator', 'case.import'), ('administrator', 'letter.read'), ('administrator', 'phrase.read'),
    ('administrator', 'guidance.read'), ('administrator', 'guidance.propose'),
    ('administrator', 'outbox.read'), ('administrator', 'outbox.send'), ('administrator', 'outbox.manage'),
    ('administrator', 'staff.manage'), ('administrator', 'store.backup'), ('administrator', 'store.check'),
    ('administrator', 'audit.verify'), ('administrator', 'audit.read')
