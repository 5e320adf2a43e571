-- By what the records of each source were weighed when they were last linked.
CREATE TABLE link_weights (
    source TEXT PRIMARY KEY,
    weights TEXT NOT NULL
) STRICT, WITHOUT ROWID;
