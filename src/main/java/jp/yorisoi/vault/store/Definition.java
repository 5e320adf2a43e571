package jp.yorisoi.vault.store;

/// One version of a definition (a source, rule, service, form …) as the store keeps it: `kind` and `id` name it,
/// versions count from 1, `hash` is the SHA-256 of its text in hexadecimal, `draftedBy` who wrote it.
public record Definition(Key key, String hash, String text, String draftedBy, State state, Decided decided) {
    /// Which version of which definition.
    public record Key(String kind, String id, int version) {}

    /// Who put it into its state and when (ISO 8601).
    public record Decided(String by, String at) {}

    /// Where a version stands; at most one version of an id is in force.
    public enum State {
        /// Waits for approval.
        DRAFT,
        /// In force.
        APPROVED,
        /// Was in force until a later one was approved.
        REPLACED,
        /// Was not approved.
        RETURNED
    }
}
