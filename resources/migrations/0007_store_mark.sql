-- What the store knows of itself, one value a name: its id, the place it belongs to and the name it is opened by, how
-- often somebody said that it is the real one, how far its senders came, its last acts. No personal data.
CREATE TABLE store_mark (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) @strict@
--;;
INSERT INTO role_action (role, action) VALUES ('administrator', 'store.claim')
