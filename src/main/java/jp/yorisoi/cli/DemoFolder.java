package jp.yorisoi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.yorisoi.base.file.FullDisk;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// The folder that `demo` fills: one that it made before is replaced, any other that holds something is refused.
final class DemoFolder {
    private static final String MARK = ".yorisoi-demo";

    private DemoFolder() {}

    static Path prepare(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                emptyIfOurs(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "");
            return folder;
        } catch (IOException e) {
            throw FullDisk.writing(folder, e);
        }
    }

    /// A folder that is there only as long as somebody needs it.
    record Passing(Path folder) implements AutoCloseable {
        @Override
        public void close() {
            try {
                content(folder).forEach(DemoFolder::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            delete(folder);
        }
    }

    static Passing passing() {
        try {
            return new Passing(Files.createTempDirectory("yorisoi-sample"));
        } catch (IOException e) {
            throw FullDisk.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static void emptyIfOurs(Path folder) throws IOException {
        List<Path> content = content(folder);
        if (!content.isEmpty() && !Files.exists(folder.resolve(MARK))) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("cli.folder-not-ours", Map.of()).at(Problem.Place.file(folder.toString())));
        }
        content.forEach(DemoFolder::delete);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
