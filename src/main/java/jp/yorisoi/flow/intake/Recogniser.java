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

/// Tells of which source a table is, by its headers first, and where several sources have the same headers by the words
/// in its file's name, sheet and titles.
public final class Recogniser {
    private static final double BY_WORDS = 0.02;
    private static final int WORTH = 6;

    private final SourceCatalogue catalogue;
    private final Map<String, HeaderIndex> indexes = new LinkedHashMap<>();

    /// A recogniser of these sources.
    public Recogniser(SourceCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.sources().forEach(source -> indexes.put(source.id(), new HeaderIndex(source.items())));
    }

    private record Candidate(SourceDefinition source, double score, List<BatchColumn> columns) {}

    /// Looks at a table of an open file: its shape and its source.
    public TableLook look(Extract extract, RawTable table) {
        return TableLook.of(
                extract, table, shape -> recognise(table, shape, extract.file().name()));
    }

    /// The same where somebody named the source.
    public TableLook lookAs(SourceDefinition source, Extract extract, RawTable table) {
        return TableLook.of(extract, table, shape -> as(source, shape));
    }

    /// What a table is, given its shape and the base name of its file.
    Recognition recognise(RawTable table, TableShape shape, String file) {
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
                best.source, Math.min(1, best.score), second.source, Math.min(1, second.score), best.columns);
    }

    private Recognition as(SourceDefinition source, TableShape shape) {
        List<BatchColumn> columns = columns(source, shape.headers());
        return new Recognition(source, Math.min(1, score(source, columns, "")), null, 0, columns);
    }

    /// Each column with the item it carries; of two columns with one item the first carries it.
    private List<BatchColumn> columns(SourceDefinition source, List<String> headers) {
        HeaderIndex index = indexes.computeIfAbsent(source.id(), id -> new HeaderIndex(source.items()));
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
