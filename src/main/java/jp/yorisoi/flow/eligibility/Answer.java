package jp.yorisoi.flow.eligibility;

import java.util.OptionalLong;
import java.util.Set;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.vault.access.Personal;

/// What the conditions of a service say of one claimant: whether they hold, the band and the amount in whole yen a
/// month
/// (lowest and highest; nothing where none can be told), the items that are missing, the items that were presumed,
/// those
/// of them that could still turn a yes (`confirm`), and why.
@Personal
public record Answer(
        Truth truth,
        String band,
        OptionalLong low,
        OptionalLong high,
        Set<String> missing,
        Set<String> presumed,
        Set<String> confirm,
        Reason reason) {
    /// Copies the names.
    public Answer {
        missing = Set.copyOf(missing);
        presumed = Set.copyOf(presumed);
        confirm = Set.copyOf(confirm);
    }

    /// A plain no.
    static Answer no(Reason reason) {
        return new Answer(
                Truth.NO, "", OptionalLong.empty(), OptionalLong.empty(), Set.of(), Set.of(), Set.of(), reason);
    }

    /// The amount as files write it: `48050`, `11340-48040`, or empty.
    public String amount() {
        if (low.isEmpty() || high.isEmpty()) {
            return "";
        }
        return low.getAsLong() == high.getAsLong()
                ? Long.toString(low.getAsLong())
                : low.getAsLong() + "-" + high.getAsLong();
    }

    /// Shows no value.
    @Override
    public String toString() {
        return "Answer[" + truth + "]";
    }
}
