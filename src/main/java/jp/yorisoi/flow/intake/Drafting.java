package jp.yorisoi.flow.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Shows the tables of a file as far as they are understood, for somebody who says the rest.
final class Drafting {
    private final Store store;
    private final SourceCatalogue catalogue;
    private final Recogniser recogniser;
    private final Forms forms;
    private final IntakeOptions options;

    Drafting(Store store, SourceCatalogue catalogue, Recogniser recogniser, Forms forms, IntakeOptions options) {
        this.store = store;
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.forms = forms;
        this.options = options;
    }

    List<FormDraft> of(Path path, int most) {
        try (Extract extract = forms.open(path, options.reading())) {
            Looking looking = new Looking(catalogue, recogniser, forms);
            List<FormDraft> drafts = new ArrayList<>();
            for (RawTable table : extract.tables()) {
                if (!table.hidden()) {
                    draft(extract, table, looking.look(extract, table, options), most)
                            .ifPresent(drafts::add);
                }
            }
            return drafts;
        }
    }

    private Optional<FormDraft> draft(Extract extract, RawTable table, Looking.Seen seen, int most) {
        TableShape shape = seen.look().shape();
        SourceDefinition source = source(seen.look().recognition());
        LayoutCheck.Layout layout = layout(extract, table, seen.look(), source);
        List<ColumnReading> readings = layout.readings();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        FormDraft.Found found = new FormDraft.Found(
                table.sheet(),
                table.number(),
                new SavedForm.Header(shape.headerRow(), shape.headerLines()),
                extract.file().encoding());
        FormDraft.Memory memory = seen.form() == null ? FormDraft.Memory.NONE : FormDraft.Memory.REMEMBERED;
        List<BatchColumn> columns = readings.stream().map(ColumnReading::column).toList();
        Previewing previewing = new Previewing(store, catalogue, recogniser, forms);
        return Optional.of(new FormDraft(
                found,
                source,
                readings,
                previewing.rows(new Previewing.Sight(extract, table, shape), source, columns, most),
                source == null
                        ? List.of()
                        : seen.look().recognition().reading(readings).missing(),
                layout.changes(),
                memory));
    }

    /// The source that somebody named, or the one that is certain enough.
    private @Nullable SourceDefinition source(Recognition recognition) {
        boolean sure = options.source() != null || recognition.source().isPresent();
        return sure ? recognition.best() : null;
    }

    private LayoutCheck.Layout layout(
            Extract extract, RawTable table, TableLook look, @Nullable SourceDefinition source) {
        if (source == null) {
            return new LayoutCheck.Layout(unknown(look.shape()), List.of(), List.of());
        }
        String file = extract.file().name();
        LocalDate given = options.asOf();
        LocalDate asOf =
                given != null ? given : AsOf.find(look.shape().titles(), file).orElse(LocalDate.now(store.clock()));
        return new LayoutCheck(store, catalogue, recogniser)
                .check(source, look, new Predecessors.Coming(source, asOf, file, table.sheet()));
    }

    /// Columns of a table of which nothing is known.
    private static List<ColumnReading> unknown(TableShape shape) {
        List<ColumnReading> readings = new ArrayList<>();
        int width = Math.max(shape.headers().size(), shape.headerRow() == 0 ? shape.width() : 0);
        for (int i = 0; i < width; i++) {
            String header = i < shape.headers().size() ? shape.headers().get(i) : "";
            BatchColumn column = new BatchColumn(i + 1, header, null);
            readings.add(new ColumnReading(column, ColumnReading.Why.UNKNOWN, 0, null, null));
        }
        return readings;
    }
}
