-- One run of packs over all residents; finished runs stay.
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    known_at TEXT NOT NULL,
    register INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    purpose TEXT NOT NULL,
    seconds REAL NOT NULL,
    before INTEGER,
    safety INTEGER NOT NULL
) STRICT;

-- The hash of every definition that a run used.
CREATE TABLE run_definition (
    run INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (run, kind, id)
) STRICT, WITHOUT ROWID;

-- What each rule was called when it ran and what it counted; not_run = the items that nothing carried.
CREATE TABLE run_rule (
    run INTEGER NOT NULL,
    position INTEGER NOT NULL,
    pack TEXT NOT NULL,
    version TEXT NOT NULL,
    rule TEXT NOT NULL,
    label TEXT NOT NULL,
    label_en TEXT NOT NULL,
    household INTEGER NOT NULL,
    rule_class TEXT NOT NULL,
    axis TEXT NOT NULL,
    kind TEXT NOT NULL,
    yes INTEGER NOT NULL,
    no INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    seconds REAL NOT NULL,
    not_run TEXT NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

-- How many children of each tier, complete.
CREATE TABLE run_tier (
    run INTEGER NOT NULL,
    tier TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (run, tier)
) STRICT, WITHOUT ROWID;

-- Findings (yes and unknown) sorted by person, no person in two chunks; persons and rules are hashes of packed numbers.
CREATE TABLE finding_chunk (
    run INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    first_person INTEGER NOT NULL,
    persons BLOB NOT NULL,
    rules BLOB NOT NULL,
    scores BLOB NOT NULL,
    sentences BLOB NOT NULL,
    missing BLOB NOT NULL,
    presumed BLOB NOT NULL,
    PRIMARY KEY (run, chunk)
) STRICT, WITHOUT ROWID;

-- The children's lines in the order of the list.
CREATE TABLE child_chunk (
    run INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    persons BLOB NOT NULL,
    PRIMARY KEY (run, chunk)
) STRICT, WITHOUT ROWID;

-- One column of the children's lines: the hash of its bytes.
CREATE TABLE child_column (
    run INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (run, chunk, name)
) STRICT, WITHOUT ROWID;
