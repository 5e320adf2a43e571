package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// How fresh every source of the catalogue is, for the home screen and for whoever must know whether no row means
/// anything. Counts only.
public final class FreshnessReport {
    private final Store store;
    private final SourceCatalogue catalogue;
    private final Batches batches;

    /// A report on this store's batches.
    public FreshnessReport(Store store, SourceCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
        this.batches = new Batches(store);
    }

    /// Every source by these clocks, its age measured against a day (the home screen: today; verdicts: 基準日).
    public List<Freshness> sources(Clocks clocks, LocalDate today) {
        return store.read(session -> catalogue.sources().stream()
                .map(source -> source(source, clocks, today))
                .toList());
    }

    /// One source.
    public Freshness source(SourceDefinition source, Clocks clocks, LocalDate today) {
        List<Holding> holdings = batches.holding(source, clocks);
        LocalDate newest = holdings.stream()
                .map(holding -> holding.batch().asOf())
                .max(Comparator.naturalOrder())
                .orElse(null);
        int stored = 0;
        int rejected = 0;
        long last = 0;
        for (Holding holding : holdings) {
            stored += rows(holding);
            rejected += holding.batch().counts().rejected();
            last = Math.max(last, holding.batch().id());
        }
        return new Freshness(
                source,
                newest,
                Freshness.grade(source, newest, today),
                partitions(source, holdings, newest),
                new Freshness.Rows(stored, rejected, last));
    }

    private int rows(Holding holding) {
        if (holding.extent() == Holding.Extent.ALL_ROWS) {
            return holding.batch().rows();
        }
        return batches.slices(holding.batch()).entrySet().stream()
                .filter(slice -> holding.slices().contains(slice.getKey()))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
    }

    /// A partition whose own newest batch is older than the source's newest by more than `staleAfter` did not come this
    /// time.
    private static Freshness.Partitions partitions(
            SourceDefinition source, List<Holding> holdings, @Nullable LocalDate newest) {
        List<String> gaps = MissingPeriods.of(source, holdings);
        if (source.partition().isEmpty() || newest == null) {
            return new Freshness.Partitions(0, 0, List.of(), gaps);
        }
        TreeMap<String, LocalDate> days = new TreeMap<>();
        for (Holding holding : holdings) {
            for (Slice slice : holding.slices()) {
                days.merge(slice.partition(), holding.batch().asOf(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        TreeSet<String> missing = new TreeSet<>();
        days.forEach((name, day) -> {
            if (Objects.requireNonNull(day).isBefore(newest.minusDays(source.staleAfter()))) {
                missing.add(name);
            }
        });
        return new Freshness.Partitions(days.size() - missing.size(), days.size(), new ArrayList<>(missing), gaps);
    }
}
