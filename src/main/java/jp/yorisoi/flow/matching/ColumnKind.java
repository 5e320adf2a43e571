package jp.yorisoi.flow.matching;

/// What a column holds, which decides how two of its values are compared.
public enum ColumnKind {
    /// A whole name of a person or organisation.
    NAME,
    /// A given name (名).
    GIVEN_NAME,
    /// A family name (姓).
    FAMILY_NAME,
    /// A name in kana.
    KANA,
    /// A day.
    DATE,
    /// A year.
    YEAR,
    /// A number or code that identifies something.
    CODE,
    /// A telephone number.
    PHONE,
    /// A postcode.
    POSTCODE,
    /// An address, or a line of one.
    ADDRESS,
    /// The sex.
    SEX,
    /// An amount or measure.
    NUMBER,
    /// Words: a title, a description.
    TEXT
}
