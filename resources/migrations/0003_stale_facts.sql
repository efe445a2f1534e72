-- A case whose newest row of the extract was refused: since when, and which columns (their names, with commas).
CREATE TABLE case_stale (
    case_id   @int64@ NOT NULL PRIMARY KEY REFERENCES case_file (id),
    since_utc TEXT NOT NULL,
    columns   TEXT NOT NULL,
    whole_row INTEGER NOT NULL CHECK (whole_row IN (0, 1))
) @strict@
--;;
INSERT INTO role_action (role, action) VALUES ('administrator', 'store.settings')
