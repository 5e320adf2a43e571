package jp.yorisoi.ui.screen.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.FormDraft;
import jp.yorisoi.flow.intake.Inspection;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.flow.intake.Refused;
import org.jspecify.annotations.Nullable;

/// One file on its way in: what it was read as, what somebody decided about it, what became of it.
final class ImportFile {
    private final Path path;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private IntakeOptions options = IntakeOptions.DEFAULT;
    private Inspection.@Nullable FileFinding finding;
    private List<Preview> previews = List.of();
    private List<FormDraft> drafts = List.of();
    private List<Problem> further = List.of();
    private @Nullable Problem problem;
    private @Nullable IntakeReport report;
    private List<Problem> tried = List.of();
    private @Nullable ReadOptions read;

    /// Where a file stands.
    enum State {
        /// It was not read yet.
        WAITING,
        /// It was read as a file of a source, and nothing stands against it.
        READ,
        /// Its columns differ from the file before it.
        CHANGED,
        /// It looks like another file than it is taken for: another month, city or school, or cut off.
        ODD,
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

    /// Its tables as far as they are understood; what a person can put right.
    List<FormDraft> drafts() {
        return drafts;
    }

    /// What a refusal tells besides its reason.
    List<Problem> further() {
        return further;
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    Optional<IntakeReport> report() {
        return Optional.ofNullable(report);
    }

    /// What a trial told of it, before anything is kept.
    List<Problem> tried() {
        return tried;
    }

    /// The batches that it became.
    List<Batch> batches() {
        return report().stream()
                .filter(became -> became.outcome() == IntakeReport.Outcome.IMPORTED)
                .flatMap(became -> became.batches().stream())
                .flatMap(became -> became.batch().stream())
                .toList();
    }

    /// It was imported on trial and taken back: what it would have told. Where it looks like another file, somebody
    /// must
    /// look first.
    void tried(List<Problem> told) {
        tried = List.copyOf(told);
        if (state.get() == State.READ && tried.stream().anyMatch(ImportFile::looksOdd)) {
            state.set(State.ODD);
        }
    }

    private static boolean looksOdd(Problem problem) {
        return problem.code().startsWith("intake.drift-") || problem.code().startsWith("intake.cut-");
    }

    /// The first reason to look.
    Optional<Problem> odd() {
        return tried.stream().filter(ImportFile::looksOdd).findFirst();
    }

    /// Whether a person must decide about it before it can be imported.
    boolean needsDecision() {
        return state.get() == State.CHANGED
                || state.get() == State.ODD
                || state.get() == State.OLDER
                || state.get() == State.UNKNOWN;
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

    /// Whether its finding is of a reading like this.
    boolean isReadAs(IntakeOptions how) {
        return read != null && read.equals(how.reading());
    }

    void readAs(IntakeOptions how) {
        options = how;
        state.set(State.WAITING);
    }

    void drafted(List<FormDraft> understood) {
        drafts = understood;
    }

    void looked(Inspection.FileFinding found, List<Preview> shown) {
        finding = found;
        read = options.reading();
        previews = shown;
        problem = null;
        tried = List.of();
        further = List.of();
        boolean older = shown.stream().anyMatch(Preview::isOlder);
        boolean changed = options.layout() == IntakeOptions.Layout.ASK
                && shown.stream()
                        .anyMatch(preview -> !preview.earlier().changes().isEmpty());
        state.set(older ? State.OLDER : changed ? State.CHANGED : State.READ);
    }

    void failed(Inspection.@Nullable FileFinding found, Problem why) {
        finding = found;
        read = options.reading();
        previews = List.of();
        problem = why;
        further = List.of();
        boolean unknown =
                why.code().equals("intake.source-unknown") || why.code().equals("intake.source-ambiguous");
        state.set(unknown ? State.UNKNOWN : State.REFUSED);
    }

    void refused(Inspection.FileFinding found, ProblemException refusal) {
        failed(found, refusal.problem());
        List<Problem> told = Refused.told(refusal);
        further = told.subList(1, told.size());
    }

    void accepted() {
        options = options.accepting();
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
