-- What a batch's columns hold, counted: cells filled, read, read with a note, not read, outside the code list, said to
-- be none; numbers that the register never had (-1 = not asked); `shares`: how often which code, month or town stands in
-- it (value U+001F rows, divided by U+001E).
CREATE TABLE batch_item (
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    filled INTEGER NOT NULL,
    valid INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    unlisted INTEGER NOT NULL,
    none INTEGER NOT NULL,
    strangers INTEGER NOT NULL,
    shares TEXT NOT NULL,
    PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

-- What made a batch look like another one than it was taken for. `arguments`: name U+001F n or s and the value, divided
-- by U+001E.
CREATE TABLE batch_warning (
    batch INTEGER NOT NULL,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    arguments TEXT NOT NULL,
    PRIMARY KEY (batch, number)
) STRICT, WITHOUT ROWID;
