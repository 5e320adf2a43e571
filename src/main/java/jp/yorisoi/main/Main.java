package jp.yorisoi.main;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.yorisoi.cli.CommandLineRun;
import jp.yorisoi.cli.Surroundings;

/// Where the program begins.
public final class Main {
    private Main() {}

    /// Runs one command line and ends with its exit code.
    public static void main(String[] arguments) {
        // The JavaFX controls' own words follow the default locale, so it is set first thing.
        Locale.setDefault(language());
        System.exit(run(arguments));
    }

    /// English where the system says so in as many words, else Japanese.
    private static Locale language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String said = System.getenv(name);
            if (said != null && !said.isEmpty()) {
                return said.startsWith("en") ? Locale.ENGLISH : Locale.JAPAN;
            }
        }
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPAN;
    }

    private static int run(String[] arguments) {
        ExecutorService executor = workers();
        try {
            return new CommandLineRun(surroundings(executor)).run(arguments);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Surroundings surroundings(ExecutorService executor) {
        return new Surroundings(
                Clock.systemDefaultZone(),
                executor,
                new Surroundings.Streams(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)),
                System.getenv(),
                Path.of(System.getProperty("yorisoi.home", ".")),
                new DesktopWindows(Clock.systemDefaultZone(), executor));
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("work-", 1).daemon(true).factory());
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
