-- Batches whose values are gone, and the approved item that they went by; row numbers and counts stay.
CREATE TABLE batch_purged (
    batch INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    item INTEGER NOT NULL
) STRICT;

-- Runs whose findings are gone; what they counted stays.
CREATE TABLE run_purged (
    run INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    item INTEGER NOT NULL
) STRICT;

-- A register whose rows are gone: whom it sheltered stays known.
ALTER TABLE register ADD COLUMN purged INTEGER NOT NULL DEFAULT 0;
