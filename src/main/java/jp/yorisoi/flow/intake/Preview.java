package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// What a table would become: its source, the day it holds for, what its columns are taken for, its first rows with the
/// values as they
/// would be stored, what has changed against the file before it, and what was noticed.
@Personal
public record Preview(
        SourceDefinition source,
        Found found,
        List<ColumnReading> readings,
        List<Row> rows,
        Earlier earlier,
        List<Problem> notes) {
    /// Where the table was found and for which day it holds.
    public record Found(String sheet, int headerRow, LocalDate asOf) {}

    /// What the store holds of the source already: its newest day, and how the file's columns differ from those of the
    /// file before it (of the same school or sender). Nothing differs where there is none.
    public record Earlier(@Nullable LocalDate newestAsOf, List<ShapeChange> changes) {
        /// Copies the changes.
        public Earlier {
            changes = List.copyOf(changes);
        }

        /// The newest day that the store holds.
        public Optional<LocalDate> newest() {
            return Optional.ofNullable(newestAsOf);
        }
    }

    /// A row by its number in the file, a cell for each column.
    @Personal
    public record Row(int number, List<Cell> cells) {
        /// Copies the cells.
        public Row {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /// A cell as it was read, the value it becomes, and the code of what is wrong with it.
    @Personal
    public record Cell(
            String raw, @Nullable String value, @Nullable String problem) {
        @Override
        public String toString() {
            return "Cell[problem=" + problem + "]";
        }
    }

    /// Copies the lists.
    public Preview {
        readings = List.copyOf(readings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// The columns with their items.
    public List<BatchColumn> columns() {
        return readings.stream().map(ColumnReading::column).toList();
    }

    /// Whether the store holds a newer state of the source than this file is.
    public boolean isOlder() {
        return source.delivery() == Delivery.SNAPSHOT
                && source.partition().isEmpty()
                && earlier.newest().filter(found.asOf()::isBefore).isPresent();
    }

    @Override
    public String toString() {
        return "Preview[" + source.id() + "]";
    }
}
