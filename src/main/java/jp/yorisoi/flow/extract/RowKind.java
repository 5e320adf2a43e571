package jp.yorisoi.flow.extract;

/// What a row of a table is for.
public enum RowKind {
    /// Above the header: a heading, a date of output, a unit for the whole table.
    TITLE,
    /// One of the header's lines, also where it is repeated further down.
    HEADER,
    /// A line that gives each column's unit.
    UNITS,
    /// A record.
    DATA,
    /// A sum or count over records.
    TOTAL,
    /// A remark or legend below or between the records.
    NOTE,
    /// Nothing but white space.
    BLANK
}
