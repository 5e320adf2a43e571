-- Which store this is: the same uuid and generation stand in the keys file, so that files of two stores or two generations do not pair.
CREATE TABLE store_identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    store TEXT NOT NULL,
    generation INTEGER NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- Bytes under their own SHA-256; a rowid table, since large rows make a bad index.
CREATE TABLE blob (
    number INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;
