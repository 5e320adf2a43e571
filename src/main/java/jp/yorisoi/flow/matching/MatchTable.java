package jp.yorisoi.flow.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.vault.access.Personal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file whose first line is its header, column by column. Every record below the header is a row.
@Personal
public final class MatchTable {
    private final Path file;
    private final Map<String, List<String>> columns;
    private final int rows;

    private MatchTable(Path file, Map<String, List<String>> columns, int rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /// Reads a file; its encoding and delimiter are told by its content. What cannot be read, or has no rows, ends with
    /// kind INPUT.
    public static MatchTable read(Path file) {
        try (Extract extract = ExtractReader.open(file, ReadOptions.DEFAULT)) {
            TextEncoding encoding = extract.file().encoding();
            @Nullable String delimiter = extract.file().delimiter();
            if (encoding == null) {
                throw refused("matching.no-csv", file, Map.of());
            }
            return parsed(file, encoding, delimiter);
        }
    }

    /// Of rows that are there already.
    static MatchTable of(List<String> headers, List<List<String>> rows) {
        return new MatchTable(Path.of("rows"), columns(headers, rows), rows.size());
    }

    /// Of two columns of one header the first counts; a row that is short has empty cells.
    private static Map<String, List<String>> columns(List<String> headers, List<List<String>> rows) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            columns.putIfAbsent(
                    headers.get(column),
                    rows.stream()
                            .map(row -> column < row.size() ? row.get(column) : "")
                            .toList());
        }
        return columns;
    }

    private static MatchTable parsed(Path file, TextEncoding encoding, @Nullable String delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter == null ? "," : delimiter)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (BufferedReader text = Files.newBufferedReader(file, encoding.charset());
                CSVParser parser = CSVParser.parse(text, format)) {
            List<List<String>> records = new ArrayList<>();
            for (CSVRecord record : parser) {
                records.add(record.toList());
            }
            if (records.size() < 2) {
                throw refused("matching.no-rows", file, Map.of());
            }
            List<String> headers = records.getFirst().stream()
                    .map(header -> header.replace("\ufeff", "").strip())
                    .toList();
            return new MatchTable(file, columns(headers, records.subList(1, records.size())), records.size() - 1);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("matching.no-csv", Map.of())
                            .at(Problem.Place.file(String.valueOf(file.getFileName()))),
                    e);
        }
    }

    private static ProblemException refused(String code, Path file, Map<String, Object> arguments) {
        return new ProblemException(
                ProblemException.Kind.INPUT,
                Problem.error(code, arguments).at(Problem.Place.file(String.valueOf(file.getFileName()))));
    }

    int rows() {
        return rows;
    }

    /// The texts of a column; ends with kind INPUT where there is none of that header.
    List<String> column(String header) {
        List<String> texts = columns.get(header);
        if (texts == null) {
            throw refused(
                    "matching.column-missing",
                    file,
                    Map.of("column", header, "known", String.join(", ", columns.keySet())));
        }
        return texts;
    }

    @Override
    public String toString() {
        return "MatchTable[" + rows + " rows]";
    }
}
