package jp.yorisoi.flow.intake;

/// What it means that somebody has no row in a source.
public enum Coverage {
    /// Everybody has one: no row = unknown.
    EVERYONE,
    /// Holders have one: no row in a fresh batch = none.
    HOLDERS,
    /// Who came to notice has one: no row = no sign.
    REPORTED
}
