package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/// One value: known, known to be none (なし: a person without a 手帳), or unknown and what is missing.
public sealed interface Value {
    /// A number; whole yen are numbers without decimals.
    record Number(BigDecimal value) implements Value {
        /// A whole number.
        public static Number of(long value) {
            return new Number(BigDecimal.valueOf(value));
        }
    }

    /// A day.
    record Date(LocalDate value) implements Value {}

    /// Yes or no.
    record Flag(boolean value) implements Value {}

    /// A text or the name of a code.
    record Text(String value) implements Value {}

    /// Known to be none: every comparison with it is no, `= なし` is yes; as a number in a sum it is 0, as a flag no.
    record None() implements Value {}

    /// Not known; names the items that would tell (`課税区分`, `教育.欠席日数(前年度)`).
    record Unknown(Set<String> missing) implements Value {
        /// Copies the names.
        public Unknown {
            missing = Set.copyOf(missing);
        }

        /// Unknown because this one item is missing.
        public static Unknown of(String item) {
            return new Unknown(Set.of(item));
        }
    }

    /// Known to be none.
    Value NONE = new None();
}
