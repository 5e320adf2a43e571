-- Accounts and their roles over time: a removed operator is closed with a date, never deleted.
CREATE TABLE operator (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT
) STRICT;

CREATE UNIQUE INDEX operator_in_force ON operator (name) WHERE valid_to IS NULL;
