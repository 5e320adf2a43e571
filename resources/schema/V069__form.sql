-- How departments' forms are to be read, as people fixed it; a form is its headers in their order, from one sender.
CREATE TABLE form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    sender TEXT NOT NULL,
    headers TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    header_lines INTEGER NOT NULL,
    encoding TEXT,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    UNIQUE (headers, sender)
) STRICT;

-- Its columns from 1: the header as written, the item it carries, and whether it is to be left alone.
CREATE TABLE form_column (
    form INTEGER NOT NULL,
    position INTEGER NOT NULL,
    header TEXT NOT NULL,
    item TEXT,
    ignored INTEGER NOT NULL,
    PRIMARY KEY (form, position)
) STRICT, WITHOUT ROWID;
