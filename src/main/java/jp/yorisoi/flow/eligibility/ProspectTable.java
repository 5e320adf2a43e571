package jp.yorisoi.flow.eligibility;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Session;

/// The prospects of runs, in the store.
final class ProspectTable {
    private static final String SEPARATOR = "\u001f";

    private final Blobs blobs = new Blobs();

    /// A column and how a prospect's part of it is written. Each is text, since a chunk keeps equal texts once.
    private enum Column {
        HOUSEHOLD(Prospect::household),
        SERVICE(Prospect::service),
        RESULT(one -> String.join(SEPARATOR, one.verdict().name(), one.band(), number(one.low()), number(one.high()))),
        MISSING(one -> names(one.missing())),
        PRESUMED(one -> names(one.presumed())),
        REASON(one -> String.join(
                SEPARATOR,
                one.reason().kind(),
                Long.toString(one.reason().yen()),
                one.reason().words()));

        private final Function<Prospect, String> text;

        Column(Function<Prospect, String> text) {
            this.text = text;
        }
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static String names(Set<String> names) {
        return String.join(SEPARATOR, names.stream().sorted().toList());
    }

    /// Keeps the prospects of a run, which are sorted by household.
    void keep(Session session, long run, List<Prospect> sorted) throws SQLException {
        int chunk = 0;
        for (int from = 0; from < sorted.size(); chunk++) {
            int to = end(sorted, from);
            keepChunk(session, run, chunk, sorted.subList(from, to));
            from = to;
        }
    }

    /// The end of the chunk that begins here: at most MOST rows, before the household that would not fit whole.
    private static int end(List<Prospect> sorted, int from) {
        int to = Math.min(sorted.size(), from + ColumnChunk.MOST);
        if (to == sorted.size()) {
            return to;
        }
        int whole = to;
        while (whole > from
                && sorted.get(whole - 1).household().equals(sorted.get(to).household())) {
            whole--;
        }
        return whole > from ? whole : to;
    }

    private void keepChunk(Session session, long run, int chunk, List<Prospect> rows) throws SQLException {
        long[] persons = rows.stream().mapToLong(Prospect::person).toArray();
        session.run(
                "INSERT INTO prospect_chunk (run, chunk, first_household, persons) VALUES (?, ?, ?, ?)",
                run,
                chunk,
                rows.getFirst().household(),
                blobs.put(session, LongChunk.of(persons).encode()));
        for (Column column : Column.values()) {
            session.run(
                    "INSERT INTO prospect_column (run, chunk, name, hash) VALUES (?, ?, ?, ?)",
                    run,
                    chunk,
                    column.name(),
                    blobs.put(session, encode(rows, column.text)));
        }
    }

    private static byte[] encode(List<Prospect> rows, Function<Prospect, String> text) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] codes = new int[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            String value = text.apply(rows.get(i));
            codes[i] = value.isEmpty() ? ColumnChunk.EMPTY : places.computeIfAbsent(value, k -> places.size());
        }
        List<ColumnChunk.Entry> entries = new ArrayList<>();
        places.keySet().forEach(value -> entries.add(new ColumnChunk.Entry(value, value, null)));
        return ColumnChunk.of(entries, codes).encode();
    }

    /// Keeps how many there are of each.
    void keepCounts(Session session, long run, Map<String, Map<Verdict, Integer>> counts) throws SQLException {
        for (Map.Entry<String, Map<Verdict, Integer>> service : counts.entrySet()) {
            for (Map.Entry<Verdict, Integer> count : service.getValue().entrySet()) {
                session.run(
                        "INSERT INTO prospect_count (run, service, verdict, count) VALUES (?, ?, ?, ?)",
                        run,
                        service.getKey(),
                        count.getKey().name(),
                        count.getValue());
            }
        }
    }

    /// How many there are of each verdict, by service.
    Map<String, Map<Verdict, Integer>> counts(Session session, long run) throws SQLException {
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        session.each(
                "SELECT service, verdict, count FROM prospect_count WHERE run = ? ORDER BY service",
                row -> counts.computeIfAbsent(row.text(1), k -> new EnumMap<>(Verdict.class))
                        .put(Verdict.valueOf(row.text(2)), (int) row.number(3)),
                run);
        return counts;
    }

    /// The chunk in which a household's prospects lie, if the run has one that could.
    Optional<Integer> chunkOf(Session session, long run, String household) throws SQLException {
        return session.first(
                "SELECT chunk FROM prospect_chunk WHERE run = ? AND first_household <= ? "
                        + "ORDER BY first_household DESC, chunk DESC LIMIT 1",
                row -> (int) row.number(1),
                run,
                household);
    }

    /// The numbers of a run's chunks.
    List<Integer> chunks(Session session, long run) throws SQLException {
        return session.list(
                "SELECT chunk FROM prospect_chunk WHERE run = ? ORDER BY chunk", row -> (int) row.number(1), run);
    }

    /// The prospects of a chunk that are wanted: asked by household or by service, whichever is given.
    List<Prospect> read(Session session, long run, int chunk, Wanted wanted) throws SQLException {
        ColumnChunk households = column(session, run, chunk, Column.HOUSEHOLD);
        ColumnChunk services = column(session, run, chunk, Column.SERVICE);
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < households.rows(); place++) {
            if (wanted.household().test(text(households, place))
                    && wanted.service().test(text(services, place))) {
                places.add(place);
            }
        }
        return places.isEmpty() ? List.of() : read(session, run, chunk, places);
    }

    /// Which prospects are wanted.
    record Wanted(Predicate<String> household, Predicate<String> service) {}

    private List<Prospect> read(Session session, long run, int chunk, List<Integer> places) throws SQLException {
        LongChunk persons = session.first(
                        "SELECT persons FROM prospect_chunk WHERE run = ? AND chunk = ?",
                        row -> LongChunk.decode(blobs.get(session, row.bytes(1))),
                        run,
                        chunk)
                .orElseThrow();
        Map<Column, ColumnChunk> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            columns.put(column, column(session, run, chunk, column));
        }
        List<Prospect> found = new ArrayList<>();
        for (int place : places) {
            Map<Column, String> texts = new EnumMap<>(Column.class);
            columns.forEach((column, cells) -> texts.put(column, text(cells, place)));
            found.add(prospect(persons.get(place), texts));
        }
        return found;
    }

    private static Prospect prospect(long person, Map<Column, String> texts) {
        String[] result = texts.getOrDefault(Column.RESULT, "").split(SEPARATOR, -1);
        String[] reason = texts.getOrDefault(Column.REASON, "").split(SEPARATOR, 3);
        return new Prospect(
                texts.getOrDefault(Column.SERVICE, ""),
                person,
                texts.getOrDefault(Column.HOUSEHOLD, ""),
                Verdict.valueOf(result[0]),
                result[1],
                number(result[2]),
                number(result[3]),
                set(texts.getOrDefault(Column.MISSING, "")),
                set(texts.getOrDefault(Column.PRESUMED, "")),
                new Reason(reason[0], reason[2], Long.parseLong(reason[1])));
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static Set<String> set(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(SEPARATOR)));
    }

    private ColumnChunk column(Session session, long run, int chunk, Column column) throws SQLException {
        byte[] hash = session.first(
                        "SELECT hash FROM prospect_column WHERE run = ? AND chunk = ? AND name = ?",
                        row -> row.bytes(1),
                        run,
                        chunk,
                        column.name())
                .orElseThrow();
        return ColumnChunk.decode(blobs.get(session, hash));
    }

    private static String text(ColumnChunk cells, int place) {
        return cells.cell(place).map(ColumnChunk.Entry::raw).orElse("");
    }

    /// Takes the lines of a run away.
    void purge(Session session, long run) throws SQLException {
        session.run("DELETE FROM prospect_chunk WHERE run = ?", run);
        session.run("DELETE FROM prospect_column WHERE run = ?", run);
    }
}
