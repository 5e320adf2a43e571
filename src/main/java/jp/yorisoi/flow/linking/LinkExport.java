package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.LongChunk;

/// The records and their people as lines, batch by batch.
public final class LinkExport implements Iterable<List<String>> {
    /// The names of the fields.
    public static final List<String> HEADER =
            List.of("source", "file", "row", "resident", "state", "probability", "sheet");

    private final LinkTools tools;
    private final Grant grant;
    private final Clocks clocks;
    private final Map<Long, String> numbers;
    private final Optional<String> only;

    LinkExport(LinkTools tools, Grant grant, Clocks clocks, Map<Long, String> numbers, Optional<String> only) {
        this.tools = tools;
        this.grant = grant;
        this.clocks = clocks;
        this.numbers = numbers;
        this.only = only;
    }

    @Override
    public Iterator<List<String>> iterator() {
        return tools.catalogue().sources().stream()
                .filter(source -> only.isEmpty() || only.get().equals(source.id()))
                .flatMap(this::batches)
                .flatMap(batch -> lines(batch).stream())
                .iterator();
    }

    private Stream<SourceBatch> batches(SourceDefinition source) {
        return tools.batches().holding(source, clocks).stream()
                .flatMap(holding -> tools.kept(grant, source, holding).stream())
                .map(LinkTools.KeptBatch::batch);
    }

    private List<List<String>> lines(SourceBatch batch) {
        List<List<String>> lines = new ArrayList<>();
        java.util.BitSet held = batch.held();
        LinkedRows rows = batch.rows();
        LongChunk fileRows = LongChunk.of();
        int chunk = -1;
        for (int row = held.nextSetBit(0); row >= 0; row = held.nextSetBit(row + 1)) {
            if (row / BatchReader.CHUNK != chunk) {
                chunk = row / BatchReader.CHUNK;
                fileRows = batch.reader().rowNumbers(chunk);
            }
            if (isVisible(rows, row)) {
                lines.add(List.of(
                        batch.source().id(),
                        batch.holding().batch().file(),
                        Long.toString(fileRows.get(row % BatchReader.CHUNK)),
                        numbers.getOrDefault(rows.person(row), ""),
                        rows.state(row).id(),
                        String.format(Locale.ROOT, "%.4f", rows.probability(row)),
                        batch.holding().batch().place().sheet()));
            }
        }
        return lines;
    }

    private boolean isVisible(LinkedRows rows, int row) {
        Set<Long> hidden = grant.mayNotSee();
        boolean visible = hidden.isEmpty() || !hidden.contains(rows.person(row));
        for (int which = 0; !hidden.isEmpty() && which < rows.others(); which++) {
            visible &= !hidden.contains(rows.other(row, which));
        }
        return visible;
    }

    @Override
    public String toString() {
        return "LinkExport[…]";
    }
}
