package jp.yorisoi.flow.eligibility;

import java.util.OptionalLong;
import java.util.Set;
import jp.yorisoi.vault.access.Personal;

/// What one service is for one claimant: the person's id and 世帯番号, the verdict, the band (`full`, `partial` or empty),
/// the lowest and highest amount in whole yen a month (nothing where none can be told), the items that are missing, the
/// items that were presumed, and why.
@Personal
public record Prospect(
        String service,
        long person,
        String household,
        Verdict verdict,
        String band,
        OptionalLong low,
        OptionalLong high,
        Set<String> missing,
        Set<String> presumed,
        Reason reason) {
    /// Copies the names.
    public Prospect {
        missing = Set.copyOf(missing);
        presumed = Set.copyOf(presumed);
    }

    /// Shows no value.
    @Override
    public String toString() {
        return "Prospect[" + service + "]";
    }
}
