package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import org.jspecify.annotations.Nullable;

/// What became of one table: the batch with its counts (none where the identical file was there already), how long it
/// took, and what to tell.
public record BatchReport(@Nullable Batch imported, String sheet, double seconds, List<Problem> problems) {
    /// Copies the problems.
    public BatchReport {
        problems = List.copyOf(problems);
    }

    /// The batch, if one was made; of a dry run the one that would have been (its number is 0).
    public Optional<Batch> batch() {
        return Optional.ofNullable(imported);
    }
}
