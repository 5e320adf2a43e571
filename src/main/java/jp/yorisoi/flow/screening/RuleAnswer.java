package jp.yorisoi.flow.screening;

import java.util.Set;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// What a rule says of one scope: for cases, examples and tables of facts.
@Personal
public record RuleAnswer(Truth truth, int score, String sentence, Set<String> missing, Set<String> presumed) {
    /// No.
    public static final RuleAnswer NO = new RuleAnswer(Truth.NO, 0, "", Set.of(), Set.of());

    /// Copies the names.
    public RuleAnswer {
        missing = Set.copyOf(missing);
        presumed = Set.copyOf(presumed);
    }

    static RuleAnswer of(@Nullable Detail detail) {
        return detail == null
                ? NO
                : new RuleAnswer(
                        detail.truth(), detail.score(), detail.sentence(), detail.missing(), detail.presumed());
    }

    @Override
    public String toString() {
        return "RuleAnswer[" + truth + "]";
    }
}
