package jp.yorisoi.flow.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.ColumnProfile;
import jp.yorisoi.flow.extract.ColumnProfiler;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.FileGuess;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.RowSink;
import jp.yorisoi.flow.extract.TableShape;

/// Tells what a file is without a store: its format, its tables, their headers and columns, and of which source each
/// table is.
public final class Inspection {
    private static final int MOST_OF_A_CODE = 20;

    private final Recogniser recogniser;
    private final Map<String, String> types;

    /// What was found in a file; a refused one has no tables and its problem. The problems are those of the file as a
    /// whole; each table has its own.
    public record FileFinding(
            String file, FileGuess guess, boolean read, List<TableFinding> tables, List<Problem> problems) {
        /// Copies the lists.
        public FileFinding {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }

        /// Those of the file and then those of its tables.
        public List<Problem> allProblems() {
            List<Problem> all = new ArrayList<>(problems);
            tables.forEach(table -> all.addAll(table.problems()));
            return all;
        }
    }

    /// What was found in a table: the header's last line (0 = none), how many records, the columns, and the source with
    /// its confidence.
    public record TableFinding(
            RawTable table,
            int headerRow,
            long dataRows,
            List<ColumnFinding> columns,
            Optional<String> source,
            double confidence,
            List<Problem> problems) {
        /// Copies the lists.
        public TableFinding {
            columns = List.copyOf(columns);
            problems = List.copyOf(problems);
        }
    }

    /// One column: its header, the item it carries, the type of its values, how many records fill it and with how many
    /// different values.
    public record ColumnFinding(String header, Optional<String> item, String type, long filled, long distinct) {}

    /// An inspection that knows these sources.
    public Inspection(SourceCatalogue catalogue) {
        this.recogniser = new Recogniser(catalogue);
        this.types = catalogue.sources().stream()
                .flatMap(source ->
                        source.items().stream().map(item -> Map.entry(source.id() + "/" + item.name(), item.type())))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> typeName(entry.getValue())));
    }

    /// Inspects a file; one that cannot be read is a finding, not an exception.
    public FileFinding of(Path path, ReadOptions options) {
        String name = String.valueOf(path.getFileName());
        try (Extract extract = ExtractReader.open(path, options)) {
            List<TableFinding> tables = new ArrayList<>();
            for (RawTable table : extract.tables()) {
                tables.add(table(extract, table));
            }
            return new FileFinding(name, extract.file().guess(), true, tables, extract.problems());
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemException.Kind.INPUT) {
                throw refused;
            }
            FileGuess guess = ExtractReader.guess(path, options);
            return new FileFinding(name, guess, false, List.of(), List.of(refused.problem()));
        }
    }

    private TableFinding table(Extract extract, RawTable table) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> met = new LinkedHashMap<>();
        TableShape shape = extract.shape(table);
        ColumnProfiler profiler = new ColumnProfiler(shape);
        extract.rows(table, new RowSink() {
            @Override
            public boolean row(RawRow row) {
                if (shape.kindOf(row) == RowKind.DATA) {
                    profiler.add(row);
                }
                return true;
            }

            @Override
            public void problem(Problem problem) {
                // a file in a wrong encoding has one in every cell
                if (met.merge(problem.code(), 1, Integer::sum) <= MOST_OF_A_CODE) {
                    problems.add(problem);
                }
            }
        });
        met.forEach((code, count) -> {
            if (count > MOST_OF_A_CODE) {
                problems.add(
                        Problem.note("intake.more-of-the-same", Map.of("code", code, "count", count - MOST_OF_A_CODE))
                                .at(new Problem.Place(null, table.sheet(), 0, 0)));
            }
        });
        Recognition recognition = recogniser.recognise(extract, table, shape);
        Optional<String> source = recognition.source().map(SourceDefinition::id);
        if (source.isPresent()) {
            problems.addAll(
                    ColumnProblems.of(recognition, new Problem.Place(null, table.sheet(), shape.headerRow(), 0)));
        }
        if (source.isEmpty() && profiler.records() > 0) {
            problems.add(Problem.note("intake.source-not-recognised", Map.of())
                    .at(new Problem.Place(null, table.sheet(), shape.headerRow(), 0)));
        }
        List<ColumnFinding> columns = new ArrayList<>();
        List<ColumnProfile> profiles = profiler.profiles();
        for (int i = 0; i < profiles.size(); i++) {
            columns.add(column(profiles.get(i), itemAt(recognition, source, i + 1), source));
        }
        return new TableFinding(
                table,
                shape.headerRow(),
                profiler.records(),
                columns,
                source,
                source.isPresent() ? recognition.confidence() : 0,
                problems);
    }

    private static Optional<String> itemAt(Recognition recognition, Optional<String> source, int position) {
        return source.flatMap(id -> recognition.columns().stream()
                .filter(column -> column.position() == position)
                .findFirst()
                .flatMap(BatchColumn::item));
    }

    private ColumnFinding column(ColumnProfile profile, Optional<String> item, Optional<String> source) {
        String type = profile.filled() == 0
                ? ColumnProfile.Look.EMPTY.id()
                : item.flatMap(name -> Optional.ofNullable(types.get(source.orElse("") + "/" + name)))
                        .orElse(profile.look().id());
        return new ColumnFinding(profile.header(), item, type, profile.filled(), profile.distinct());
    }

    private static String typeName(ItemType type) {
        return switch (type) {
            case DATE, MONTH -> "date";
            case INTEGER, NUMBER, FISCAL_YEAR, GRADE -> "integer";
            case YEN -> "yen";
            case CODE -> "code";
            case FLAG -> "flag";
            case IDENTIFIER, TEXT, NAME, KANA, PHONE, POSTCODE, ADDRESS -> "text";
        };
    }
}
