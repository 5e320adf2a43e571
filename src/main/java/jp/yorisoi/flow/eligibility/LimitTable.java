package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A dated table of limits or amounts by a whole number (dependants, persons): what stands behind the last value goes
/// on
/// by the row's step, so that nothing falls through to 0; surcharges are added by kind of dependant.
public record LimitTable(String id, String label, List<Dated> rows, List<Surcharge> surcharges) {
    /// The values from a day on, where they come from, and whether somebody has checked them against that.
    public record Dated(
            LocalDate from, List<BigDecimal> values, Optional<BigDecimal> step, String source, boolean verified) {
        /// Copies the values.
        public Dated {
            values = List.copyOf(values);
        }

        Optional<BigDecimal> at(int key) {
            if (key < values.size()) {
                return Optional.of(values.get(key));
            }
            int beyond = key - values.size() + 1;
            return step.map(each -> values.getLast().add(each.multiply(BigDecimal.valueOf(beyond))));
        }
    }

    /// What each one of an item (扶養.老人) adds to the limit; the first `free` of them add nothing.
    public record Surcharge(String item, BigDecimal each, int free) {}

    /// Sorts the rows by their days.
    public LimitTable {
        rows = rows.stream().sorted(Comparator.comparing(Dated::from)).toList();
        surcharges = List.copyOf(surcharges);
    }

    /// The row in force on a day.
    public Optional<Dated> on(LocalDate day) {
        return rows.stream().filter(row -> !row.from().isAfter(day)).reduce((before, last) -> last);
    }

    /// The value for a key on a day, without surcharges; nothing where no row is in force or the key is not in it.
    public Optional<BigDecimal> value(LocalDate day, BigDecimal key) {
        if (key.signum() < 0 || key.stripTrailingZeros().scale() > 0 || key.precision() > 9) {
            return Optional.empty();
        }
        return on(day).flatMap(row -> row.at(key.intValueExact()));
    }
}
