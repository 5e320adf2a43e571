package jp.yorisoi.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that makes trouble, and what must become of it.
record AdversarialFile(String name, Content content, Expected expected) {
    static final List<String> HEADER = List.of("宛名番号(受給者)", "児童宛名番号", "認定日", "支給区分", "手当月額", "開始", "終了", "現況届");
    static final List<List<String>> RECORDS = List.of(
            List.of("0000000011", "0000000012", "R6.4.1", "一部支給", "32500", "R6.4.1", "", "済"),
            List.of("0000000021", "0000000022", "H30.5.1", "全部支給", "45500", "H30.5.1", "", "未"),
            List.of("0000000031", "0000000032", "R5.10.1", "全部支給", "45500", "R5.10.1", "", "済"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Writes the file.
    interface Content {
        void to(Path path) throws IOException;
    }

    /// What `inspect` and `import` must say: the outcome with the code of a refusal, what the file is, where the header
    /// of its first table stands, its cells as they are read, and how many rows a (dry) import stores, or with which
    /// code it refuses.
    record Expected(
            String outcome,
            @Nullable String code,
            String format,
            @Nullable String container,
            @Nullable String encoding,
            @Nullable String delimiter,
            int tables,
            int headerRow,
            List<List<String>> rows,
            int stored,
            @Nullable String importCode,
            List<String> problems) {

        static Expected refused(String code, String format) {
            return new Expected(
                    "refused",
                    "extract." + code,
                    format,
                    null,
                    null,
                    null,
                    0,
                    0,
                    List.of(),
                    0,
                    "extract." + code,
                    List.of());
        }

        static Expected read(String format, @Nullable String encoding, @Nullable String delimiter) {
            return new Expected(
                    "read", null, format, null, encoding, delimiter, 1, 1, table(), RECORDS.size(), null, List.of());
        }

        static Expected book(String format) {
            return read(format, null, null);
        }

        Expected in(String packed) {
            return new Expected(
                    outcome,
                    code,
                    format,
                    packed,
                    encoding,
                    delimiter,
                    tables,
                    headerRow,
                    rows,
                    stored,
                    importCode,
                    problems);
        }

        Expected headerAt(int row) {
            return new Expected(
                    outcome,
                    code,
                    format,
                    container,
                    encoding,
                    delimiter,
                    tables,
                    row,
                    rows,
                    stored,
                    importCode,
                    problems);
        }

        Expected rows(List<List<String>> cells) {
            return new Expected(
                    outcome,
                    code,
                    format,
                    container,
                    encoding,
                    delimiter,
                    tables,
                    headerRow,
                    cells,
                    stored,
                    importCode,
                    problems);
        }

        Expected tables(int count) {
            return new Expected(
                    outcome,
                    code,
                    format,
                    container,
                    encoding,
                    delimiter,
                    count,
                    headerRow,
                    rows,
                    stored,
                    importCode,
                    problems);
        }

        Expected stored(int count) {
            return new Expected(
                    outcome,
                    code,
                    format,
                    container,
                    encoding,
                    delimiter,
                    tables,
                    headerRow,
                    rows,
                    count,
                    importCode,
                    problems);
        }

        /// Read by `inspect`, and refused by `import` with this code.
        Expected notImported(String why) {
            return new Expected(
                    outcome, code, format, container, encoding, delimiter, tables, headerRow, rows, 0, why, problems);
        }

        /// Among the problems that `inspect` tells there are these.
        Expected telling(String... codes) {
            return new Expected(
                    outcome,
                    code,
                    format,
                    container,
                    encoding,
                    delimiter,
                    tables,
                    headerRow,
                    rows,
                    stored,
                    importCode,
                    List.of(codes));
        }
    }

    /// Header and records.
    static List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER);
        table.addAll(RECORDS);
        return table;
    }

    /// The same with another last record.
    static List<List<String>> tableWith(int record, int column, String value) {
        List<List<String>> table = new ArrayList<>(table());
        List<String> cells = new ArrayList<>(table.get(record));
        cells.set(column, value);
        table.set(record, cells);
        return table;
    }

    /// Writes the file into the folder and its expected outcome beside it.
    Path write(Path folder) {
        try {
            Path path = folder.resolve("jifu-" + name);
            content.to(path);
            Files.writeString(
                    Path.of(path + ".expected.json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is said beside a file.
    static Expected beside(Path file) {
        try {
            return JSON.readValue(Path.of(file + ".expected.json").toFile(), Expected.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
