-- What left the office: which approved item, to whom, which file (its SHA-256), how many rows, which fields, when it must be answered and destroyed.
CREATE TABLE export (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    approval INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    rows INTEGER NOT NULL,
    fields TEXT NOT NULL,
    run INTEGER NOT NULL,
    written_at TEXT NOT NULL,
    written_by TEXT NOT NULL,
    return_by TEXT NOT NULL,
    destroy_by TEXT NOT NULL
) STRICT;

-- Whom each line of an export is about, by the reference that stands on paper.
CREATE TABLE export_line (
    export INTEGER NOT NULL,
    reference TEXT NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (export, reference)
) STRICT, WITHOUT ROWID;
