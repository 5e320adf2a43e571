package jp.yorisoi.base.expression;

/// What is counted or added up: the persons of a group, or a person's records of a source.
sealed interface Over {
    /// Its name as a condition writes it.
    String name();

    /// The persons of a group.
    record Group(String name) implements Over {}

    /// The records of a source.
    record Records(String name) implements Over {}
}
