package jp.yorisoi.ui;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import jp.yorisoi.ui.task.FxThread;
import jp.yorisoi.ui.task.Workers;
import jp.yorisoi.ui.theme.Theme;
import jp.yorisoi.ui.window.WindowTools;
import jp.yorisoi.vault.TestStores;

/// The window's toolkit, begun once for all tests of this JVM, on its headless platform.
public final class Toolkit {
    private static final ExecutorService JOBS = single();
    private static final ExecutorService QUESTIONS = single();
    private static final ExecutorService ROOMS = single();
    private static boolean begun;

    private Toolkit() {}

    private static ExecutorService single() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon(true).factory());
    }

    /// Begins it, if no test did yet; gives what windows are made with.
    public static synchronized WindowTools begin() {
        if (!begun) {
            Locale.setDefault(Locale.JAPAN);
            CountDownLatch ready = new CountDownLatch(1);
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                Theme.prepare();
                ready.countDown();
            });
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            begun = true;
        }
        return new WindowTools(TestStores.CLOCK, ROOMS, new Workers(JOBS, QUESTIONS, FxThread.later()));
    }
}
