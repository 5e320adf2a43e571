package jp.yorisoi.flow.screening;

import java.util.Set;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.vault.access.Personal;

/// What one rule says of one person: yes with its sentence and score, or unknown with the items that are missing. A
/// rule
/// about a household stands on its 世帯主.
@Personal
public record Finding(
        long person,
        RuleRef rule,
        RuleDefinition.Mark mark,
        Truth truth,
        int score,
        String sentence,
        Set<String> missing,
        Set<String> presumed) {

    /// Which rule: its pack and id, what people called it when it ran, and whether it is about a household.
    public record RuleRef(String pack, String id, RuleLabel words, boolean household) {
        /// What people call it.
        public String label(java.util.Locale locale) {
            return words.label(locale);
        }
    }

    /// Copies the names.
    public Finding {
        missing = Set.copyOf(missing);
        presumed = Set.copyOf(presumed);
    }

    @Override
    public String toString() {
        return "Finding[" + rule.id() + ", " + truth + "]";
    }
}
