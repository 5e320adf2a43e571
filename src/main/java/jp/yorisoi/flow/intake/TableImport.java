package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.Problem.Severity;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.RowSink;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// Streams one table into one batch: rows are checked as they come, chunks are packed on the executor, and what is
/// packed is kept in order. At most
/// three chunks are under way at once.
final class TableImport implements RowSink {
    private static final int UNDER_WAY = 3;
    private static final int TELL_EVERY = 1024;

    private final Session session;
    private final BatchTable table;
    private final TablePlan plan;
    private final RowCheck check;
    private final RowFilter filter;
    private final ChunkPacker packer;
    private final Comparison comparison;
    private final Dropping dropping;
    private final Executor executor;
    private final Progress progress;
    private final long batch;
    private final Deque<CompletableFuture<ChunkPacker.Result>> underWay = new ArrayDeque<>();
    private final ProblemTally problems = new ProblemTally();
    private final List<long[]> rowNumbers = new ArrayList<>();
    private final MyNumber[] myNumbers;
    private final QualityTally[] tallies;
    private final TableEnd end = new TableEnd();
    private List<RawRow> rows = new ArrayList<>();
    private int chunk;
    private int rowsIn;
    private int stored;
    private int rejected;
    private @Nullable SQLException failure;

    /// What a table import works with.
    record Tools(Session session, BatchTable table, Executor executor, Progress progress) {}

    TableImport(Tools tools, TablePlan plan, SourceCatalogue catalogue, Target target) {
        this.session = tools.session();
        this.table = tools.table();
        this.executor = tools.executor();
        this.progress = tools.progress();
        this.plan = plan;
        this.batch = target.batch();
        this.comparison = target.comparison();
        this.dropping = target.dropping();
        this.check = new RowCheck(plan.source(), catalogue, plan.columns());
        this.filter = new RowFilter(plan.shape());
        List<QualityTally.Ask> asks = plan.columns().stream()
                .map(column -> ask(plan, column, target.register()))
                .toList();
        this.tallies = QualityTally.all(asks);
        this.packer = new ChunkPacker(plan, catalogue, comparison.prints(), asks);
        this.myNumbers = new MyNumber[plan.columns().size()];
        for (int i = 0; i < myNumbers.length; i++) {
            myNumbers[i] = new MyNumber();
        }
    }

    /// The batch that rows go into, what they are compared with, and the register's numbers, where there is one.
    record Target(
            long batch,
            Comparison comparison,
            Dropping dropping,
            @Nullable Set<String> register) {
        @Override
        public String toString() {
            return "Target[" + batch + "]";
        }
    }

    private static QualityTally.Ask ask(TablePlan plan, BatchColumn column, @Nullable Set<String> register) {
        ItemDefinition item = column.item().flatMap(plan.source()::item).orElse(null);
        boolean persons =
                plan.source().link() instanceof LinkWay.ById id && id.item().equals(column.itemName());
        return new QualityTally.Ask(item, plan.asOf(), persons ? register : null);
    }

    /// Reads the whole table; gives the counts of the batch.
    Batch.Counts run(Extract extract) throws SQLException {
        table.addColumns(session, batch, plan.columns());
        extract.rows(plan.table(), this);
        if (failure != null) {
            throw failure;
        }
        if (!rows.isEmpty()) {
            send();
        }
        while (!underWay.isEmpty()) {
            keepNext();
        }
        refuse(extract.file().name());
        table.addSlices(session, batch, check.slices());
        Batch.Counts compared = comparison.count(check.slices(), rowNumbers, problems);
        Batch.Counts counts =
                new Batch.Counts(rowsIn, stored, rejected, compared.fresh(), compared.changed(), compared.gone());
        table.count(session, batch, counts);
        table.addProblems(session, batch, problems.list());
        new QualityTable().add(session, batch, quality());
        return counts;
    }

    /// What the stored rows hold.
    BatchQuality quality() {
        List<ItemQuality> items = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            items.add(tallies[i].of(plan.columns().get(i)));
        }
        return new BatchQuality(stored, items);
    }

    /// The slices met, with their rows.
    Map<Slice, Integer> slices() {
        return check.slices();
    }

    /// How the table ends.
    TableEnd end() {
        return end;
    }

    List<ProblemCount> problems() {
        return problems.list();
    }

    @Override
    public boolean row(RawRow row) {
        if (filter.kind(row) != RowKind.DATA) {
            return true;
        }
        end.see(row);
        if (++rowsIn % TELL_EVERY == 0) {
            progress.checkCancelled();
            progress.done(rowsIn, 0);
        }
        try {
            take(dropping.without(row));
            return true;
        } catch (SQLException e) {
            failure = e;
            return false;
        }
    }

    private void take(RawRow row) throws SQLException {
        Optional<RejectedRow> why = check.check(row);
        if (why.isPresent()) {
            rejected++;
            table.addRejected(session, batch, why.get());
            problems.add(Severity.ERROR, why.get().code(), column(why.get().column()), row.row());
            return;
        }
        stored++;
        rows.add(row);
        if (rows.size() == BatchReader.CHUNK) {
            send();
        }
    }

    private BatchColumn column(int position) {
        return position >= 1 && position <= plan.columns().size()
                ? plan.columns().get(position - 1)
                : new BatchColumn(position, "", null);
    }

    private void send() throws SQLException {
        List<RawRow> full = rows;
        rows = new ArrayList<>(BatchReader.CHUNK);
        rowNumbers.add(full.stream().mapToLong(RawRow::row).toArray());
        underWay.add(CompletableFuture.supplyAsync(() -> packer.pack(full), executor));
        while (underWay.size() >= UNDER_WAY) {
            keepNext();
        }
    }

    private void keepNext() throws SQLException {
        ChunkPacker.Result result;
        try {
            result = underWay.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        table.addChunk(session, batch, chunk++, result.packed());
        problems.merge(result.problems());
        comparison.add(result.prints());
        for (int i = 0; i < myNumbers.length; i++) {
            myNumbers[i].see(result.myNumbers()[i][0], result.myNumbers()[i][1]);
            tallies[i].merge(result.tallies()[i]);
        }
    }

    /// What shows only when every row was seen.
    private void refuse(String file) {
        Place place = new Place(file, plan.table().sheet(), plan.shape().headerRow(), 0);
        if (rowsIn == 0) {
            throw Refused.because("intake.no-rows", Map.of(), place);
        }
        if (stored == 0) {
            throw Refused.because("intake.all-rejected", Map.of("count", rowsIn), place);
        }
        for (int i = 0; i < myNumbers.length; i++) {
            if (myNumbers[i].isFound()) {
                BatchColumn column = plan.columns().get(i);
                Place there = new Place(file, plan.table().sheet(), plan.shape().headerRow(), column.position());
                throw Refused.because("intake.my-number", Map.of("header", column.header()), there);
            }
        }
    }
}
