package jp.yorisoi.vault.store;

/// What one guess of a password costs (Argon2id): memory in KiB, passes over it, lanes. Kept beside each password, so
/// that it may grow over the years.
public record KeyCost(int memoryKiB, int passes, int lanes) {
    /// What a city's store uses: 64 MiB, 3 passes, 1 lane (about 0.3 s).
    public static final KeyCost STANDARD = new KeyCost(64 * 1024, 3, 1);

    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 64;

    /// Refuses what Argon2 cannot do, and what a doctored keys file could use to exhaust the machine.
    public KeyCost {
        if (lanes < 1 || lanes > 16 || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("passes or lanes out of range");
        }
        if (memoryKiB < 8 * lanes || memoryKiB > MOST_MEMORY) {
            throw new IllegalArgumentException("memory out of range");
        }
    }
}
