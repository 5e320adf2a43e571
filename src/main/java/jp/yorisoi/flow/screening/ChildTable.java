package jp.yorisoi.flow.screening;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Session;

/// The children's lines of runs, in the store, in the order of the list.
final class ChildTable {
    private final RunColumns columns = new RunColumns();

    private enum Words {
        TIER(row -> row.mark().tier().name()),
        AXES(row -> Arrays.stream(row.mark().axes()).map(Enum::name).collect(Collectors.joining(" "))),
        UNKNOWN(row -> RunColumns.join(row.mark().unknown())),
        SENTENCES(row -> RunColumns.join(row.mark().sentences())),
        SAFETY(row -> RunColumns.join(row.mark().safety())),
        RULES(row -> RunColumns.join(row.mark().rules())),
        WATCHERS(row -> RunColumns.join(row.mark().watchers())),
        SCHOOL(ChildRow::school),
        GRADE(ChildRow::grade),
        CHANGE(row -> row.change().name());

        private final Function<ChildRow, String> text;

        Words(Function<ChildRow, String> text) {
            this.text = text;
        }
    }

    private enum Numbers {
        SCORE(row -> row.mark().score()),
        KANA(ChildRow::kanaRank),
        AGE(ChildRow::ageRank);

        private final ToLongFunction<ChildRow> number;

        Numbers(ToLongFunction<ChildRow> number) {
            this.number = number;
        }
    }

    /// Keeps the lines of a run.
    void keep(Session session, long run, List<ChildRow> rows) throws SQLException {
        int chunk = 0;
        for (int from = 0; from < rows.size(); from += ColumnChunk.MOST, chunk++) {
            List<ChildRow> part = rows.subList(from, Math.min(rows.size(), from + ColumnChunk.MOST));
            session.run(
                    "INSERT INTO child_chunk (run, chunk, persons) VALUES (?, ?, ?)",
                    run,
                    chunk,
                    columns.numbers(session, part, row -> row.mark().person()));
            for (Words column : Words.values()) {
                keep(session, run, chunk, column, columns.texts(session, part, column.text));
            }
            for (Numbers column : Numbers.values()) {
                keep(session, run, chunk, column, columns.numbers(session, part, column.number));
            }
        }
    }

    private static void keep(Session session, long run, int chunk, Enum<?> column, byte[] hash) throws SQLException {
        session.run(
                "INSERT INTO child_column (run, chunk, name, hash) VALUES (?, ?, ?, ?)",
                run,
                chunk,
                column.name(),
                hash);
    }

    /// The lines of a run, in the order of the list.
    List<ChildRow> read(Session session, long run) throws SQLException {
        List<ChildRow> rows = new ArrayList<>();
        session.each(
                "SELECT chunk, persons FROM child_chunk WHERE run = ? ORDER BY chunk",
                row -> rows.addAll(read(session, run, row.small(1), columns.numbers(session, row.bytes(2)))),
                run);
        return rows;
    }

    private List<ChildRow> read(Session session, long run, int chunk, LongChunk persons) throws SQLException {
        Map<String, byte[]> hashes = new HashMap<>();
        session.each(
                "SELECT name, hash FROM child_column WHERE run = ? AND chunk = ?",
                row -> hashes.put(row.text(1), row.bytes(2)),
                run,
                chunk);
        Map<Words, ColumnChunk> words = new EnumMap<>(Words.class);
        for (Words column : Words.values()) {
            words.put(column, columns.texts(session, hashes.getOrDefault(column.name(), new byte[0])));
        }
        Map<Numbers, LongChunk> numbers = new EnumMap<>(Numbers.class);
        for (Numbers column : Numbers.values()) {
            numbers.put(column, columns.numbers(session, hashes.getOrDefault(column.name(), new byte[0])));
        }
        List<ChildRow> rows = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            rows.add(row(persons.get(i), i, words, numbers));
        }
        return rows;
    }

    private static ChildRow row(long person, int i, Map<Words, ColumnChunk> words, Map<Numbers, LongChunk> numbers) {
        Map<Words, String> text = new EnumMap<>(Words.class);
        words.forEach((column, cells) -> text.put(column, RunColumns.text(cells, i)));
        Map<Numbers, Long> number = new EnumMap<>(Numbers.class);
        numbers.forEach((column, cells) -> number.put(column, cells.get(i)));
        ChildMark mark = new ChildMark(
                -1,
                person,
                Tier.valueOf(text.getOrDefault(Words.TIER, "")),
                number.getOrDefault(Numbers.SCORE, 0L).intValue(),
                Arrays.stream(text.getOrDefault(Words.AXES, "").split(" "))
                        .map(AxisState::valueOf)
                        .toArray(AxisState[]::new),
                RunColumns.set(text.getOrDefault(Words.UNKNOWN, "")),
                RunColumns.split(text.getOrDefault(Words.SENTENCES, "")),
                RunColumns.split(text.getOrDefault(Words.SAFETY, "")),
                RunColumns.split(text.getOrDefault(Words.RULES, "")),
                RunColumns.set(text.getOrDefault(Words.WATCHERS, "")));
        return new ChildRow(
                mark,
                text.getOrDefault(Words.SCHOOL, ""),
                text.getOrDefault(Words.GRADE, ""),
                Change.valueOf(text.getOrDefault(Words.CHANGE, "")),
                number.getOrDefault(Numbers.KANA, 0L),
                number.getOrDefault(Numbers.AGE, 0L));
    }

    /// The tier of every child of a run, by person.
    Map<Long, Tier> tiers(Session session, long run) throws SQLException {
        Map<Long, Tier> tiers = new HashMap<>();
        session.each(
                "SELECT k.persons, c.hash FROM child_chunk k JOIN child_column c ON c.run = k.run AND c.chunk = k.chunk"
                        + " AND c.name = 'TIER' WHERE k.run = ?",
                row -> {
                    LongChunk persons = columns.numbers(session, row.bytes(1));
                    ColumnChunk cells = columns.texts(session, row.bytes(2));
                    for (int i = 0; i < persons.size(); i++) {
                        tiers.put(persons.get(i), Tier.valueOf(RunColumns.text(cells, i)));
                    }
                    return tiers;
                },
                run);
        return tiers;
    }
}
