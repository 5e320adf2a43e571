package jp.yorisoi.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.yorisoi.base.file.WholeFile;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.FixedLayout;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.flow.intake.Inspection;
import jp.yorisoi.flow.intake.SourceCatalogue;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `inspect`: what files are, without a store.
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Option(names = "--rows")
    private @Nullable Path rows;

    @Option(names = "--sheet")
    private @Nullable String sheet;

    @Option(names = "--table", defaultValue = "1")
    private int table = 1;

    @Option(names = "--file-password-file")
    private @Nullable Path filePassword;

    @Option(names = "--layout")
    private @Nullable Path layout;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    InspectCommand(Surroundings surroundings) {
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Inspection inspection = new Inspection(SourceCatalogue.shipped());
        List<Inspection.FileFinding> findings = ImportCommand.files(files).stream()
                .map(file -> inspection.of(file, reading()))
                .toList();
        if (rows != null && findings.getFirst().read()) {
            writeRows(files.getFirst(), rows);
        }
        console.document(
                findings.stream().map(this::document).toList(),
                findings.stream().map(this::inWords).collect(Collectors.joining(System.lineSeparator())));
        long refused = findings.stream().filter(finding -> !finding.read()).count();
        if (refused == findings.size()) {
            return ProblemException.Kind.INPUT.exitCode();
        }
        return refused > 0 ? 1 : 0;
    }

    private ReadOptions reading() {
        ReadOptions reading = filePassword == null
                ? ReadOptions.DEFAULT
                : ReadOptions.withPassword(String.valueOf(Passwords.firstLine(filePassword)));
        return layout == null ? reading : reading.with(FixedLayout.read(layout));
    }

    private Map<String, @Nullable Object> document(Inspection.FileFinding finding) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("file", finding.file());
        line.put("format", finding.guess().format().id());
        line.put("container", finding.guess().container());
        var encoding = finding.guess().encoding();
        line.put("encoding", encoding == null ? null : encoding.id());
        var delimiter = finding.guess().delimiter();
        line.put("delimiter", delimiter == null ? null : mark(delimiter));
        line.put("outcome", finding.read() ? "read" : "refused");
        line.put("sheets", finding.tables().stream().map(InspectCommand::sheet).toList());
        List<Map<String, @Nullable Object>> problems = new ArrayList<>();
        finding.problems().forEach(problem -> problems.add(problem(problem, null)));
        finding.tables()
                .forEach(found -> found.problems().forEach(problem -> problems.add(problem(problem, found.table()))));
        line.put("problems", problems);
        return line;
    }

    /// The one character of a delimiter that stands among blanks or twice: `, ` is a comma.
    private static String mark(String delimiter) {
        String bare = delimiter.strip();
        return delimiter.length() > 1 && !bare.isEmpty() ? bare.substring(0, 1) : delimiter.substring(0, 1);
    }

    private static Map<String, @Nullable Object> sheet(Inspection.TableFinding found) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("name", found.table().sheet());
        line.put("table", found.table().number());
        line.put("headerRow", found.headerRow());
        line.put("dataRows", found.dataRows());
        line.put("columns", found.columns().stream().map(InspectCommand::column).toList());
        line.put("source", found.source().orElse(null));
        line.put("confidence", found.confidence());
        line.put("hidden", found.table().hidden());
        return line;
    }

    private static Map<String, @Nullable Object> column(Inspection.ColumnFinding found) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("header", found.header());
        line.put("item", found.item().orElse(null));
        line.put("type", found.type());
        line.put("filled", found.filled());
        line.put("distinct", found.distinct());
        return line;
    }

    private Map<String, @Nullable Object> problem(Problem problem, @Nullable RawTable table) {
        Problem.Place place = problem.place();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        line.put("sheet", place.sheet());
        line.put("table", table == null ? null : table.number());
        line.put("row", place.row() == 0 ? null : place.row());
        line.put("column", place.column() == 0 ? null : place.column());
        line.put("code", problem.code());
        line.put("message", console.texts().sentence(problem));
        return line;
    }

    private String inWords(Inspection.FileFinding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.file() + ": " + finding.guess().format().id());
        for (Inspection.TableFinding found : finding.tables()) {
            lines.add("  "
                    + console.texts()
                            .get(
                                    "cli.inspect.table",
                                    Map.of(
                                            "sheet", found.table().sheet(),
                                            "source", found.source().orElse("?"),
                                            "header", found.headerRow(),
                                            "rows", found.dataRows(),
                                            "columns", found.columns().size())));
        }
        finding.allProblems().forEach(problem -> lines.add("  " + console.inWords(problem)));
        return String.join(System.lineSeparator(), lines);
    }

    /// Header, then records, as they were read.
    private void writeRows(Path file, Path target) {
        try (Extract extract = ExtractReader.open(file, reading())) {
            RawTable wanted = wanted(extract);
            TableShape shape = extract.shape(wanted);
            WholeFile.write(target, stream -> {
                Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                CSVPrinter out = new CSVPrinter(writer, CSVFormat.RFC4180);
                out.printRecord(shape.headers());
                extract.rows(wanted, row -> shape.kindOf(row) != RowKind.DATA || print(out, row, shape.width()));
                out.flush();
            });
        }
    }

    private RawTable wanted(Extract extract) {
        return extract.tables().stream()
                .filter(one -> sheet == null || one.sheet().equals(sheet))
                .filter(one -> one.number() == table)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE,
                        Problem.error("cli.table-missing", Map.of())
                                .at(Problem.Place.file(extract.file().name()))));
    }

    private static boolean print(CSVPrinter out, RawRow row, int width) {
        try {
            for (int column = 0; column < Math.max(width, row.cells().size()); column++) {
                out.print(row.cell(column));
            }
            out.println();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
