-- A phone number is found by its last six digits too.
CREATE INDEX case_file_phone_end ON case_file (substr(phone_key, length(phone_key) - 5)) WHERE phone_key IS NOT NULL
--;;
CREATE INDEX case_file_mobile_end ON case_file (substr(mobile_key, length(mobile_key) - 5)) WHERE mobile_key IS NOT NULL
