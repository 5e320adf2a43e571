package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import jp.yorisoi.flow.extract.ReadOptions;
import org.jspecify.annotations.Nullable;

/// How to import: the source where somebody named it (its id), the as-of day where somebody gave it, how to read, and
/// whether to keep the result.
public record IntakeOptions(
        @Nullable String source, @Nullable LocalDate asOf, ReadOptions reading, Mode mode) {
    /// Recognise everything, keep the result.
    public static final IntakeOptions DEFAULT = new IntakeOptions(null, null, ReadOptions.DEFAULT, Mode.KEEP);

    /// Whether the result is kept.
    public enum Mode {
        /// It is.
        KEEP,
        /// Everything is done and taken back: only the report stays.
        DRY_RUN
    }

    /// The same for a source that somebody named.
    public IntakeOptions forSource(String id) {
        return new IntakeOptions(id, asOf, reading, mode);
    }

    /// The same for a day.
    public IntakeOptions on(LocalDate day) {
        return new IntakeOptions(source, day, reading, mode);
    }

    /// The same without keeping anything.
    public IntakeOptions dryRun() {
        return new IntakeOptions(source, asOf, reading, Mode.DRY_RUN);
    }
}
