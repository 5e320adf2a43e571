-- One import of one table of a file. Nothing is overwritten: taking a batch back adds a line to batch_withdrawn.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    definition TEXT NOT NULL,
    as_of TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    sheet TEXT NOT NULL,
    table_number INTEGER NOT NULL,
    rows_in INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    new_rows INTEGER NOT NULL,
    changed_rows INTEGER NOT NULL,
    gone_rows INTEGER NOT NULL
) STRICT;

CREATE INDEX batch_by_source ON batch (source, as_of);
CREATE INDEX batch_by_bytes ON batch (sha256);

CREATE TABLE batch_withdrawn (
    batch INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

-- The partitions and periods that a batch holds, with their rows; one empty slice where the source is not cut.
CREATE TABLE batch_slice (
    batch INTEGER NOT NULL,
    partition_name TEXT NOT NULL,
    period TEXT NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (batch, partition_name, period)
) STRICT, WITHOUT ROWID;

-- The file's columns, those that no item claims too (item NULL).
CREATE TABLE batch_column (
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item TEXT,
    header TEXT NOT NULL,
    PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

-- Stored rows in chunks of 4096; `numbers` is the hash of their row numbers in the file.
CREATE TABLE batch_chunk (
    batch INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    numbers BLOB NOT NULL,
    PRIMARY KEY (batch, chunk)
) STRICT, WITHOUT ROWID;

-- One column of one chunk: the hash of its bytes.
CREATE TABLE batch_cells (
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (batch, position, chunk)
) STRICT, WITHOUT ROWID;

-- What was wrong, counted by code and column, with the first rows.
CREATE TABLE batch_problem (
    batch INTEGER NOT NULL,
    number INTEGER NOT NULL,
    severity TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    header TEXT NOT NULL,
    count INTEGER NOT NULL,
    first_rows TEXT NOT NULL,
    PRIMARY KEY (batch, number)
) STRICT, WITHOUT ROWID;

-- Rows that were not stored, as they were read: cells divided by U+001F.
CREATE TABLE rejected_row (
    batch INTEGER NOT NULL,
    row INTEGER NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (batch, row)
) STRICT, WITHOUT ROWID;
