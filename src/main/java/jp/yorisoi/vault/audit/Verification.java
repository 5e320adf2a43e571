package jp.yorisoi.vault.audit;

/// What reading the whole chain found: how many entries it has, and the number of the first that does not fit (0 = the
/// chain holds).
public record Verification(long entries, long firstBroken) {
    /// Whether the chain holds.
    public boolean ok() {
        return firstBroken == 0;
    }
}
