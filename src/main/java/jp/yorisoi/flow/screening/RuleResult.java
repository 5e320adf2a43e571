package jp.yorisoi.flow.screening;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one rule says of all its subjects: ordinals in rising order, and beside each the detail, none where it says no.
/// A rule that cannot be run here has no subjects and names the items that nothing carries.
final class RuleResult {
    private final Pack pack;
    private final RuleDefinition rule;
    private final int[] subjects;
    private final @Nullable Detail[] details;
    private final Set<String> notRun;
    private final boolean silent;
    private final long nanos;

    RuleResult(RunnableRule run, int[] subjects, @Nullable Detail[] details, long nanos) {
        this.pack = run.pack();
        this.rule = run.rule();
        this.subjects = subjects;
        this.details = details;
        this.notRun = run.notRun();
        this.silent = run.silent();
        this.nanos = nanos;
    }

    Pack pack() {
        return pack;
    }

    RuleDefinition rule() {
        return rule;
    }

    int[] subjects() {
        return subjects.clone();
    }

    int size() {
        return subjects.length;
    }

    int subject(int index) {
        return subjects[index];
    }

    @Nullable
    Detail detail(int index) {
        return details[index];
    }

    /// Whether somebody is a subject of it at all.
    boolean asks(int ordinal) {
        return Arrays.binarySearch(subjects, ordinal) >= 0;
    }

    /// What it says of a subject; nothing where it says no or does not ask.
    Optional<Detail> of(int ordinal) {
        int index = Arrays.binarySearch(subjects, ordinal);
        return index < 0 ? Optional.empty() : Optional.ofNullable(details[index]);
    }

    Set<String> notRun() {
        return notRun;
    }

    /// Whether its no is the silence of sources that only report.
    boolean silent() {
        return silent;
    }

    double seconds() {
        return nanos / 1e9;
    }

    int count(jp.yorisoi.base.expression.Truth truth) {
        int count = 0;
        for (Detail detail : details) {
            boolean no = detail == null && truth == jp.yorisoi.base.expression.Truth.NO;
            if (no || (detail != null && detail.truth() == truth)) {
                count++;
            }
        }
        return count;
    }

    Finding.RuleRef ref() {
        return new Finding.RuleRef(
                pack.id(), rule.id(), rule.head().words(), rule.of() == jp.yorisoi.flow.facts.Subject.HOUSEHOLD);
    }

    @Override
    public String toString() {
        return "RuleResult[" + rule.id() + ", " + subjects.length + "]";
    }
}
