package jp.yorisoi.flow.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the fields of a host file stand in its records, in bytes. A layout file is any table that we read (CSV, XLSX
/// …) with a row of headers and one row a field:
///
/// | column | also called | holds |
/// |---|---|---|
/// | `項目` | 項目名, name, field | the field's name; it becomes the column's header; empty = filler, passed over |
/// | `開始` | 開始位置, 位置, start | its first byte, from 1; empty or no such column = right behind the field before |
/// | `長さ` | 桁数, バイト数, length, bytes | how many bytes it takes |
///
/// Records end with a line break; where the file has none, each takes as many bytes as the layout's last byte says.
/// Padding (spaces of either width at both ends) is no content. The encoding is found as with any text.
public record FixedLayout(List<Field> fields) {
    private static final Set<String> NAMES = Set.of("項目", "項目名", "項目名称", "name", "field", "item");
    private static final Set<String> STARTS = Set.of("開始", "開始位置", "開始桁", "位置", "start", "offset", "position");
    private static final Set<String> LENGTHS =
            Set.of("長さ", "桁数", "バイト数", "バイト長", "項目長", "length", "bytes", "width", "size");
    private static final int MOST_BYTES = 1 << 20;

    /// A field: its name, its first byte from 0, how many bytes.
    public record Field(String name, int from, int length) {}

    /// Copies the list.
    public FixedLayout {
        fields = List.copyOf(fields);
    }

    /// Reads a layout file; one that is none ends with a [jp.yorisoi.base.text.ProblemException] of kind `INPUT`.
    public static FixedLayout read(Path path) {
        List<RawRow> rows;
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            rows = extract.head(extract.tables().getFirst(), 10_000);
        }
        for (int i = 0; i < rows.size(); i++) {
            int name = column(rows.get(i), NAMES);
            int length = column(rows.get(i), LENGTHS);
            if (name >= 0 && length >= 0) {
                int start = column(rows.get(i), STARTS);
                return new FixedLayout(fields(rows.subList(i + 1, rows.size()), new int[] {name, start, length}, path));
            }
        }
        throw Refusal.of("layout-none", path);
    }

    private static List<Field> fields(List<RawRow> rows, int[] columns, Path path) {
        List<Field> fields = new ArrayList<>();
        int next = 0;
        for (RawRow row : rows) {
            if (row.isBlank()) {
                continue;
            }
            Integer length = number(row.cell(columns[2]));
            String given = columns[1] < 0 ? "" : row.cell(columns[1]).strip();
            Integer start = given.isEmpty() ? Integer.valueOf(next + 1) : number(given);
            if (length == null || start == null || start + length > MOST_BYTES) {
                throw Refusal.atRow("layout-wrong", path, row.row());
            }
            String name = CellLook.label(row.cell(columns[0]));
            if (!name.isEmpty()) {
                fields.add(new Field(name, start - 1, length));
            }
            next = start - 1 + length;
        }
        if (fields.isEmpty()) {
            throw Refusal.of("layout-none", path);
        }
        return fields;
    }

    private static @Nullable Integer number(String cell) {
        try {
            int number = Integer.parseInt(java.text.Normalizer.normalize(cell.strip(), java.text.Normalizer.Form.NFKC));
            return number > 0 && number <= MOST_BYTES ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static int column(RawRow row, Set<String> names) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (names.contains(row.cells().get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /// How many bytes a record takes.
    int recordBytes() {
        int end = 0;
        for (Field field : fields) {
            end = Math.max(end, field.from() + field.length());
        }
        return end;
    }

    /// The fields' names, the table's headers.
    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /// What a sentence needs to know of a record's length.
    static Map<String, Object> lengths(int row, int is, int wanted) {
        return Map.of("row", row, "bytes", is, "wanted", wanted);
    }
}
