package jp.yorisoi.flow.people;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// Persons and the registers they stand in, in the store.
final class RegisterTable {
    private final Blobs blobs = new Blobs();

    /// A register that the store keeps.
    record Kept(long batch, LocalDate asOf, boolean purged) {}

    /// The id of each 宛名番号 that was ever seen.
    Map<String, Long> numbers(Session session) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        session.each("SELECT number, id FROM person", row -> ids.put(row.text(1), row.number(2)));
        return ids;
    }

    void addPersons(Session session, Map<String, Long> added) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>(added.size());
        added.forEach((number, id) -> lines.add(new @Nullable Object[] {id, number}));
        session.runEach("INSERT INTO person (id, number) VALUES (?, ?)", lines);
    }

    Optional<String> numberOf(Session session, long id) throws SQLException {
        return session.first("SELECT number FROM person WHERE id = ?", row -> row.text(1), id);
    }

    /// The person of a number, whether or not it was first seen with the same leading zeros.
    Optional<Long> idOf(Session session, String number) throws SQLException {
        String key = Digits.key(number);
        List<Map.Entry<String, Long>> alike = session.list(
                "SELECT number, id FROM person WHERE ltrim(number, '0') = ltrim(?, '0')",
                row -> Map.entry(row.text(1), row.number(2)),
                number);
        return alike.stream()
                .filter(one -> Digits.key(one.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Keeps a register; the same batch again is replaced by what equals it.
    void keep(Session session, RegisterExtract extract, long[] ids, Instant at) throws SQLException {
        session.run("DELETE FROM register_column WHERE batch = ?", extract.batch());
        session.run(
                "INSERT OR REPLACE INTO register (batch, as_of, rows, kept_at) VALUES (?, ?, ?, ?)",
                extract.batch(),
                extract.asOf(),
                ids.length,
                at);
        for (int from = 0, chunk = 0; from < ids.length; from += LongChunk.MOST, chunk++) {
            int to = Math.min(ids.length, from + LongChunk.MOST);
            byte[] bytes =
                    LongChunk.of(java.util.Arrays.copyOfRange(ids, from, to)).encode();
            put(session, extract.batch(), "", chunk, bytes);
        }
        for (Map.Entry<RegisterItem, List<ColumnChunk>> column :
                extract.columns().entrySet()) {
            List<ColumnChunk> chunks = column.getValue();
            for (int chunk = 0; chunk < chunks.size(); chunk++) {
                put(
                        session,
                        extract.batch(),
                        column.getKey().item(),
                        chunk,
                        chunks.get(chunk).encode());
            }
        }
    }

    private void put(Session session, long batch, String item, int chunk, byte[] bytes) throws SQLException {
        session.run(
                "INSERT INTO register_column (batch, item, chunk, hash) VALUES (?, ?, ?, ?)",
                batch,
                item,
                chunk,
                blobs.put(session, bytes));
    }

    /// All registers by their batch.
    Map<Long, Kept> kept(Session session) throws SQLException {
        Map<Long, Kept> kept = new HashMap<>();
        session.each(
                "SELECT batch, as_of, purged FROM register",
                row -> kept.put(
                        row.number(1), new Kept(row.number(1), LocalDate.parse(row.text(2)), row.small(3) == 1)));
        return kept;
    }

    /// Takes a register's rows away.
    void purge(Session session, long batch) throws SQLException {
        session.run("DELETE FROM register_column WHERE batch = ?", batch);
        session.run("UPDATE register SET purged = 1 WHERE batch = ?", batch);
    }

    RegisterColumns columns(Session session, long batch) throws SQLException {
        Map<RegisterItem, List<ColumnChunk>> columns = new EnumMap<>(RegisterItem.class);
        for (RegisterItem item : RegisterItem.values()) {
            List<ColumnChunk> chunks = chunks(session, batch, item.item()).stream()
                    .map(ColumnChunk::decode)
                    .toList();
            if (!chunks.isEmpty()) {
                columns.put(item, chunks);
            }
        }
        return new RegisterColumns(ids(session, batch), RegisterColumns.read(columns));
    }

    /// The persons of a register's rows; 0 for a row without a number.
    long[] ids(Session session, long batch) throws SQLException {
        return chunks(session, batch, "").stream()
                .map(LongChunk::decode)
                .flatMapToLong(chunk -> java.util.Arrays.stream(chunk.values()))
                .toArray();
    }

    private List<byte[]> chunks(Session session, long batch, String item) throws SQLException {
        return session.list(
                "SELECT b.bytes FROM register_column c JOIN blob b ON b.hash = c.hash"
                        + " WHERE c.batch = ? AND c.item = ? ORDER BY c.chunk",
                row -> row.bytes(1),
                batch,
                item);
    }
}
