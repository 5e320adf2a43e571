-- What each service is for each claimant, by run, in chunks sorted by 世帯番号; no household lies in two chunks.
CREATE TABLE prospect_chunk (
    run INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    first_household TEXT NOT NULL,
    persons BLOB NOT NULL,
    PRIMARY KEY (run, chunk)
) STRICT, WITHOUT ROWID;

-- One column of one chunk: the hash of its bytes.
CREATE TABLE prospect_column (
    run INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (run, chunk, name)
) STRICT, WITHOUT ROWID;

-- How many of each verdict, complete: also those who are left out of lists.
CREATE TABLE prospect_count (
    run INTEGER NOT NULL,
    service TEXT NOT NULL,
    verdict TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (run, service, verdict)
) STRICT, WITHOUT ROWID;
