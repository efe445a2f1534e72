-- A sender has the message in hand while its case changed: why it is held when it comes back. Empty: it is not.
ALTER TABLE message ADD COLUMN hold_reason TEXT NOT NULL DEFAULT ''
