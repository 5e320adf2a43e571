-- Records of people who were found in no register, by an id of our own (a person of kind `unregistered`): where each record
-- stands by now, and, where its person appeared later, since when it is linked to whom. Values are read from the batch.
CREATE TABLE unregistered_record (
    source TEXT NOT NULL,
    partition_name TEXT NOT NULL,
    record_key TEXT NOT NULL,
    person INTEGER NOT NULL,
    day TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    batch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('LINKED', 'REVIEW', 'UNLINKED')),
    linked_on TEXT,
    linked_to INTEGER,
    PRIMARY KEY (source, partition_name, record_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX unregistered_record_by_person ON unregistered_record (person);
CREATE INDEX unregistered_record_by_batch ON unregistered_record (batch);

-- By which prints of name and date of birth (or of name, place and age) further records find the same person.
CREATE TABLE unregistered_key (
    print TEXT PRIMARY KEY,
    person INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of which links of a source the records were noted.
CREATE TABLE unregistered_noted (
    source TEXT PRIMARY KEY,
    basis TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What people joined and parted: appended; taken back by a mark. MERGE: the records of `other` went to `person`;
-- SPLIT: some of `person` went to `other`.
CREATE TABLE unregistered_change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('MERGE', 'SPLIT')),
    person INTEGER NOT NULL,
    other INTEGER NOT NULL,
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT
) STRICT;

CREATE TABLE unregistered_move (
    change INTEGER NOT NULL,
    source TEXT NOT NULL,
    partition_name TEXT NOT NULL,
    record_key TEXT NOT NULL,
    PRIMARY KEY (change, source, partition_name, record_key)
) STRICT, WITHOUT ROWID;
