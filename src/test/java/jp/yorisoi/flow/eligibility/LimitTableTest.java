package jp.yorisoi.flow.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Dated tables: the row in force, the step beyond the last value, and nothing that falls through to 0.
class LimitTableTest {
    private static final LimitTable TABLE = new LimitTable(
            "t",
            "t",
            List.of(row("2024-11-01", 380_000, 690_000, 1_070_000), row("2018-08-01", 380_000, 490_000, 870_000)),
            List.of());

    private static LimitTable.Dated row(String from, long step, long... values) {
        return new LimitTable.Dated(
                LocalDate.parse(from),
                java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList(),
                Optional.of(BigDecimal.valueOf(step)),
                "",
                true);
    }

    private static Optional<BigDecimal> at(String day, String key) {
        return TABLE.value(LocalDate.parse(day), new BigDecimal(key));
    }

    @Test
    void theRowInForceOnTheDayCounts() {
        assertThat(at("2024-10-31", "0")).contains(BigDecimal.valueOf(490_000));
        assertThat(at("2024-11-01", "0")).contains(BigDecimal.valueOf(690_000));
        assertThat(at("2018-07-31", "0")).isEmpty();
    }

    @Test
    void theStepGoesOnBeyondTheLastValue() {
        assertThat(at("2026-11-20", "1")).contains(BigDecimal.valueOf(1_070_000));
        assertThat(at("2026-11-20", "2")).contains(BigDecimal.valueOf(1_450_000));
        assertThat(at("2026-11-20", "12")).contains(BigDecimal.valueOf(690_000 + 12 * 380_000));
    }

    @Test
    void whatIsNoCountHasNoValue() {
        assertThat(at("2026-11-20", "-1")).isEmpty();
        assertThat(at("2026-11-20", "1.5")).isEmpty();
        assertThat(at("2026-11-20", "99999999999")).isEmpty();
    }
}
