package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Decides whether a row can be stored: what it must carry is there and readable, and nothing stands beyond the last
/// column. Counts rows by slice.
final class RowCheck {
    private static final int REMEMBERED = 50_000;

    private final List<Needed> needed = new ArrayList<>();
    private final @Nullable Needed partition;
    private final @Nullable Needed period;
    private final int width;
    private final Map<Slice, Integer> slices = new LinkedHashMap<>();

    /// A column whose values decide.
    private static final class Needed {
        private final BatchColumn column;
        private final Normaliser normaliser;
        private final Map<String, ColumnChunk.Entry> read = new HashMap<>();

        Needed(BatchColumn column, Normaliser normaliser) {
            this.column = column;
            this.normaliser = normaliser;
        }

        ColumnChunk.Entry entry(String cell) {
            ColumnChunk.Entry known = read.get(cell);
            if (known == null) {
                known = normaliser.read(cell);
                if (read.size() < REMEMBERED) {
                    read.put(cell, known);
                }
            }
            return known;
        }

        String text(RawRow row) {
            String cell = row.cell(column.position() - 1);
            return cell.isBlank() ? "" : Objects.requireNonNullElse(entry(cell).value(), cell);
        }
    }

    RowCheck(SourceDefinition source, SourceCatalogue catalogue, List<BatchColumn> columns) {
        this.width = columns.size();
        for (ItemDefinition item : source.items()) {
            if (item.isRequired()) {
                find(item.name(), source, catalogue, columns).ifPresent(needed::add);
            }
        }
        this.partition = source.partition()
                .flatMap(item -> find(item, source, catalogue, columns))
                .orElse(null);
        this.period = source.period()
                .flatMap(item -> find(item, source, catalogue, columns))
                .orElse(null);
    }

    private static Optional<Needed> find(
            String name, SourceDefinition source, SourceCatalogue catalogue, List<BatchColumn> columns) {
        return source.item(name)
                .flatMap(item -> columns.stream()
                        .filter(column -> name.equals(column.itemName()))
                        .findFirst()
                        .map(column -> new Needed(column, catalogue.normaliser(item))));
    }

    /// Why a row cannot be stored; nothing where it can, and then it is counted in its slice.
    Optional<RejectedRow> check(RawRow row) {
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                return Optional.of(new RejectedRow(row.row(), i + 1, "intake.row-too-long", row.cells()));
            }
        }
        for (Needed one : needed) {
            String cell = row.cell(one.column.position() - 1);
            if (cell.isBlank()) {
                return Optional.of(
                        new RejectedRow(row.row(), one.column.position(), "intake.required-missing", row.cells()));
            }
            if (one.entry(cell).value() == null) {
                return Optional.of(
                        new RejectedRow(row.row(), one.column.position(), "intake.required-unreadable", row.cells()));
            }
        }
        slices.merge(slice(row), 1, Integer::sum);
        return Optional.empty();
    }

    private Slice slice(RawRow row) {
        return partition == null && period == null
                ? Slice.WHOLE
                : new Slice(partition == null ? "" : partition.text(row), period == null ? "" : period.text(row));
    }

    /// The slices met, with their rows.
    Map<Slice, Integer> slices() {
        return slices;
    }
}
