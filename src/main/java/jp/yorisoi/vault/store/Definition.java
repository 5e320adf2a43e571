package jp.yorisoi.vault.store;

/// One version of a definition (a source, rule, service, form …) as the store keeps it: `kind` and `id` name it,
/// versions count from 1,
/// `hash` is the SHA-256 of its text in hexadecimal, `by` and `at` (ISO 8601) say who put it into this state and when.
public record Definition(Key key, String hash, String text, State state, Decided decided) {
    /// Which version of which definition.
    public record Key(String kind, String id, int version) {}

    /// Who decided and when.
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
