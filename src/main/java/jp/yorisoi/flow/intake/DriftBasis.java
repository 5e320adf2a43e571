package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.vault.store.Session;

/// The batch that a new one of the same source and partition is held against, its quality, and the rows that it would
/// be expected to have: those of the same partitions, for each period.
record DriftBasis(Batch batch, BatchQuality quality, double expectedRows) {

    /// The newest batch in force of the same source before this file that shares a partition; a later one where there
    /// is
    /// none before. Of a file of several sheets the sheet of the same name.
    static Optional<DriftBasis> find(Session session, SourceDefinition source, Batch now, Map<Slice, Integer> slices)
            throws SQLException {
        BatchTable table = new BatchTable();
        List<Batch> others = others(table.ofSource(session, source.id()), now);
        Set<String> partitions = partitions(slices);
        for (Batch other : others) {
            Map<Slice, Integer> theirs = table.slices(session, other.id());
            if (!shared(partitions, partitions(theirs)).isEmpty()) {
                return Optional.of(of(session, sheetOf(now, other, others), now, slices));
            }
        }
        return Optional.empty();
    }

    private static List<Batch> others(List<BatchTable.Line> lines, Batch now) {
        Comparator<Batch> before =
                Comparator.comparing((Batch batch) -> batch.asOf().isAfter(now.asOf()));
        return lines.stream()
                .map(BatchTable.Line::batch)
                .filter(batch -> batch.state() == Batch.State.IN_FORCE)
                .filter(batch -> !batch.place().sha256().equals(now.place().sha256()))
                .sorted(before.thenComparing(Comparator.comparing(Batch::asOf)
                        .thenComparing(Batch::id)
                        .reversed()))
                .toList();
    }

    private static Batch sheetOf(Batch now, Batch found, List<Batch> others) {
        return others.stream()
                .filter(other -> other.place().sha256().equals(found.place().sha256()))
                .filter(other -> other.place().sheet().equals(now.place().sheet()))
                .findFirst()
                .orElse(found);
    }

    private static DriftBasis of(Session session, Batch before, Batch now, Map<Slice, Integer> slices)
            throws SQLException {
        Map<Slice, Integer> theirs = new BatchTable().slices(session, before.id());
        Set<String> shared = shared(partitions(slices), partitions(theirs));
        double expected = theirs.entrySet().stream()
                .filter(slice -> shared.contains(slice.getKey().partition()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        expected = expected / Math.max(1, periods(theirs)) * Math.max(1, periods(slices));
        boolean sameCut = shared.size() == partitions(slices).size();
        List<ItemQuality> items = new QualityTable().of(session, before.id());
        BatchQuality quality = new BatchQuality(before.rows(), new ArrayList<>(items));
        return new DriftBasis(before, quality, sameCut && isOneSheet(before, now) ? expected : 0);
    }

    /// Whether the two may be compared by their rows: a sheet with the sheet of its name.
    private static boolean isOneSheet(Batch before, Batch now) {
        return (before.place().sheet().equals(now.place().sheet())
                        && before.place().table() == now.place().table())
                || (before.place().table() <= 1 && now.place().table() <= 1);
    }

    private static Set<String> partitions(Map<Slice, Integer> slices) {
        return slices.keySet().stream().map(Slice::partition).collect(Collectors.toSet());
    }

    private static long periods(Map<Slice, Integer> slices) {
        return slices.keySet().stream().map(Slice::period).distinct().count();
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    /// How often which town stands in the newest register's addresses (of a sample); empty where there is no register.
    static Map<String, Integer> townsOfTheRegister(Session session) throws SQLException {
        Optional<Batch> newest = new BatchTable()
                .ofSource(session, RegisterIntake.SOURCE).stream()
                        .map(BatchTable.Line::batch)
                        .filter(batch -> batch.state() == Batch.State.IN_FORCE)
                        .max(Comparator.comparing(Batch::asOf).thenComparing(Batch::id));
        if (newest.isEmpty()) {
            return Map.of();
        }
        List<ItemQuality> items = new QualityTable().of(session, newest.get().id());
        return new BatchQuality(newest.get().rows(), items)
                .find(ADDRESS)
                .map(ItemQuality::shares)
                .orElse(Map.of());
    }

    /// The item in which a source says where somebody lives.
    static final String ADDRESS = "住所";
}
