package jp.yorisoi.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.file.WholeFile;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.matching.FileMatching;
import jp.yorisoi.flow.matching.MatchResult;
import jp.yorisoi.flow.matching.MatchSpec;
import jp.yorisoi.flow.matching.MatchTable;
import jp.yorisoi.flow.matching.MatchedPair;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `link-files`: matches any two files, or finds the duplicates of one.
@Command(name = "link-files", mixinStandardHelpOptions = true)
final class LinkFilesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--spec", required = true)
    private Path spec = Path.of("");

    @Option(names = "--left", required = true)
    private Path left = Path.of("");

    @Option(names = "--right")
    private @Nullable Path right;

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    LinkFilesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        Faults faults = new Faults();
        MatchSpec read = MatchSpec.read(text(), faults);
        faults.throwFirst();
        MatchTable lefts = MatchTable.read(left);
        MatchTable rights = right == null ? lefts : MatchTable.read(right);
        MatchResult result = new FileMatching(read, lefts, rights, surroundings.executor()).run(console.progress());
        write(result);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pairs", result.pairs().size());
        document.put("candidates", result.candidates());
        document.put("seconds", (System.nanoTime() - started) / 1e9);
        document.put("trained", result.learned().trained());
        document.put("expectedMatches", result.learned().expected());
        document.put("blockingRecall", result.learned().recall());
        document.put("keys", result.keys());
        document.put(
                "warnings",
                result.learned().warnings().stream()
                        .map(code -> console.texts().sentence(Problem.warning(code, Map.of())))
                        .toList());
        for (String code : result.learned().warnings()) {
            console.say(code + ".sentence", Map.of());
        }
        console.document(
                document,
                console.texts()
                        .get(
                                "cli.link-files.done",
                                Map.of("pairs", result.pairs().size(), "candidates", result.candidates())));
        return 0;
    }

    private DefinitionText text() {
        try {
            return new DefinitionText(
                    String.valueOf(spec.getFileName()), Files.readString(spec, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("definition.file-unreadable", Map.of()).at(Problem.Place.file(spec.toString())),
                    e);
        }
    }

    private void write(MatchResult result) {
        WholeFile.write(out, stream -> {
            CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            csv.printRecord("left_row", "right_row", "probability");
            for (MatchedPair pair : result.pairs()) {
                csv.printRecord(
                        pair.left() + 1, pair.right() + 1, String.format(Locale.ROOT, "%.6f", pair.probability()));
            }
            csv.flush();
        });
    }
}
