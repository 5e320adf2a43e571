package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;
import org.jspecify.annotations.Nullable;

/// Tells of which source a table is, by its headers first, where several sources have the same headers by the words in
/// its file's name, sheet and titles, and by whether the columns hold what their headers say.
public final class Recogniser {
    private static final double BY_WORDS = 0.02;
    private static final int WORTH = 6;

    /// Two sources nearer than this are told apart by what the columns hold.
    private static final double NEAR = 0.1;

    private final SourceCatalogue catalogue;
    private final Map<String, HeaderIndex> indexes = new LinkedHashMap<>();

    /// A recogniser of these sources.
    public Recogniser(SourceCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.sources().forEach(source -> indexes.put(source.id(), new HeaderIndex(source.items())));
    }

    private record Candidate(SourceDefinition source, double score, List<BatchColumn> columns) {}

    /// Looks at a table of an open file: its shape and its source.
    TableLook look(Extract extract, RawTable table) {
        TableLook.ByHeaders look = TableLook.of(
                extract, table, shape -> byHeaders(table, shape, extract.file().name()));
        return withContent(look, extract, table);
    }

    /// The same where somebody named the source.
    TableLook lookAs(SourceDefinition source, Extract extract, RawTable table) {
        return withContent(TableLook.of(extract, table, shape -> as(source, shape)), extract, table);
    }

    /// The same for a table of this shape; the source where it is known.
    TableLook lookAt(TableShape shape, @Nullable SourceDefinition source, Extract extract, RawTable table) {
        Recognition recognition =
                source == null ? byHeaders(table, shape, extract.file().name()) : as(source, shape);
        return withContent(new TableLook.ByHeaders(shape, recognition), extract, table);
    }

    /// What a table of this shape is, by its headers and by what its first records hold.
    public Recognition recognise(Extract extract, RawTable table, TableShape shape) {
        return lookAt(shape, null, extract, table).recognition();
    }

    /// Reads the columns of a table under a source.
    ColumnMatcher matcher(SourceDefinition source, TableContent content) {
        return new ColumnMatcher(source, catalogue, index(source), content);
    }

    private HeaderIndex index(SourceDefinition source) {
        return indexes.computeIfAbsent(source.id(), id -> new HeaderIndex(source.items()));
    }

    /// Of two sources that headers can hardly tell apart, the one whose items the columns hold.
    private TableLook withContent(TableLook.ByHeaders look, Extract extract, RawTable table) {
        TableContent content = TableContent.of(extract, table, look.shape());
        return new TableLook(look.shape(), judged(look.recognition(), look.shape(), content), content);
    }

    private Recognition judged(Recognition found, TableShape shape, TableContent content) {
        SourceDefinition best = found.best();
        SourceDefinition second = found.second();
        if (best == null) {
            return found;
        }
        List<ColumnReading> readings = matcher(best, content).read(shape.headers());
        if (second == null || second.id().equals(best.id()) || found.confidence() - found.secondConfidence() > NEAR) {
            return found.reading(readings);
        }
        List<ColumnReading> others = matcher(second, content).read(shape.headers());
        double sure = found.confidence() - contradicted(readings);
        double other = found.secondConfidence() - contradicted(others);
        return sure >= other
                ? new Recognition(best, Math.max(0, sure), second, Math.max(0, other), readings)
                : new Recognition(second, Math.max(0, other), best, Math.max(0, sure), others);
    }

    private static double contradicted(List<ColumnReading> readings) {
        long named = readings.stream()
                .filter(reading -> reading.named() != null || reading.item().isPresent())
                .count();
        long wrong = readings.stream()
                .filter(reading -> reading.why() == ColumnReading.Why.CONTRADICTS)
                .count();
        return named == 0 ? 0 : 0.5 * wrong / named;
    }

    /// What a table is, given its shape and the base name of its file, by its headers alone.
    Recognition byHeaders(RawTable table, TableShape shape, String file) {
        if (shape.headers().isEmpty()) {
            return new Recognition(null, 0, null, 0, List.of());
        }
        String words = HeaderKey.of(file + " " + table.sheet() + " " + String.join(" ", shape.titles()));
        List<Candidate> candidates = new ArrayList<>();
        for (SourceDefinition source : catalogue.sources()) {
            List<BatchColumn> columns = columns(source, shape.headers());
            candidates.add(new Candidate(source, score(source, columns, words), columns));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Candidate best = candidates.getFirst();
        Candidate second = candidates.size() > 1 ? candidates.get(1) : best;
        return new Recognition(
                best.source, Math.min(1, best.score), second.source, Math.min(1, second.score), plain(best.columns));
    }

    private Recognition as(SourceDefinition source, TableShape shape) {
        List<BatchColumn> columns = columns(source, shape.headers());
        return new Recognition(source, Math.min(1, score(source, columns, "")), null, 0, plain(columns));
    }

    private static List<ColumnReading> plain(List<BatchColumn> columns) {
        List<ColumnReading> readings = new ArrayList<>();
        for (BatchColumn column : columns) {
            boolean known = column.itemName() != null;
            readings.add(new ColumnReading(
                    column, known ? ColumnReading.Why.HEADER : ColumnReading.Why.UNKNOWN, known ? 1 : 0, null, null));
        }
        return readings;
    }

    /// Each column with the item it carries; of two columns with one item the first carries it.
    private List<BatchColumn> columns(SourceDefinition source, List<String> headers) {
        HeaderIndex index = index(source);
        List<BatchColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            ItemDefinition item = index.find(headers.get(i));
            boolean claimed = item != null && taken.add(item.name());
            columns.add(new BatchColumn(i + 1, headers.get(i), claimed && item != null ? item.name() : null));
        }
        return columns;
    }

    private static double score(SourceDefinition source, List<BatchColumn> columns, String words) {
        long named =
                columns.stream().filter(column -> !column.header().isBlank()).count();
        long matched =
                columns.stream().filter(column -> column.itemName() != null).count();
        if (named == 0 || matched < 2) {
            return 0;
        }
        double fit = 0.75 * matched / named + 0.15 * matched / source.items().size();
        boolean complete = source.items().stream()
                .filter(ItemDefinition::isRequired)
                .allMatch(
                        item -> columns.stream().anyMatch(column -> item.name().equals(column.itemName())));
        return (complete ? fit : fit / 2) + (complete ? words(source, words) : 0);
    }

    /// The longer the word that stands there, the surer: 児童扶養手当 says more than 児童.
    private static double words(SourceDefinition source, String words) {
        int longest = 0;
        List<String> hints = new ArrayList<>(source.words().hints());
        hints.add(source.shortName());
        hints.add(source.id());
        for (String hint : hints) {
            String key = HeaderKey.of(hint);
            if (words.contains(key)) {
                longest = Math.max(longest, key.length());
            }
        }
        return longest == 0 ? 0 : BY_WORDS * Math.min(longest, WORTH) - 0.02;
    }
}
