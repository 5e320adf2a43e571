-- Where two people must agree on a link: what each of them said of a record, appended. Open until a decision settles it
-- (settled_by = its number) or it is taken back (settled_by = 0).
CREATE TABLE link_opinion (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    partition_name TEXT NOT NULL,
    record_key TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('SAME', 'DIFFERENT')),
    person INTEGER NOT NULL,
    record_print TEXT NOT NULL,
    person_print TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    settled_by INTEGER
) STRICT;

CREATE INDEX link_opinion_by_record ON link_opinion (source, partition_name, record_key);

-- Who had said the same before it was decided.
ALTER TABLE link_decision ADD COLUMN agreed TEXT NOT NULL DEFAULT '';
