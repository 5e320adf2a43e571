-- Whatever needs a second pair of eyes.
CREATE TABLE approval (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'APPROVED', 'RETURNED', 'DONE')),
    decided_by TEXT,
    decided_at TEXT,
    comment TEXT
) STRICT;

CREATE INDEX approval_by_kind ON approval (kind, state);
