package jp.yorisoi.flow.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.flow.intake.Batch;

/// What would go: batches and the findings of runs whose retention ended, the runs that could not be repeated then, and
/// how many bytes of the store nothing would need any more. No values.
public record PurgePlan(List<DueBatch> batches, List<DueRun> runs, List<Long> unrepeatable, long bytes) {

    /// A batch, why it goes, and the first day on which it might have gone.
    public record DueBatch(Batch batch, Why why, LocalDate since) {}

    /// A run, the day that it was made for, and the first day on which its findings might have gone.
    public record DueRun(long run, LocalDate day, LocalDate since) {}

    /// Why a batch goes.
    public enum Why {
        /// Its years are over.
        AGE,
        /// A newer file has taken its place, and the years for that are over.
        SUPERSEDED,
        /// It was taken back long ago, or somebody asks for one that was taken back.
        WITHDRAWN;

        /// The name in documents: `superseded`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Copies.
    public PurgePlan {
        batches = List.copyOf(batches);
        runs = List.copyOf(runs);
        unrepeatable = List.copyOf(unrepeatable);
    }

    /// Whether nothing would go.
    public boolean isEmpty() {
        return batches.isEmpty() && runs.isEmpty();
    }

    List<Long> batchIds() {
        return batches.stream().map(due -> due.batch().id()).toList();
    }

    List<Long> runIds() {
        return runs.stream().map(DueRun::run).toList();
    }
}
