package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How fresh one source is on a day: the newest as-of, the partitions that are there and those that are missing
/// (13校中12校), its rows. No values.
public record Freshness(
        SourceDefinition source, @Nullable LocalDate newestAsOf, Grade grade, Partitions partitions, Rows rows) {

    /// How old its newest batch is.
    public enum Grade {
        /// Within `staleAfter`.
        FRESH,
        /// Older (古い).
        STALE,
        /// Older than twice that: its values are unknown.
        UNKNOWN,
        /// It never came.
        MISSING
    }

    /// How many partitions hold with a fresh batch, how many are expected (all that ever came), the names of those that
    /// are missing, and the months (`2026-09`) or years between others that never came.
    public record Partitions(int present, int expected, List<String> missing, List<String> gaps) {
        /// Copies the names.
        public Partitions {
            missing = List.copyOf(missing);
            gaps = List.copyOf(gaps);
        }
    }

    /// Rows of the batches that hold, rows that these batches rejected, and the number of the last of them.
    public record Rows(int stored, int rejected, long lastBatch) {}

    /// The newest day for which a file of it was made.
    public Optional<LocalDate> newest() {
        return Optional.ofNullable(newestAsOf);
    }

    /// The age of the newest batch in days; 0 where none came.
    public long daysOld(LocalDate today) {
        return newest().map(day -> Math.max(0, today.toEpochDay() - day.toEpochDay()))
                .orElse(0L);
    }

    /// Whether somebody should look: stale, missing, or a partition or a period is not there.
    public boolean needsLook() {
        return grade != Grade.FRESH
                || !partitions.missing().isEmpty()
                || !partitions.gaps().isEmpty();
    }

    static Grade grade(SourceDefinition source, @Nullable LocalDate newest, LocalDate today) {
        if (newest == null) {
            return Grade.MISSING;
        }
        long days = today.toEpochDay() - newest.toEpochDay();
        return days > 2L * source.staleAfter() ? Grade.UNKNOWN : days > source.staleAfter() ? Grade.STALE : Grade.FRESH;
    }
}
