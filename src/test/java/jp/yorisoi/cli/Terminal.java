package jp.yorisoi.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;

/// Runs the real command line in this process, on a clock of its own and without a display, and keeps what it prints.
final class Terminal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Path folder;

    /// What one command did.
    record Ended(int code, String out, String err) {
        /// Its one document.
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + out + err, e);
            }
        }
    }

    Terminal(Path folder) {
        this.folder = folder;
    }

    /// Runs a command.
    Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings.Streams streams = new Surroundings.Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Surroundings surroundings =
                new Surroundings(TestStores.CLOCK, executor, streams, Map.of(), folder, new NoWindows());
        int code = new CommandLineRun(surroundings).run(arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command of a user on the folder's store, with a JSON document.
    Ended as(String user, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store().toString(), "--user", user, "--json"));
        all.addAll(List.of("--password-file", password(user).toString()));
        return run(all.toArray(String[]::new));
    }

    Path store() {
        return folder.resolve("city.yorisoi");
    }

    /// The file with a user's password.
    Path password(String user) {
        return file(user + ".password", "secret-of-" + user + "\n");
    }

    /// A small file in the folder.
    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A store with the administrator kanri, the clerk tanto and the supervisors kakaricho and kakaricho2.
    void begin() {
        Ended made = run(
                "init",
                "--json",
                "--store",
                store().toString(),
                "--user",
                "kanri",
                "--password-file",
                password("kanri").toString(),
                "--office",
                "こども課",
                "--recovery-out",
                folder.resolve("recovery.key").toString());
        if (made.code() != 0) {
            throw new AssertionError(made.err());
        }
        Map.of("tanto", "staff", "kakaricho", "supervisor", "kakaricho2", "supervisor")
                .forEach((user, role) -> as(
                        "kanri",
                        "user",
                        "add",
                        user,
                        "--role",
                        role,
                        "--new-password-file",
                        password(user).toString()));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /// A machine without a display.
    private static final class NoWindows implements Windows {
        @Override
        public boolean displayPresent() {
            return false;
        }

        @Override
        public void show(Optional<Path> store, Locale locale) {
            throw new IllegalStateException("no display");
        }

        @Override
        public List<Path> pictures(Workbench workbench, Path folder, Locale locale, Size size) {
            throw new IllegalStateException("no display");
        }
    }
}
