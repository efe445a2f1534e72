-- What waits for a person and what they touched last: cases they had open, and the ways to their own entries.
CREATE TABLE case_opened (
    staff_id @int64@ NOT NULL REFERENCES staff (id),
    case_id  @int64@ NOT NULL REFERENCES case_file (id),
    at_utc   TEXT NOT NULL,
    PRIMARY KEY (staff_id, case_id)
) @strict@
--;;
CREATE INDEX case_event_staff ON case_event (staff_id, id)
--;;
CREATE INDEX letter_staff ON letter (staff_id, id)
--;;
CREATE INDEX draft_staff ON draft (staff_id, id)
