-- Definitions in force and every version before them.
CREATE TABLE definition (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'REPLACED', 'RETURNED')),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (kind, id, version)
) STRICT;
