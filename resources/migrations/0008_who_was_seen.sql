-- What was seen of who acted: user id, user namespace, terminal. Entries of before have none.
ALTER TABLE audit_entry ADD COLUMN seen TEXT NOT NULL DEFAULT ''
