package jp.yorisoi.flow.extract;

import java.util.List;

/// What one column of a table holds: its header, what its values look like, how many records fill it, and how many
/// different values they have.
public record ColumnProfile(String header, Look look, long filled, long distinct) {

    /// What values look like when nothing is known of their source.
    public enum Look {
        TEXT,
        DATE,
        INTEGER,
        YEN,
        CODE,
        FLAG,
        EMPTY;

        /// The name in JSON.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Profiles all columns of a table in one reading; titles, totals, notes and blank rows are left out.
    public static List<ColumnProfile> of(Extract extract, RawTable table, TableShape shape) {
        ColumnProfiler profiler = new ColumnProfiler(shape);
        extract.rows(table, row -> {
            if (shape.kindOf(row) == RowKind.DATA) {
                profiler.add(row);
            }
            return true;
        });
        return profiler.profiles();
    }
}
