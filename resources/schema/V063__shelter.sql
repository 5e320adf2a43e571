-- Registers whose word about 支援措置 was taken down; tells = 0: it has no such column and says nothing about anybody.
CREATE TABLE shelter_register (
    batch INTEGER PRIMARY KEY,
    tells INTEGER NOT NULL
) STRICT;

-- What each register says of everybody whom any of them shelters: sheltered = 1 in a household of one under 支援措置, 0 carried and free of it.
CREATE TABLE shelter (
    batch INTEGER NOT NULL,
    person INTEGER NOT NULL,
    household TEXT NOT NULL,
    sheltered INTEGER NOT NULL,
    PRIMARY KEY (batch, person, household)
) STRICT, WITHOUT ROWID;
