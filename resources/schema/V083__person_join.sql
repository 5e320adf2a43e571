-- Two 宛名番号 that are one person (JOIN: the records of `other` are of `person`), or that are not though it looks so (APART):
-- appended; taken back by a mark.
CREATE TABLE person_join (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('JOIN', 'APART')),
    person INTEGER NOT NULL,
    other INTEGER NOT NULL,
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT
) STRICT;
