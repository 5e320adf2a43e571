package jp.yorisoi.flow.intake;

import java.util.List;
import jp.yorisoi.base.text.Problem;

/// What became of one file: a report for each of its tables, or the problem because of which nothing was stored.
public record IntakeReport(String file, Outcome outcome, List<BatchReport> batches, List<Problem> problems) {

    /// How a file fared.
    public enum Outcome {
        /// It is in the store.
        IMPORTED,
        /// The identical file was there already.
        ALREADY_IMPORTED,
        /// It was only tried.
        TRIED,
        /// It was refused; nothing was stored.
        REFUSED
    }

    /// Copies the lists.
    public IntakeReport {
        batches = List.copyOf(batches);
        problems = List.copyOf(problems);
    }

    /// How many rows were rejected in all.
    public int rejected() {
        return batches.stream()
                .flatMap(report -> report.batch().stream())
                .mapToInt(batch -> batch.counts().rejected())
                .sum();
    }
}
