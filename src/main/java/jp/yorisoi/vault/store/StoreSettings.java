package jp.yorisoi.vault.store;

import java.time.Clock;

/// What a store is given from outside: the clock that dates its entries, and what a password's guess costs when a new
/// one is set.
public record StoreSettings(Clock clock, KeyCost cost) {
    /// The usual cost.
    public static StoreSettings standard(Clock clock) {
        return new StoreSettings(clock, KeyCost.STANDARD);
    }
}
