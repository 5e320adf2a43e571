package jp.yorisoi.flow.screening;

import java.util.Locale;

/// Whether something is happening or only makes it likelier; shown in separate columns.
public enum FindingKind {
    /// 事象: a direct event.
    EVENT("事象"),
    /// 要因: a cause.
    CAUSE("要因");

    private final String word;

    FindingKind(String word) {
        this.word = word;
    }

    /// The word in rules.
    public String word() {
        return word;
    }

    /// The name in files: `event`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name for people.
    public String key() {
        return "screening.kind." + id();
    }
}
