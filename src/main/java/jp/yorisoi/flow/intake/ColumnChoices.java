package jp.yorisoi.flow.intake;

import java.util.Map;

/// What a person chose for one table of a file: where its header ends and how many lines it has (0: as it was found),
/// and for columns by their place (from 1) the item they carry; the empty text: the column is left alone. Columns that
/// are not named are read as ever.
public record ColumnChoices(String sheet, int table, int headerRow, int headerLines, Map<Integer, String> items) {
    /// Copies the items.
    public ColumnChoices {
        items = Map.copyOf(items);
    }

    /// The same with the header in another row.
    public ColumnChoices withHeader(int row, int lines) {
        return new ColumnChoices(sheet, table, row, lines, items);
    }

    /// The same with another item for a column.
    public ColumnChoices with(int position, String item) {
        Map<Integer, String> all = new java.util.HashMap<>(items);
        if (!item.isEmpty()) {
            all.values().removeIf(item::equals);
        }
        all.put(position, item);
        return new ColumnChoices(sheet, table, headerRow, headerLines, all);
    }
}
