package jp.yorisoi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.task.BackgroundTasks;
import jp.yorisoi.ui.task.Workers;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Desks for tests of view models: a real store, everything at once in the calling thread.
public final class Desks {
    private Desks() {}

    private static @Nullable Path model;

    /// Makes the store with its accounts: a copy of one that is made once, since making keys and accounts takes a
    /// while.
    public static synchronized void makeStore(Path folder) {
        try {
            Path made = model;
            if (made == null) {
                made = Files.createTempDirectory("store");
                try (Store store = TestStores.create(made)) {
                    TestStores.office(store, Reach.NOBODY);
                }
                model = made;
            }
            try (Stream<Path> files = Files.list(made)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the store of a folder as a user.
    public static Workbench open(Path folder, String user) {
        return Workbench.on(TestStores.open(folder, user), Runnable::run);
    }

    /// A desk on an open store.
    public static Desk desk(Workbench workbench, List<Screen> screens) {
        Texts texts = new Texts(Locale.JAPAN);
        return new Desk(workbench, texts, new BackgroundTasks(Workers.inPlace(), TestStores.CLOCK, texts), screens);
    }
}
