-- What an administrator sets for everybody: the ways out of the house, the offices. The newest row of a name counts.
-- No secret stands here: a password is named by the file that holds it.
CREATE TABLE setting (
    id       @id@,
    name     TEXT NOT NULL,
    content  TEXT NOT NULL,
    set_utc  TEXT NOT NULL,
    staff_id @int64@ NOT NULL REFERENCES staff (id)
) @strict@
--;;
CREATE INDEX setting_name ON setting (name, id)
--;;
@append_only(setting)@
--;;
INSERT INTO role_action (role, action) VALUES ('administrator', 'settings.manage')
