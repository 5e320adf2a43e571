package jp.yorisoi.flow.quality;

/// One thing that needs an item of a source: what kind of thing, its id, and what people call it in both languages.
public record Use(Kind kind, String id, String label, String labelEn) implements Comparable<Use> {
    /// What needs it.
    public enum Kind {
        /// A rule of screening.
        RULE,
        /// A service.
        SERVICE,
        /// Tells records apart, dates or cuts them, or rejects rows without it.
        RECORD,
        /// Finds the person of a record.
        LINK,
        /// A page shows it: the register's household, the timeline, who watches.
        VIEW
    }

    @Override
    public int compareTo(Use other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }
}
