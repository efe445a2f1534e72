-- What an entry of a case's history is, with its particulars: `typed` is its kind (core/timeline), `details` a JSON object
-- of that kind and version. `kind` stays the older, coarser word; entries of before have none of the three.
ALTER TABLE case_event ADD COLUMN typed TEXT NOT NULL DEFAULT ''
--;;
ALTER TABLE case_event ADD COLUMN details_version INTEGER NOT NULL DEFAULT 0
--;;
ALTER TABLE case_event ADD COLUMN details TEXT NOT NULL DEFAULT ''
--;;
-- What must happen next: made by one entry of the case's history and ended by another, never deleted.
CREATE TABLE work (
    id       @id@,
    kind     TEXT NOT NULL,
    case_id  @int64@ NOT NULL REFERENCES case_file (id),
    due_utc  TEXT NOT NULL,
    staff_id @int64@ REFERENCES staff (id),
    team     TEXT NOT NULL,
    role     TEXT NOT NULL,
    why      TEXT NOT NULL,
    made_by  @int64@ NOT NULL REFERENCES case_event (id),
    ended_by @int64@ REFERENCES case_event (id)
) @strict@
--;;
CREATE INDEX work_open ON work (due_utc, id) WHERE ended_by IS NULL
--;;
CREATE INDEX work_case ON work (case_id, id)
--;;
@never_deleted(work)@
--;;
@watched(work, id)@
