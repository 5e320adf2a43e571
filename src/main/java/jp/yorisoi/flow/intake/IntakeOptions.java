package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import org.jspecify.annotations.Nullable;

/// How to import: the source where somebody named it (its id), the as-of day where somebody gave it, how to read,
/// whether to keep the result, what a person chose for the columns of its tables, and whether a layout that lost
/// columns
/// is taken as it is.
public record IntakeOptions(
        @Nullable String source,
        @Nullable LocalDate asOf,
        ReadOptions reading,
        Mode mode,
        List<ColumnChoices> choices,
        Layout layout) {
    /// Recognise everything, keep the result.
    public static final IntakeOptions DEFAULT = new IntakeOptions(null, null, ReadOptions.DEFAULT, Mode.KEEP);

    /// Whether the result is kept.
    public enum Mode {
        /// It is.
        KEEP,
        /// Everything is done and taken back: only the report stays.
        DRY_RUN
    }

    /// What becomes of a file that lacks columns which the file before it had.
    public enum Layout {
        /// It is refused, with all that changed, so that somebody looks at it once.
        ASK,
        /// Somebody looked: it is taken.
        ACCEPTED
    }

    /// Copies the choices.
    public IntakeOptions {
        choices = List.copyOf(choices);
    }

    /// Options without a person's choices.
    public IntakeOptions(@Nullable String source, @Nullable LocalDate asOf, ReadOptions reading, Mode mode) {
        this(source, asOf, reading, mode, List.of(), Layout.ASK);
    }

    /// The same for a source that somebody named.
    public IntakeOptions forSource(String id) {
        return new IntakeOptions(id, asOf, reading, mode, choices, layout);
    }

    /// The same for a day.
    public IntakeOptions on(LocalDate day) {
        return new IntakeOptions(source, day, reading, mode, choices, layout);
    }

    /// The same without keeping anything.
    public IntakeOptions dryRun() {
        return new IntakeOptions(source, asOf, reading, Mode.DRY_RUN, choices, layout);
    }

    /// The same, read so.
    public IntakeOptions reading(ReadOptions other) {
        return new IntakeOptions(source, asOf, other, mode, choices, layout);
    }

    /// The same for a file whose layout somebody has looked at.
    public IntakeOptions accepting() {
        return new IntakeOptions(source, asOf, reading, mode, choices, Layout.ACCEPTED);
    }

    /// The same with what a person chose for a table, in place of what was chosen for it before.
    public IntakeOptions choosing(ColumnChoices chosen) {
        List<ColumnChoices> all = new java.util.ArrayList<>(choices);
        all.removeIf(one -> one.sheet().equals(chosen.sheet()) && one.table() == chosen.table());
        all.add(chosen);
        return new IntakeOptions(source, asOf, reading, mode, all, layout);
    }

    /// What a person chose for a table.
    Optional<ColumnChoices> choicesFor(RawTable table) {
        return choices.stream()
                .filter(one -> one.sheet().equals(table.sheet()) && one.table() == table.number())
                .findFirst();
    }
}
