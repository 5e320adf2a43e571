package jp.yorisoi.main;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.cli.Windows;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.task.FxThread;
import jp.yorisoi.ui.task.Workers;
import jp.yorisoi.ui.theme.TextSize;
import jp.yorisoi.ui.theme.Theme;
import jp.yorisoi.ui.window.Pictures;
import jp.yorisoi.ui.window.WindowRoot;
import jp.yorisoi.ui.window.WindowTools;

/// The desktop's windows, as the command line asks for them.
final class DesktopWindows implements Windows {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int LEAST_WIDTH = 1280;
    private static final int LEAST_HEIGHT = 680;

    private final Clock clock;
    private final Executor executor;

    DesktopWindows(Clock clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public boolean displayPresent() {
        return !GraphicsEnvironment.isHeadless();
    }

    @Override
    public void show(Optional<Path> store, Locale locale) {
        CountDownLatch closed = new CountDownLatch(1);
        start(locale);
        try (ExecutorService jobs = thread("job");
                ExecutorService questions = thread("question")) {
            WindowTools tools = new WindowTools(clock, executor, new Workers(jobs, questions, FxThread.later()));
            Platform.runLater(() -> open(tools, store, locale, closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    private static void open(WindowTools tools, Optional<Path> store, Locale locale, CountDownLatch closed) {
        WindowRoot root = new WindowRoot(tools, store, locale);
        Scene scene = root.scene(WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setTitle(new Texts(locale).get("ui.window-title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            root.close();
            closed.countDown();
        });
        stage.show();
    }

    @Override
    public List<Path> pictures(Workbench workbench, Path folder, Locale locale, Size size) {
        // Pictures need no display and the same picture comes out everywhere: the toolkit's own headless platform.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start(locale);
        try (ExecutorService jobs = thread("job");
                ExecutorService questions = thread("question")) {
            WindowTools tools = new WindowTools(clock, executor, new Workers(jobs, questions, FxThread.later()));
            return new Pictures(tools, locale)
                    .inTextSize(new TextSize(size.text()))
                    .draw(workbench, folder, new Pictures.Size(size.width(), size.height()));
        } finally {
            Platform.exit();
        }
    }

    private static void start(Locale locale) {
        Locale.setDefault(locale);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Theme.prepare();
            started.countDown();
        });
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon(true).factory());
    }
}
