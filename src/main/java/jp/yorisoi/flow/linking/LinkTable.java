package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Session;

/// The links of batches, in the store: row by row, and by person.
final class LinkTable {
    private static final int PERSONS = 0;
    private static final int MARKS = 1;
    private static final int OTHERS = 2;
    private static final int PLACE_BITS = 5;

    private final Blobs blobs = new Blobs();

    /// What a batch's links rest on, and the number that changes with them.
    record Kept(long batch, String source, int rows, int layers, String basis, long stamp) {}

    /// A record of a person: the batch's id, the row, its mark, and which of the record's persons it is.
    record Found(long batch, int ordinal, int mark, int place) {}

    /// A run that begins.
    record Run(Instant at, String by, long register, LocalDate asOf, String model) {}

    long addRun(Session session, Run run) throws SQLException {
        return session.insert(
                "INSERT INTO link_run (at, by_whom, register, as_of, model) VALUES (?, ?, ?, ?, ?)",
                run.at(),
                run.by(),
                run.register(),
                run.asOf(),
                run.model());
    }

    void addCounts(Session session, long run, LinkReport.SourceLinks counts) throws SQLException {
        session.run(
                "INSERT INTO link_count (run, source, records, linked, review, unlinked, ambiguous, seconds)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                counts.source(),
                counts.records(),
                counts.linked(),
                counts.review(),
                counts.unlinked(),
                counts.ambiguous(),
                counts.seconds());
    }

    /// The counts of each source as its newest run left them.
    List<LinkReport.SourceLinks> counts(Session session) throws SQLException {
        return session.list(
                "SELECT source, records, linked, review, unlinked, ambiguous, seconds FROM link_count c"
                        + " WHERE run = (SELECT MAX(run) FROM link_count n WHERE n.source = c.source) ORDER BY source",
                row -> new LinkReport.SourceLinks(
                        row.text(1),
                        row.small(2),
                        row.small(3),
                        row.small(4),
                        row.small(5),
                        row.small(6),
                        row.real(7)));
    }

    Optional<Kept> kept(Session session, long batch) throws SQLException {
        return session.first(
                "SELECT batch, source, rows, layers, basis, stamp FROM link_batch WHERE batch = ?",
                row -> new Kept(row.number(1), row.text(2), row.small(3), row.small(4), row.text(5), row.number(6)),
                batch);
    }

    /// The greatest stamp of all links.
    long lastStamp(Session session) throws SQLException {
        return session.first("SELECT COALESCE(MAX(stamp), 0) FROM link_batch", row -> row.number(1))
                .orElse(0L);
    }

    /// Keeps the links of a batch in place of those it had.
    void keep(Session session, Kept kept, LinkedRows rows) throws SQLException {
        session.run("DELETE FROM link_chunk WHERE batch = ?", kept.batch());
        session.run("DELETE FROM link_index WHERE batch = ?", kept.batch());
        session.run(
                "INSERT OR REPLACE INTO link_batch (batch, source, rows, layers, basis, stamp) VALUES (?, ?, ?, ?, ?, ?)",
                kept.batch(),
                kept.source(),
                rows.rows(),
                rows.others(),
                kept.basis(),
                kept.stamp());
        for (int layer = 0; layer < OTHERS + rows.others(); layer++) {
            for (int from = 0, chunk = 0; from < rows.rows(); from += LongChunk.MOST, chunk++) {
                long[] values = layer(rows, layer, from, Math.min(rows.rows(), from + LongChunk.MOST));
                session.run(
                        "INSERT INTO link_chunk (batch, layer, chunk, hash) VALUES (?, ?, ?, ?)",
                        kept.batch(),
                        layer,
                        chunk,
                        blobs.put(session, LongChunk.of(values).encode()));
            }
        }
        keepIndex(session, kept.batch(), new PersonRows(rows));
    }

    private static long[] layer(LinkedRows rows, int layer, int from, int to) {
        long[] values = new long[to - from];
        for (int i = from; i < to; i++) {
            values[i - from] = switch (layer) {
                case PERSONS -> rows.person(i);
                case MARKS -> rows.mark(i);
                default -> rows.kept(i, layer - OTHERS);
            };
        }
        return values;
    }

    private void keepIndex(Session session, long batch, PersonRows index) throws SQLException {
        for (int from = 0, chunk = 0; from < index.size(); from += LongChunk.MOST, chunk++) {
            int to = Math.min(index.size(), from + LongChunk.MOST);
            session.run(
                    "INSERT INTO link_index (batch, first, last, chunk, persons, places) VALUES (?, ?, ?, ?, ?, ?)",
                    batch,
                    index.person(from),
                    index.person(to - 1),
                    chunk,
                    blobs.put(session, LongChunk.of(index.persons(from, to)).encode()),
                    blobs.put(session, LongChunk.of(index.places(from, to)).encode()));
        }
    }

    /// Takes the links of a batch away.
    void purge(Session session, long batch) throws SQLException {
        session.run("DELETE FROM link_chunk WHERE batch = ?", batch);
        session.run("DELETE FROM link_index WHERE batch = ?", batch);
        session.run("DELETE FROM link_batch WHERE batch = ?", batch);
    }

    /// The links of a batch.
    LinkedRows rows(Session session, Kept kept) throws SQLException {
        LinkedRows rows = new LinkedRows(kept.rows());
        List<long[]> persons = layer(session, kept.batch(), PERSONS);
        List<long[]> marks = layer(session, kept.batch(), MARKS);
        int at = 0;
        for (int chunk = 0; chunk < persons.size(); chunk++) {
            for (int i = 0; i < persons.get(chunk).length; i++, at++) {
                rows.set(at, persons.get(chunk)[i], (int) marks.get(chunk)[i]);
            }
        }
        for (int layer = 0; layer < kept.layers(); layer++) {
            at = 0;
            for (long[] chunk : layer(session, kept.batch(), OTHERS + layer)) {
                for (long person : chunk) {
                    rows.setOther(at++, layer, person);
                }
            }
        }
        return rows;
    }

    private static List<long[]> layer(Session session, long batch, int layer) throws SQLException {
        return session.list(
                "SELECT b.bytes FROM link_chunk c JOIN blob b ON b.hash = c.hash"
                        + " WHERE c.batch = ? AND c.layer = ? ORDER BY c.chunk",
                row -> LongChunk.decode(row.bytes(1)).values(),
                batch,
                layer);
    }

    /// The records of a person in all linked batches, by batch.
    Map<Long, List<Found>> find(Session session, long person) throws SQLException {
        Map<Long, List<Found>> found = new LinkedHashMap<>();
        session.each(
                "SELECT i.batch, p.bytes, r.bytes FROM link_index i JOIN blob p ON p.hash = i.persons"
                        + " JOIN blob r ON r.hash = i.places WHERE i.first <= ? AND i.last >= ? ORDER BY i.batch, i.chunk",
                row -> {
                    long batch = row.number(1);
                    long[] persons = LongChunk.decode(row.bytes(2)).values();
                    int at = first(persons, person);
                    if (at < persons.length && persons[at] == person) {
                        long[] places = LongChunk.decode(row.bytes(3)).values();
                        List<Found> list = found.computeIfAbsent(batch, b -> new ArrayList<>());
                        for (; at < persons.length && persons[at] == person; at++) {
                            list.add(found(batch, places[at]));
                        }
                    }
                    return true;
                },
                person,
                person);
        return found;
    }

    private static int first(long[] persons, long person) {
        int at = Arrays.binarySearch(persons, person);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && persons[at - 1] == person) {
            at--;
        }
        return at;
    }

    private static Found found(long batch, long place) {
        int ordinal = (int) (place >>> (Mark.BITS + PLACE_BITS));
        return new Found(
                batch,
                ordinal,
                (int) (place >>> PLACE_BITS) & ((1 << Mark.BITS) - 1),
                (int) place & ((1 << PLACE_BITS) - 1));
    }

    static long place(int ordinal, int mark, int which) {
        return (long) ordinal << (Mark.BITS + PLACE_BITS) | (long) mark << PLACE_BITS | which;
    }

    /// What every batch of a source rests on, by batch.
    Map<Long, Kept> ofSource(Session session, String source) throws SQLException {
        Map<Long, Kept> kept = new HashMap<>();
        session.each(
                "SELECT batch, source, rows, layers, basis, stamp FROM link_batch WHERE source = ?",
                row -> kept.put(
                        row.number(1),
                        new Kept(row.number(1), row.text(2), row.small(3), row.small(4), row.text(5), row.number(6))),
                source);
        return kept;
    }
}
