package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.text.Problem.Severity;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// The tables of batches.
final class BatchTable {
    private static final String BATCHES =
            "SELECT b.id, b.source, b.as_of, b.imported_at, b.imported_by, b.definition, b.file, b.sha256, b.sheet, "
                    + "b.table_number, b.rows_in, b.stored, b.rejected, b.new_rows, b.changed_rows, b.gone_rows, w.at, p.at "
                    + "FROM batch b LEFT JOIN batch_withdrawn w ON w.batch = b.id "
                    + "LEFT JOIN batch_purged p ON p.batch = b.id ";
    private static final String CELL_BREAK = "\u001F";

    private final Blobs blobs = new Blobs();

    /// A batch and when it was withdrawn and purged, if it was.
    record Line(
            Batch batch,
            @Nullable Instant withdrawnAt,
            @Nullable Instant purgedAt) {}

    long insert(Session session, Batch batch) throws SQLException {
        return session.insert(
                "INSERT INTO batch (source, definition, as_of, imported_at, imported_by, file, sha256, sheet, table_number,"
                        + " rows_in, stored, rejected, new_rows, changed_rows, gone_rows)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)",
                batch.source(),
                batch.imported().definition(),
                batch.asOf(),
                batch.imported().at(),
                batch.imported().by(),
                batch.place().file(),
                batch.place().sha256(),
                batch.place().sheet(),
                batch.place().table());
    }

    void count(Session session, long batch, Batch.Counts counts) throws SQLException {
        session.run(
                "UPDATE batch SET rows_in = ?, stored = ?, rejected = ?, new_rows = ?, changed_rows = ?, gone_rows = ? WHERE id = ?",
                counts.rowsIn(),
                counts.stored(),
                counts.rejected(),
                counts.fresh(),
                counts.changed(),
                counts.gone(),
                batch);
    }

    void withdraw(Session session, long batch, Instant at, String by, String reason) throws SQLException {
        session.run(
                "INSERT INTO batch_withdrawn (batch, at, by_whom, reason) VALUES (?, ?, ?, ?)", batch, at, by, reason);
    }

    /// Takes a batch's values away; row numbers, headers and counts stay.
    void purge(Session session, long batch, Instant at, long item) throws SQLException {
        session.run("DELETE FROM batch_cells WHERE batch = ?", batch);
        session.run("UPDATE rejected_row SET cells = '' WHERE batch = ?", batch);
        session.run("UPDATE batch_item SET shares = '' WHERE batch = ?", batch);
        session.run("INSERT INTO batch_purged (batch, at, item) VALUES (?, ?, ?)", batch, at, item);
    }

    List<Line> all(Session session) throws SQLException {
        return session.list(BATCHES + "ORDER BY b.id", BatchTable::line);
    }

    List<Line> ofSource(Session session, String source) throws SQLException {
        return session.list(BATCHES + "WHERE b.source = ? ORDER BY b.id", BatchTable::line, source);
    }

    Optional<Line> find(Session session, long id) throws SQLException {
        return session.first(BATCHES + "WHERE b.id = ?", BatchTable::line, id);
    }

    /// The batches of files with these bytes, withdrawn ones too.
    List<Batch> sameBytes(Session session, String sha256) throws SQLException {
        return session.list(BATCHES + "WHERE b.sha256 = ? ORDER BY b.id", BatchTable::line, sha256).stream()
                .map(Line::batch)
                .toList();
    }

    private static Line line(Row row) throws SQLException {
        Batch.Counts counts = new Batch.Counts(
                row.small(11), row.small(12), row.small(13), row.small(14), row.small(15), row.small(16));
        Optional<String> withdrawn = row.optionalText(17);
        Batch batch = new Batch(
                row.number(1),
                row.text(2),
                LocalDate.parse(row.text(3)),
                new Batch.Imported(Instant.parse(row.text(4)), row.text(5), row.text(6)),
                new Batch.Place(row.text(7), row.text(8), row.text(9), row.small(10)),
                counts,
                row.missing(18)
                        ? withdrawn.isPresent() ? Batch.State.WITHDRAWN : Batch.State.IN_FORCE
                        : Batch.State.PURGED);
        return new Line(
                batch,
                withdrawn.map(Instant::parse).orElse(null),
                row.optionalText(18).map(Instant::parse).orElse(null));
    }

    void addSlices(Session session, long batch, Map<Slice, Integer> rows) throws SQLException {
        for (Map.Entry<Slice, Integer> slice : rows.entrySet()) {
            session.run(
                    "INSERT INTO batch_slice (batch, partition_name, period, rows) VALUES (?, ?, ?, ?)",
                    batch,
                    slice.getKey().partition(),
                    slice.getKey().period(),
                    slice.getValue());
        }
    }

    Map<Slice, Integer> slices(Session session, long batch) throws SQLException {
        Map<Slice, Integer> slices = new LinkedHashMap<>();
        session.each(
                "SELECT partition_name, period, rows FROM batch_slice WHERE batch = ?",
                row -> slices.put(new Slice(row.text(1), row.text(2)), row.small(3)),
                batch);
        return slices;
    }

    void addColumns(Session session, long batch, List<BatchColumn> columns) throws SQLException {
        for (BatchColumn column : columns) {
            session.run(
                    "INSERT INTO batch_column (batch, position, item, header) VALUES (?, ?, ?, ?)",
                    batch,
                    column.position(),
                    column.itemName(),
                    column.header());
        }
    }

    List<BatchColumn> columns(Session session, long batch) throws SQLException {
        return session.list(
                "SELECT position, header, item FROM batch_column WHERE batch = ? ORDER BY position",
                row -> new BatchColumn(
                        row.small(1), row.text(2), row.optionalText(3).orElse(null)),
                batch);
    }

    /// Keeps a chunk's row numbers and columns, already packed; `positions` and `cells` go together.
    void addChunk(Session session, long batch, int chunk, PackedChunk packed) throws SQLException {
        session.run(
                "INSERT INTO batch_chunk (batch, chunk, rows, numbers) VALUES (?, ?, ?, ?)",
                batch,
                chunk,
                packed.rows(),
                blobs.put(session, packed.numbers()));
        for (PackedChunk.Cells cells : packed.cells()) {
            session.run(
                    "INSERT INTO batch_cells (batch, position, chunk, hash) VALUES (?, ?, ?, ?)",
                    batch,
                    cells.position(),
                    chunk,
                    blobs.put(session, cells.bytes()));
        }
    }

    List<Integer> chunkRows(Session session, long batch) throws SQLException {
        return session.list("SELECT rows FROM batch_chunk WHERE batch = ? ORDER BY chunk", row -> row.small(1), batch);
    }

    LongChunk numbers(Session session, long batch, int chunk) throws SQLException {
        return session.first(
                        "SELECT b.bytes FROM batch_chunk c JOIN blob b ON b.hash = c.numbers WHERE c.batch = ? AND c.chunk = ?",
                        row -> LongChunk.decode(row.bytes(1)),
                        batch,
                        chunk)
                .orElseThrow();
    }

    ColumnChunk cells(Session session, long batch, int position, int chunk) throws SQLException {
        return session.first(
                        "SELECT b.bytes FROM batch_cells c JOIN blob b ON b.hash = c.hash"
                                + " WHERE c.batch = ? AND c.position = ? AND c.chunk = ?",
                        row -> ColumnChunk.decode(row.bytes(1)),
                        batch,
                        position,
                        chunk)
                .orElseThrow();
    }

    void addProblems(Session session, long batch, List<ProblemCount> problems) throws SQLException {
        int number = 0;
        for (ProblemCount problem : problems) {
            session.run(
                    "INSERT INTO batch_problem (batch, number, severity, code, position, header, count, first_rows)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    batch,
                    number++,
                    problem.severity(),
                    problem.code(),
                    problem.column().position(),
                    problem.column().header(),
                    problem.count(),
                    String.join(
                            ",",
                            problem.firstRows().stream().map(String::valueOf).toList()));
        }
    }

    List<ProblemCount> problems(Session session, long batch) throws SQLException {
        return session.list(
                "SELECT severity, code, position, header, count, first_rows FROM batch_problem WHERE batch = ? ORDER BY number",
                BatchTable::problem,
                batch);
    }

    private static ProblemCount problem(Row row) throws SQLException {
        List<Integer> rows = new ArrayList<>();
        for (String number : row.text(6).split(",")) {
            if (!number.isEmpty()) {
                rows.add(Integer.parseInt(number));
            }
        }
        BatchColumn column = new BatchColumn(row.small(3), row.text(4), null);
        return new ProblemCount(Severity.valueOf(row.text(1)), row.text(2), column, row.small(5), rows);
    }

    void addRejected(Session session, long batch, RejectedRow rejected) throws SQLException {
        session.run(
                "INSERT INTO rejected_row (batch, row, position, code, cells) VALUES (?, ?, ?, ?, ?)",
                batch,
                rejected.row(),
                rejected.column(),
                rejected.code(),
                String.join(CELL_BREAK, rejected.cells()));
    }

    List<RejectedRow> rejected(Session session, long batch) throws SQLException {
        return session.list(
                "SELECT row, position, code, cells FROM rejected_row WHERE batch = ? ORDER BY row",
                row -> new RejectedRow(
                        row.small(1),
                        row.small(2),
                        row.text(3),
                        List.of(row.text(4).split(CELL_BREAK, -1))),
                batch);
    }
}
