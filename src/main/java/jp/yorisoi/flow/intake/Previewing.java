package jp.yorisoi.flow.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Shows what the tables of a file would become, without keeping anything.
final class Previewing {
    private final Store store;
    private final SourceCatalogue catalogue;
    private final Recogniser recogniser;
    private final Batches batches;
    private final Forms forms;

    Previewing(Store store, SourceCatalogue catalogue, Recogniser recogniser, Forms forms) {
        this.store = store;
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.batches = new Batches(store);
        this.forms = forms;
    }

    List<Preview> of(Path path, IntakeOptions options, int most) {
        try (Extract extract = forms.open(path, options.reading())) {
            List<Preview> previews = new ArrayList<>();
            for (TablePlan plan : new Planning(store, catalogue, recogniser, forms).plan(extract, options)) {
                store.read(session -> {
                    RegisterIntake.mustTellProtection(
                            session, batches, plan, extract.file().name());
                    return true;
                });
                previews.add(new Preview(
                        plan.source(),
                        new Preview.Found(plan.table().sheet(), plan.shape().headerRow(), plan.asOf()),
                        plan.readings(),
                        rows(extract, plan, most),
                        earlier(plan),
                        plan.notes().stream().filter(Previewing::isNoChange).toList()));
            }
            return previews;
        }
    }

    /// What changed is told by the changes themselves.
    private static boolean isNoChange(Problem note) {
        return !note.code().startsWith("intake.layout-");
    }

    private List<Preview.Row> rows(Extract extract, TablePlan plan, int most) {
        return rows(new Sight(extract, plan.table(), plan.shape()), plan.source(), plan.columns(), most);
    }

    /// A table of an open file, and how it lies.
    record Sight(Extract extract, RawTable table, TableShape shape) {}

    /// The first rows of a table; values as they would be stored where the source is known.
    List<Preview.Row> rows(Sight sight, @Nullable SourceDefinition source, List<BatchColumn> columns, int most) {
        List<@Nullable Normaliser> normalisers = new ArrayList<>();
        for (BatchColumn column : columns) {
            normalisers.add(
                    source == null
                            ? null
                            : column.item()
                                    .flatMap(source::item)
                                    .map(catalogue::normaliser)
                                    .orElse(null));
        }
        RowFilter filter = new RowFilter(sight.shape());
        List<Preview.Row> rows = new ArrayList<>();
        sight.extract().rows(sight.table(), row -> {
            if (filter.kind(row) == RowKind.DATA) {
                rows.add(new Preview.Row(row.row(), cells(row, columns, normalisers)));
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

    private Preview.Earlier earlier(TablePlan plan) {
        LocalDate newest = batches.holding(plan.source(), Clocks.on(LocalDate.MAX)).stream()
                .map(holding -> holding.batch().asOf())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Preview.Earlier(newest, plan.changes());
    }
}
