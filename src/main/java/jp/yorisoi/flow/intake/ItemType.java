package jp.yorisoi.flow.intake;

/// What an item's values are, and so how they are normalised; the stored value is always text.
public enum ItemType {
    /// A number or code that names a person, household or record: half-width, without spaces, zeros kept.
    IDENTIFIER,
    /// Free text, one space between words.
    TEXT,
    /// A person's name.
    NAME,
    /// A reading: full-width katakana.
    KANA,
    /// A day: `yyyy-MM-dd`, `yyyy-MM` or `yyyy`.
    DATE,
    /// A month: `yyyy-MM`.
    MONTH,
    /// A fiscal year: `yyyy`, the year in which it begins.
    FISCAL_YEAR,
    /// A school grade: 1 = 小1 … 12 = 高3; 0 = 年長, −1 = 年中, −2 = 年少.
    GRADE,
    /// A whole number.
    INTEGER,
    /// A decimal number.
    NUMBER,
    /// Whole yen.
    YEN,
    /// A name out of a code list.
    CODE,
    /// `yes` or `no`.
    FLAG,
    /// Digits of a telephone number.
    PHONE,
    /// Seven digits.
    POSTCODE,
    /// An address in normal form.
    ADDRESS
}
