package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a condition is evaluated against: one person (or, inside 件数(…), one record of a person).
public interface Scope {
    /// The day on which it is asked (基準日).
    LocalDate day();

    /// The value of an item.
    Reading item(ItemName name);

    /// The persons of a group, seen from this one.
    Some group(String name);

    /// This person's records of a source, the newest first.
    Some records(String source);

    /// The row of a table in force on the day for a key (the number of dependants); unknown where there is none.
    Reading table(String id, BigDecimal key);

    /// What a person is called in an explanation: 本人, 母, 長女 … ; for a record its date. Never a name.
    String label();

    /// Some scopes, and what is missing where there may be more (`missing` empty = these are all).
    record Some(List<Scope> scopes, Set<String> missing) {
        /// Copies both.
        public Some {
            scopes = List.copyOf(scopes);
            missing = Set.copyOf(missing);
        }

        /// All there are.
        public static Some all(List<Scope> scopes) {
            return new Some(scopes, Set.of());
        }
    }
}
