package jp.yorisoi.sample.mess;

/// What goes wrong with a record on its way into a file. The key of a data file is the name in small letters with
/// hyphens.
enum Slip {
    /// Nobody of the register.
    STRANGER,
    /// Stands twice.
    TWICE,
    /// A variant of a kanji.
    VARIANT,
    /// A lost character.
    LOST,
    /// The guardian's surname.
    SURNAME,
    /// Another reading.
    KANA,
    /// A birth date with one slip.
    BIRTH,
    /// No birth date.
    NO_BIRTH,
    /// The address before the last move.
    MOVED,
    /// Not yet named.
    UNNAMED,
    /// The mother's maiden name.
    MAIDEN,
    /// The name in kana alone.
    KANA_ONLY,
    /// A part of the name alone.
    PARTIAL,
    /// The band of ages one off.
    BAND,
    /// A pet name.
    NICKNAME,
    /// The age one off.
    AGE,
    /// No town.
    NO_TOWN
}
