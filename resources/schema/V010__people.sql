-- Our own id of each person, one per 宛名番号, for good.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE
) STRICT;

-- Registers that were taken in, by the batch they came in; their columns are chunks under their hash (item '' = the persons' ids).
CREATE TABLE register (
    batch INTEGER PRIMARY KEY,
    as_of TEXT NOT NULL,
    rows INTEGER NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE register_column (
    batch INTEGER NOT NULL,
    item TEXT NOT NULL,
    chunk INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (batch, item, chunk)
) STRICT, WITHOUT ROWID;

-- Who is named for which person under 支援措置 (and that person's household).
CREATE TABLE protection (
    number INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    operator TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT
) STRICT;

CREATE INDEX protection_by_operator ON protection (operator);
