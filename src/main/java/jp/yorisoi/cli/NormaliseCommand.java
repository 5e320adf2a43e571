package jp.yorisoi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.yorisoi.base.notation.Normalised;
import jp.yorisoi.base.notation.Notation;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `normalise`: one value a line in, one line of CSV out, blanks too.
@Command(name = "normalise", mixinStandardHelpOptions = true)
final class NormaliseCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--kind", required = true)
    private String kind = "";

    @Parameters(index = "0", paramLabel = "FILE|-")
    private String file = "";

    NormaliseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Notation notation = Notation.of(kind)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("cli.kind-unknown", Map.of("kind", kind))));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
                CSVPrinter out = new CSVPrinter(
                        surroundings.streams().out(),
                        CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            out.printRecord("value", "normalised", "key", "problem");
            String line = withoutMark(lines.readLine());
            while (line != null) {
                Normalised normalised = notation.normalise(line);
                out.printRecord(
                        line,
                        Objects.requireNonNullElse(normalised.value(), ""),
                        Objects.requireNonNullElse(normalised.key(), ""),
                        Objects.requireNonNullElse(normalised.problem(), ""));
                line = lines.readLine();
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first line without the byte order mark that some editors write.
    private static @Nullable String withoutMark(@Nullable String line) {
        return line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return surroundings.streams().in();
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("cli.file-missing", Map.of()).at(Problem.Place.file(file)));
        }
        return Files.newInputStream(path);
    }
}
