package jp.yorisoi.ui.screen.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.Inspection;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.Preview;
import org.jspecify.annotations.Nullable;

/// One file on its way in: what it was read as, what somebody decided about it, what became of it.
final class ImportFile {
    private final Path path;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private IntakeOptions options = IntakeOptions.DEFAULT;
    private Inspection.@Nullable FileFinding finding;
    private List<Preview> previews = List.of();
    private @Nullable Problem problem;
    private @Nullable IntakeReport report;

    /// Where a file stands.
    enum State {
        /// It was not read yet.
        WAITING,
        /// It was read as a file of a source, and nothing stands against it.
        READ,
        /// Its columns differ from the file before it.
        CHANGED,
        /// The store holds a newer one.
        OLDER,
        /// It is of no known source.
        UNKNOWN,
        /// It cannot be imported.
        REFUSED,
        /// It is in the store.
        IMPORTED,
        /// The identical file was there already.
        ALREADY,
        /// It was imported and taken back.
        UNDONE
    }

    ImportFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    IntakeOptions options() {
        return options;
    }

    Optional<Inspection.FileFinding> finding() {
        return Optional.ofNullable(finding);
    }

    List<Preview> previews() {
        return previews;
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    Optional<IntakeReport> report() {
        return Optional.ofNullable(report);
    }

    /// Whether a person must decide about it before it can be imported.
    boolean needsDecision() {
        return state.get() == State.CHANGED || state.get() == State.OLDER || state.get() == State.UNKNOWN;
    }

    /// Rows of all its tables.
    long rows() {
        Inspection.FileFinding found = finding;
        return found == null
                ? 0
                : found.tables().stream()
                        .mapToLong(Inspection.TableFinding::dataRows)
                        .sum();
    }

    /// The source's short name; the file's own name where none is known.
    String title() {
        return previews.isEmpty() ? name() : previews.getFirst().source().shortName();
    }

    void readAs(IntakeOptions how) {
        options = how;
        state.set(State.WAITING);
    }

    void looked(Inspection.FileFinding found, List<Preview> shown) {
        finding = found;
        previews = shown;
        problem = null;
        boolean older = shown.stream().anyMatch(Preview::isOlder);
        boolean changed =
                shown.stream().anyMatch(preview -> !preview.earlier().changes().isEmpty());
        state.set(older ? State.OLDER : changed ? State.CHANGED : State.READ);
    }

    void failed(Inspection.@Nullable FileFinding found, Problem why) {
        finding = found;
        problem = why;
        boolean unknown =
                why.code().equals("intake.source-unknown") || why.code().equals("intake.source-ambiguous");
        state.set(unknown ? State.UNKNOWN : State.REFUSED);
    }

    void accepted() {
        state.set(State.READ);
    }

    void imported(IntakeReport became) {
        report = became;
        state.set(
                switch (became.outcome()) {
                    case IMPORTED -> State.IMPORTED;
                    case ALREADY_IMPORTED -> State.ALREADY;
                    case REFUSED -> State.REFUSED;
                    case TRIED -> State.READ;
                });
        if (!became.problems().isEmpty()) {
            problem = became.problems().getFirst();
        }
    }

    void undone() {
        state.set(State.UNDONE);
    }
}
