-- Ids that this office issued to people (申請ID).
CREATE TABLE issued_id (
    id TEXT PRIMARY KEY,
    person INTEGER NOT NULL,
    issued_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Runs of the linking, and what each found in each source.
CREATE TABLE link_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    register INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    model TEXT NOT NULL
) STRICT;

CREATE TABLE link_count (
    run INTEGER NOT NULL,
    source TEXT NOT NULL,
    records INTEGER NOT NULL,
    linked INTEGER NOT NULL,
    review INTEGER NOT NULL,
    unlinked INTEGER NOT NULL,
    ambiguous INTEGER NOT NULL,
    seconds REAL NOT NULL,
    PRIMARY KEY (run, source)
) STRICT, WITHOUT ROWID;

-- The links of a batch as the newest run left them; `basis` is the print of all they rest on, `stamp` changes whenever they do.
CREATE TABLE link_batch (
    batch INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    rows INTEGER NOT NULL,
    layers INTEGER NOT NULL,
    basis TEXT NOT NULL,
    stamp INTEGER NOT NULL
) STRICT;

CREATE INDEX link_batch_by_source ON link_batch (source);

-- Row by row in chunks of 4096: layer 0 the persons, layer 1 their marks, from layer 2 further persons.
CREATE TABLE link_chunk (
    batch INTEGER NOT NULL,
    layer INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (batch, layer, chunk)
) STRICT, WITHOUT ROWID;

-- The same by person: persons in order, and for each the row with its mark.
CREATE TABLE link_index (
    batch INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    persons BLOB NOT NULL,
    places BLOB NOT NULL,
    PRIMARY KEY (batch, chunk)
) STRICT, WITHOUT ROWID;

-- What people decided: appended only; of one record the newest counts (NONE = taken back).
CREATE TABLE link_decision (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    partition_name TEXT NOT NULL,
    record_key TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('SAME', 'DIFFERENT', 'LATER', 'NONE')),
    person INTEGER NOT NULL,
    record_print TEXT NOT NULL,
    person_print TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX link_decision_by_record ON link_decision (source, partition_name, record_key);
