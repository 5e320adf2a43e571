package jp.yorisoi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// One load in a process of its own, whose highest resident memory is asked of the system.
final class Alone {
    private static final String STATUS = "/proc/self/status";
    private static final String PEAK = "VmHWM:";

    private Alone() {}

    /// What such a process took.
    record Took(double seconds, double mebibytes) {}

    /// Starts a process with the most heap given, which loads the files of a folder into a new store.
    static Took run(String who, String heap, Path files, Path store) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "--alone",
                who,
                files.toString(),
                store.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(who + " ended with " + process.exitValue() + " at " + heap);
        }
        String[] figures = said.split(" ");
        return new Took(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    /// What the started process does: loads, and says its seconds and its peak.
    static void load(String who, Path files, Path store, ExecutorService executor) throws Exception {
        List<Path> all = Bench.filesIn(files);
        double seconds = "ours".equals(who) ? OurStore.load(all, store, executor) : DuckDbStore.load(all, store);
        System.out.println(seconds + " " + peak());
    }

    private static double peak() throws IOException {
        for (String line : Files.readAllLines(Path.of(STATUS))) {
            if (line.startsWith(PEAK)) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no " + PEAK + " in " + STATUS);
    }
}
