package jp.yorisoi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The real command line as a process of its own.
final class ChildCommand {
    private ChildCommand() {}

    /// What it ended with.
    record Ended(int code, String out, String err) {}

    /// Starts it; what it says goes into two files beside `said`.
    static Process start(Path said, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", ChildClasses.path(), "jp.yorisoi.main.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(out(said).toFile())
                .redirectError(err(said).toFile())
                .start();
    }

    /// Runs it to its end.
    static Ended run(Path said, List<String> options, List<String> arguments) throws Exception {
        int code = start(said, options, arguments).waitFor();
        return new Ended(code, Files.readString(out(said)), Files.readString(err(said), StandardCharsets.UTF_8));
    }

    private static Path out(Path said) {
        return said.resolveSibling(said.getFileName() + ".out");
    }

    private static Path err(Path said) {
        return said.resolveSibling(said.getFileName() + ".err");
    }
}
