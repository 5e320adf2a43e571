package jp.yorisoi.flow.facts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.Nearest;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.vault.access.Personal;

/// A facts file: one line a person, columns are items, `世帯番号` groups lines. Read like an import (encoding, dates,
/// codes), but every line below the header that is not blank is a person.
@Personal
public final class FactFile {
    private static final String EXPECTED = "期待.";

    private final GivenFacts facts;
    private final List<Problem> problems;
    private final Map<String, List<String>> others;

    private FactFile(GivenFacts facts, List<Problem> problems, Map<String, List<String>> others) {
        this.facts = facts;
        this.problems = List.copyOf(problems);
        this.others = others;
    }

    /// Reads a file; what is no table at all, or holds no person, ends with kind INPUT.
    public static FactFile read(Path path, FactCatalogue catalogue, LocalDate day) {
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            RawTable table = extract.tables().getFirst();
            Lines lines = lines(extract, table, catalogue);
            if (lines.rows.isEmpty()) {
                throw new ProblemException(
                        ProblemException.Kind.INPUT,
                        Problem.error("facts.no-rows", Map.of())
                                .at(Place.file(extract.file().name())));
            }
            return new Reader(catalogue, lines, extract.file().name()).read(day);
        }
    }

    /// The header and the rows below it.
    private record Lines(List<String> headers, List<RawRow> rows) {
        @Override
        public String toString() {
            return "Lines[" + rows.size() + "]";
        }
    }

    /// The header is the first row where most of its texts are items; else where the table's shape shows it.
    private static Lines lines(Extract extract, RawTable table, FactCatalogue catalogue) {
        List<RawRow> all = new ArrayList<>();
        extract.rows(table, row -> {
            if (!row.isBlank()) {
                all.add(row);
            }
            return true;
        });
        if (all.isEmpty()) {
            return new Lines(List.of(), List.of());
        }
        FactVocabulary names = catalogue.names();
        List<String> first = all.getFirst().cells();
        long known = first.stream().filter(text -> isItem(names, text)).count();
        if (2 * known >= first.size()) {
            return new Lines(first, all.subList(1, all.size()));
        }
        TableShape shape = extract.shape(table);
        int header = shape.headerRow();
        return new Lines(
                header == 0 ? first : shape.headers(),
                all.stream()
                        .filter(row ->
                                row.row() > Math.max(header, all.getFirst().row()))
                        .toList());
    }

    private static boolean isItem(FactVocabulary names, String text) {
        ItemName name = GivenLine.name(text);
        return names.fact(name).isPresent()
                || names.sourceItem(name).isPresent()
                || name.path().startsWith(EXPECTED);
    }

    /// Sorts columns into items and others, and reads the cells.
    private static final class Reader {
        private final FactCatalogue catalogue;
        private final FactVocabulary names;
        private final Lines lines;
        private final String file;
        private final List<Problem> problems = new ArrayList<>();

        Reader(FactCatalogue catalogue, Lines lines, String file) {
            this.catalogue = catalogue;
            this.names = catalogue.names();
            this.lines = lines;
            this.file = file;
        }

        FactFile read(LocalDate day) {
            Map<String, List<String>> others = new LinkedHashMap<>();
            Map<String, Integer> items = new LinkedHashMap<>();
            for (int column = 0; column < lines.headers.size(); column++) {
                String header = lines.headers.get(column).strip();
                if (header.isEmpty()) {
                    continue;
                }
                if (isItem(names, header) && !header.startsWith(EXPECTED)) {
                    items.put(header, column);
                    continue;
                }
                int place = column;
                others.put(
                        header,
                        lines.rows.stream().map(row -> row.cell(place).strip()).toList());
                if (!header.startsWith(EXPECTED)) {
                    problem("facts.column-unknown", header, 0, column + 1);
                }
            }
            List<Map<String, String>> persons = new ArrayList<>();
            for (RawRow row : lines.rows) {
                Map<String, String> person = new LinkedHashMap<>();
                items.forEach((header, column) -> person.put(header, row.cell(column)));
                persons.add(person);
            }
            GivenFacts facts = GivenFacts.of(
                    catalogue,
                    persons,
                    day,
                    (code, item, person) ->
                            problem(code, item, lines.rows.get(person).row(), items.getOrDefault(item, -1) + 1));
            return new FactFile(facts, problems, others);
        }

        private void problem(String code, String header, int row, int column) {
            String nearest = Nearest.of(header, names.names()).orElse("none");
            problems.add(Problem.warning(code, Map.of("header", header, "nearest", nearest))
                    .at(new Place(file, null, row, column)));
        }
    }

    /// The persons, in the order of the file's data rows.
    public GivenFacts facts() {
        return facts;
    }

    /// Cells that could not be read and columns that no item claims.
    public List<Problem> problems() {
        return problems;
    }

    /// Columns that are no items (`期待.<id>`): header → one text per data row, empty where the cell is.
    public Map<String, List<String>> others() {
        return others;
    }

    @Override
    public String toString() {
        return "FactFile[" + facts.size() + " persons]";
    }
}
