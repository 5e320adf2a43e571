package jp.yorisoi.flow.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Shows what the tables of a file would become, without keeping anything.
final class Previewing {
    private final Store store;
    private final SourceCatalogue catalogue;
    private final Recogniser recogniser;
    private final Batches batches;
    private final BatchTable table = new BatchTable();

    Previewing(Store store, SourceCatalogue catalogue, Recogniser recogniser) {
        this.store = store;
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.batches = new Batches(store);
    }

    List<Preview> of(Path path, IntakeOptions options, int most) {
        try (Extract extract = ExtractReader.open(path, options.reading())) {
            LocalDate today = LocalDate.now(store.clock());
            List<Preview> previews = new ArrayList<>();
            for (TablePlan plan : new Planning(catalogue, recogniser, today).plan(extract, options)) {
                store.read(session -> {
                    RegisterIntake.mustTellProtection(
                            session, batches, plan, extract.file().name());
                    return true;
                });
                previews.add(new Preview(
                        plan.source(),
                        new Preview.Found(plan.table().sheet(), plan.shape().headerRow(), plan.asOf()),
                        plan.columns(),
                        rows(extract, plan, most),
                        earlier(plan),
                        plan.notes()));
            }
            return previews;
        }
    }

    private List<Preview.Row> rows(Extract extract, TablePlan plan, int most) {
        List<@Nullable Normaliser> normalisers = new ArrayList<>();
        for (BatchColumn column : plan.columns()) {
            normalisers.add(column.item()
                    .flatMap(plan.source()::item)
                    .map(catalogue::normaliser)
                    .orElse(null));
        }
        RowFilter filter = new RowFilter(plan.shape());
        List<Preview.Row> rows = new ArrayList<>();
        extract.rows(plan.table(), row -> {
            if (filter.kind(row) == RowKind.DATA) {
                rows.add(new Preview.Row(row.row(), cells(row, plan.columns(), normalisers)));
            }
            return rows.size() < most;
        });
        return rows;
    }

    private static List<Preview.Cell> cells(
            RawRow row, List<BatchColumn> columns, List<@Nullable Normaliser> normalisers) {
        List<Preview.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String raw = row.cell(columns.get(i).position() - 1);
            Normaliser normaliser = normalisers.get(i);
            if (raw.isBlank() || normaliser == null) {
                cells.add(new Preview.Cell(raw, null, null));
            } else {
                ColumnChunk.Entry entry = normaliser.read(raw);
                cells.add(new Preview.Cell(raw, entry.value(), entry.problem()));
            }
        }
        return cells;
    }

    /// Of the files that hold, the one whose columns are most like these: schools send different forms.
    private Preview.Earlier earlier(TablePlan plan) {
        List<Holding> holdings = batches.holding(plan.source(), Clocks.on(LocalDate.MAX));
        List<ShapeChange> changes = holdings.stream()
                .map(holding -> store.read(
                        session -> table.columns(session, holding.batch().id())))
                .map(columns -> ShapeChange.between(columns, plan.columns()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        LocalDate newest = holdings.stream()
                .map(holding -> holding.batch().asOf())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Preview.Earlier(newest, changes);
    }
}
