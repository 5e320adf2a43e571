package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.vault.store.Session;

/// The partition (school) that files of a name usually bring: what `第五小_10月.xlsx` held under its name of other months.
final class UsualPartition {
    private UsualPartition() {}

    /// The one partition of all earlier files of this name, where this file brings another.
    static Optional<String> otherThan(Session session, Batch now, Set<Slice> slices) throws SQLException {
        Set<String> own = slices.stream().map(Slice::partition).collect(Collectors.toSet());
        if (own.size() != 1 || own.contains("")) {
            return Optional.empty();
        }
        BatchTable table = new BatchTable();
        List<Batch> namesakes = table.ofSource(session, now.source()).stream()
                .map(BatchTable.Line::batch)
                .filter(batch -> batch.state() == Batch.State.IN_FORCE && batch.id() != now.id())
                .filter(batch -> !batch.place().sha256().equals(now.place().sha256()))
                .filter(batch -> stem(batch.file()).equals(stem(now.file())))
                .toList();
        Set<String> usual = new HashSet<>();
        for (Batch batch : namesakes) {
            table.slices(session, batch.id()).keySet().forEach(slice -> usual.add(slice.partition()));
        }
        return usual.size() == 1 && !usual.equals(own) ? usual.stream().findFirst() : Optional.empty();
    }

    /// The name without the numbers that dates change from month to month.
    private static String stem(String file) {
        return Width.compact(file).toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "#");
    }
}
