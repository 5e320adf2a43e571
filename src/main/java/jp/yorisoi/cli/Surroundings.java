package jp.yorisoi.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;

/// What a command is given by the roof: the clock, the threads, the streams, the environment, where the program stands,
/// and the window.
public record Surroundings(
        Clock clock, Executor executor, Streams streams, Map<String, String> environment, Path home, Windows windows) {

    /// The standard streams: the command's document goes to `out`, everything else to `err`.
    public record Streams(InputStream in, PrintStream out, PrintStream err) {}

    /// Copies the environment.
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
