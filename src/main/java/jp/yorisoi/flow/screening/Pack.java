package jp.yorisoi.flow.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.ItemName;

/// A pack of rules: screening runs whole packs. Immutable.
public record Pack(
        Head head, List<RuleDefinition> rules, List<Set<String>> once, List<Watcher> watchers, List<ItemName> school) {

    /// Its id, version, what people call it, and the SHA-256 over its texts.
    public record Head(String id, String version, String label, String labelEn, String hash) {}

    /// Somebody who knows a child already (要対協, 学校の相談 …), and the condition by which the files tell.
    public record Watcher(String id, String label, String labelEn, Condition when) {
        /// What people call it.
        public String label(Locale locale) {
            return "en".equals(locale.getLanguage()) ? labelEn : label;
        }
    }

    /// Copies the lists. `once`: rules that tell one and the same fact; only the highest of them counts in a score.
    /// `school`: the items that name where a child is by day, the first that is known.
    public Pack {
        rules = List.copyOf(rules);
        once = once.stream().map(Set::copyOf).toList();
        watchers = List.copyOf(watchers);
        school = List.copyOf(school);
    }

    /// Its id.
    public String id() {
        return head.id();
    }

    /// What people call it.
    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? head.labelEn() : head.label();
    }

    /// The rule of this id.
    public Optional<RuleDefinition> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "Pack[" + head.id() + "]";
    }
}
