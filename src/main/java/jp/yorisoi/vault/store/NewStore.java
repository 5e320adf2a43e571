package jp.yorisoi.vault.store;

/// A store that was just made, open, and its recovery key, which is shown or written once.
public record NewStore(Store store, RecoveryKey recoveryKey) {}
