package jp.yorisoi.flow.intake;

import java.time.Instant;
import java.time.LocalDate;

/// The two clocks of whatever reads the store: what held on a day, and what had been imported by then.
public record Clocks(LocalDate asOf, Instant knownAt) {
    /// What held on a day by all that was ever imported.
    public static Clocks on(LocalDate asOf) {
        return new Clocks(asOf, Instant.MAX);
    }
}
