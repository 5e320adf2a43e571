package jp.yorisoi.flow.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;

/// Imports files into the store: recognises the source, normalises, checks, compares with what held before, and keeps
/// each table as one batch; one file is
/// one transaction, all or nothing. What cannot be imported ends with a [ProblemException] of kind INPUT and one
/// sentence.
public final class Intake {
    private final Store store;
    private final Audit audit;
    private final SourceCatalogue catalogue;
    private final Recogniser recogniser;
    private final Executor executor;
    private final Registers registers;
    private final KnownNumbers numbers;
    private final Forms forms;
    private final BatchTable table = new BatchTable();

    /// An intake of these sources that tells the registers of every register that comes in. Chunks are packed on the
    /// executor; it must not be the single thread that imports.
    public Intake(Store store, Audit audit, SourceCatalogue catalogue, Registers registers, Executor executor) {
        this.registers = registers;
        this.numbers = new KnownNumbers(registers);
        this.store = store;
        this.audit = audit;
        this.catalogue = catalogue;
        this.recogniser = new Recogniser(catalogue);
        this.executor = executor;
        this.forms = new Forms(store, audit);
    }

    /// Shows what the tables of a file would become, with the first rows; nothing is kept. What would be refused ends
    /// with
    /// the same [ProblemException] of kind INPUT as its import.
    public List<Preview> preview(Grant grant, Path path, IntakeOptions options, int rows) {
        grant.demand(Permission.IMPORT);
        return new Previewing(store, catalogue, recogniser, forms).of(path, options, rows);
    }

    /// Shows the tables of a file as far as they are understood, for a person who says the rest; nothing is kept, and
    /// nothing is refused that can be opened.
    public List<FormDraft> drafts(Grant grant, Path path, IntakeOptions options, int rows) {
        grant.demand(Permission.IMPORT);
        return new Drafting(store, catalogue, recogniser, forms, options).of(path, rows);
    }

    /// The forms that people fixed.
    public Forms forms() {
        return forms;
    }

    /// Imports several files, each by itself: a file that is refused is reported as such and the others go on.
    public List<IntakeReport> importFiles(Grant grant, List<Path> paths, IntakeOptions options, Progress progress) {
        List<IntakeReport> reports = new ArrayList<>();
        for (Path path : paths) {
            try {
                reports.add(importFile(grant, path, options, progress));
            } catch (ProblemException refused) {
                if (refused.kind() != ProblemException.Kind.INPUT) {
                    throw refused;
                }
                List<Problem> why = Refused.told(refused);
                reports.add(new IntakeReport(name(path), IntakeReport.Outcome.REFUSED, List.of(), why));
            }
        }
        return reports;
    }

    /// Imports one file. The grant is for [Permission#IMPORT].
    public IntakeReport importFile(Grant grant, Path path, IntakeOptions options, Progress progress) {
        grant.demand(Permission.IMPORT);
        progress.step(name(path));
        try (Extract extract = forms.open(path, options.reading())) {
            SameFile same = new SameFile(store.read(
                    session -> table.sameBytes(session, extract.file().sha256())));
            if (same.isWhole()) {
                return alreadyImported(path, same.standing().getFirst());
            }
            List<TablePlan> plans = new Planning(store, catalogue, recogniser, forms).plan(extract, options);
            Run run = new Run(grant, extract, same.missing(plans), progress);
            return options.mode() == IntakeOptions.Mode.KEEP ? keep(run) : tryOut(run);
        }
    }

    /// One file on its way into the store.
    private record Run(Grant grant, Extract extract, List<TablePlan> plans, Progress progress) {
        String file() {
            return extract.file().name();
        }
    }

    private static IntakeReport alreadyImported(Path path, Batch batch) {
        Problem note = Problem.note(
                        "intake.already-imported",
                        Map.of(
                                "batch",
                                batch.id(),
                                "date",
                                batch.imported().at().toString().substring(0, 10)))
                .at(Place.file(name(path)));
        return new IntakeReport(name(path), IntakeReport.Outcome.ALREADY_IMPORTED, List.of(), List.of(note));
    }

    private IntakeReport keep(Run run) {
        List<BatchReport> reports = store.write(session -> importTables(session, run));
        return new IntakeReport(run.file(), IntakeReport.Outcome.IMPORTED, reports, List.of());
    }

    /// Does everything and then takes it back.
    private IntakeReport tryOut(Run run) {
        try {
            store.change(session -> {
                throw new TriedOut(importTables(session, run));
            });
            throw new IllegalStateException("a dry run was kept");
        } catch (TriedOut done) {
            return new IntakeReport(run.file(), IntakeReport.Outcome.TRIED, done.reports, List.of());
        }
    }

    /// Ends a dry run, so that the store takes it back.
    private static final class TriedOut extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<BatchReport> reports;

        TriedOut(List<BatchReport> reports) {
            super("tried out", null, false, false);
            this.reports = reports;
        }
    }

    private List<BatchReport> importTables(Session session, Run run) throws SQLException {
        List<Comparison> comparisons = new ArrayList<>();
        Map<List<Object>, Comparison.Together> together = new HashMap<>();
        List<Dropping> droppings = run.plans().stream().map(Dropping::of).toList();
        for (Dropping dropping : droppings) {
            TablePlan plan = dropping.plan();
            RegisterIntake.mustTellProtection(session, new Batches(store), plan, run.file());
            // before any table is kept: tables of one file are not compared with each other
            comparisons.add(Comparison.of(
                    store,
                    session,
                    plan,
                    together.computeIfAbsent(
                            List.of(plan.source().id(), plan.asOf()),
                            key -> new Comparison.Together(run.extract().file().sha256()))));
        }
        List<BatchReport> reports = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            reports.add(importTable(session, run, droppings.get(i), comparisons.get(i)));
        }
        return reports;
    }

    private BatchReport importTable(Session session, Run run, Dropping dropping, Comparison comparison)
            throws SQLException {
        long started = System.nanoTime();
        TablePlan plan = dropping.plan();
        Batch planned = planned(run, plan);
        long id = table.insert(session, planned);
        TableImport importing = new TableImport(
                new TableImport.Tools(session, table, executor, run.progress()),
                plan,
                catalogue,
                new TableImport.Target(id, comparison, dropping, numbers.of(run.grant(), plan.source())));
        Batch.Counts counts = importing.run(run.extract());
        if (RegisterIntake.isRegister(plan)) {
            registers.keep(run.grant(), RegisterIntake.of(store, table, withCounts(planned, id, counts)));
        }
        audit.append(new Act(
                run.grant().operator().name(),
                "import.batch",
                List.of(Long.toString(id)),
                run.grant().purpose().id(),
                run.grant().reason()));
        Batch batch = withCounts(planned, id, counts);
        List<Problem> problems = new ArrayList<>(plan.notes());
        problems.addAll(dropping.notes(run.file()));
        problems.addAll(warnings(session, plan, batch, importing));
        importing
                .problems()
                .forEach(problem ->
                        problems.add(problem.problem(run.file(), plan.table().sheet())));
        return new BatchReport(batch, plan.table().sheet(), (System.nanoTime() - started) / 1e9, problems);
    }

    private static List<Problem> warnings(Session session, TablePlan plan, Batch batch, TableImport importing)
            throws SQLException {
        List<Problem> warnings = new DriftWarnings(plan, batch, importing.end())
                .against(
                        DriftBasis.find(session, plan.source(), batch, importing.slices()),
                        importing.quality(),
                        DriftBasis.townsOfTheRegister(session),
                        UsualPartition.otherThan(
                                session, batch, importing.slices().keySet()));
        new QualityTable().addWarnings(session, batch.id(), warnings);
        return warnings;
    }

    private static Batch withCounts(Batch planned, long id, Batch.Counts counts) {
        return new Batch(
                id,
                planned.source(),
                planned.asOf(),
                planned.imported(),
                planned.place(),
                counts,
                Batch.State.IN_FORCE);
    }

    private Batch planned(Run run, TablePlan plan) {
        return new Batch(
                0,
                plan.source().id(),
                plan.asOf(),
                new Batch.Imported(
                        Instant.now(store.clock()),
                        run.grant().operator().name(),
                        plan.source().hash()),
                new Batch.Place(
                        run.file(),
                        run.extract().file().sha256(),
                        plan.table().sheet(),
                        plan.table().number()),
                new Batch.Counts(0, 0, 0, 0, 0, 0),
                Batch.State.IN_FORCE);
    }

    /// Takes a batch back; its values stay until a purge, and the same file may come again. A grant for one's own
    /// imports does for these only. What is not
    /// there or was taken back already is a problem of kind INPUT.
    public Batch undo(Grant grant, long batchId, String reason) {
        grant.demand(Permission.UNDO_OWN_IMPORT, Permission.UNDO_ANY_IMPORT);
        return store.write(session -> {
            BatchTable.Line line = table.find(session, batchId)
                    .orElseThrow(
                            () -> Refused.because("intake.batch-missing", Map.of("batch", batchId), Place.NOWHERE));
            if (line.batch().state() == Batch.State.PURGED) {
                throw Refused.because("intake.batch-purged", Map.of("batch", batchId), Place.NOWHERE);
            }
            if (line.batch().state() == Batch.State.WITHDRAWN) {
                throw Refused.because("intake.batch-withdrawn", Map.of("batch", batchId), Place.NOWHERE);
            }
            String who = grant.operator().name();
            if (grant.permission() == Permission.UNDO_OWN_IMPORT
                    && !line.batch().imported().by().equals(who)) {
                throw new ProblemException(
                        ProblemException.Kind.NOT_ALLOWED,
                        Problem.error("intake.not-own-import", Map.of("batch", batchId)));
            }
            table.withdraw(session, batchId, Instant.now(store.clock()), who, reason);
            audit.append(new Act(
                    who,
                    "import.undo",
                    List.of(Long.toString(batchId)),
                    grant.purpose().id(),
                    reason));
            return table.find(session, batchId).orElseThrow().batch();
        });
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
