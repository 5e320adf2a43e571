package jp.yorisoi.ui.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.task.Workers;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;

/// What the window is given from the roof: the clock, the executor of the rooms, and the threads behind the window.
public record WindowTools(Clock clock, Executor rooms, Workers workers) {
    /// Opens a store with all its rooms; takes as long as the password's key derivation.
    public Workbench open(Path file, StoreUser user) {
        return Workbench.on(Store.open(file, user, StoreSettings.standard(clock)), rooms);
    }
}
