package jp.yorisoi.main;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.yorisoi.cli.Windows;
import jp.yorisoi.flow.workbench.Workbench;

/// The desktop's windows, as the command line asks for them.
final class DesktopWindows implements Windows {
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
    public void show(Optional<Path> store, Locale locale) {}

    @Override
    public List<Path> pictures(Workbench workbench, Path folder, Locale locale, Size size) {
        return List.of();
    }
}
