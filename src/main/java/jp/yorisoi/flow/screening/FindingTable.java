package jp.yorisoi.flow.screening;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// The findings of runs, in the store. A score of −1 is how an unknown is kept.
final class FindingTable {
    private static final String READ =
            "SELECT persons, rules, scores, sentences, missing, presumed FROM finding_chunk WHERE run = ?";

    private final RunColumns columns = new RunColumns();

    /// Keeps the findings of a run, which are sorted by person and rule.
    void keep(Session session, long run, List<FindingRow> sorted) throws SQLException {
        int chunk = 0;
        for (int from = 0; from < sorted.size(); chunk++) {
            int to = end(sorted, from);
            keepChunk(session, run, chunk, sorted.subList(from, to));
            from = to;
        }
    }

    /// The end of the chunk that begins here, so that no person lies in two.
    private static int end(List<FindingRow> sorted, int from) {
        int to = Math.min(sorted.size(), from + ColumnChunk.MOST);
        if (to == sorted.size()) {
            return to;
        }
        int whole = to;
        while (whole > from && sorted.get(whole - 1).person() == sorted.get(to).person()) {
            whole--;
        }
        return whole > from ? whole : to;
    }

    private void keepChunk(Session session, long run, int chunk, List<FindingRow> rows) throws SQLException {
        session.run(
                "INSERT INTO finding_chunk (run, chunk, first_person, persons, rules, scores, sentences, missing, presumed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                chunk,
                rows.getFirst().person(),
                columns.numbers(session, rows, FindingRow::person),
                columns.numbers(session, rows, FindingRow::rule),
                columns.numbers(
                        session,
                        rows,
                        row -> row.detail().holds() ? row.detail().score() : -1),
                columns.texts(session, rows, row -> row.detail().sentence()),
                columns.texts(
                        session,
                        rows,
                        row -> RunColumns.join(new TreeSet<>(row.detail().missing()))),
                columns.texts(
                        session,
                        rows,
                        row -> RunColumns.join(new TreeSet<>(row.detail().presumed()))));
    }

    private record Chunk(
            LongChunk persons,
            LongChunk rules,
            LongChunk scores,
            ColumnChunk sentences,
            ColumnChunk missing,
            ColumnChunk presumed) {
        @Override
        public String toString() {
            return "Chunk[" + persons.size() + "]";
        }
    }

    private Chunk chunk(Session session, Row row) throws SQLException {
        return new Chunk(
                columns.numbers(session, row.bytes(1)),
                columns.numbers(session, row.bytes(2)),
                columns.numbers(session, row.bytes(3)),
                columns.texts(session, row.bytes(4)),
                columns.texts(session, row.bytes(5)),
                columns.texts(session, row.bytes(6)));
    }

    /// The findings of some persons, by person and rule.
    List<Finding> of(Session session, ScreeningRun run, Collection<Long> persons) throws SQLException {
        List<Finding> found = new ArrayList<>();
        Set<Long> read = new HashSet<>();
        for (long person : new TreeSet<>(persons)) {
            if (read.contains(person)) {
                continue;
            }
            var chunk = session.first(
                    READ + " AND first_person <= ? ORDER BY first_person DESC, chunk DESC LIMIT 1",
                    row -> chunk(session, row),
                    run.id(),
                    person);
            if (chunk.isPresent()) {
                take(run, chunk.get(), new HashSet<>(persons), read, found);
            }
            read.add(person);
        }
        return found;
    }

    private static void take(ScreeningRun run, Chunk chunk, Set<Long> wanted, Set<Long> read, List<Finding> found) {
        Set<Long> here = new HashSet<>();
        for (int i = 0; i < chunk.persons.size(); i++) {
            long person = chunk.persons.get(i);
            if (wanted.contains(person) && !read.contains(person)) {
                found.add(finding(run, chunk, i));
                here.add(person);
            }
        }
        read.addAll(here);
    }

    private static Finding finding(ScreeningRun run, Chunk chunk, int i) {
        ScreeningRun.RuleCount rule = run.rules().get((int) chunk.rules.get(i));
        int score = (int) chunk.scores.get(i);
        return new Finding(
                chunk.persons.get(i),
                rule.rule(),
                rule.mark(),
                score < 0 ? Truth.UNKNOWN : Truth.YES,
                Math.max(0, score),
                RunColumns.text(chunk.sentences, i),
                RunColumns.set(RunColumns.text(chunk.missing, i)),
                RunColumns.set(RunColumns.text(chunk.presumed, i)));
    }

    /// All findings of a run by rule's position: each person's index in the answer is the order of the ids.
    List<Finding> all(Session session, ScreeningRun run) throws SQLException {
        List<Finding> found = new ArrayList<>();
        session.each(
                READ + " ORDER BY chunk",
                row -> {
                    Chunk chunk = chunk(session, row);
                    for (int i = 0; i < chunk.persons.size(); i++) {
                        found.add(finding(run, chunk, i));
                    }
                    return found;
                },
                run.id());
        return found;
    }

    /// The persons of whom each rule said yes, by the rule's position.
    Map<Integer, Set<Long>> yes(Session session, long run) throws SQLException {
        Map<Integer, Set<Long>> yes = new HashMap<>();
        session.each(
                "SELECT persons, rules, scores FROM finding_chunk WHERE run = ? ORDER BY chunk",
                row -> {
                    LongChunk persons = columns.numbers(session, row.bytes(1));
                    LongChunk rules = columns.numbers(session, row.bytes(2));
                    LongChunk scores = columns.numbers(session, row.bytes(3));
                    for (int i = 0; i < persons.size(); i++) {
                        if (scores.get(i) >= 0) {
                            yes.computeIfAbsent((int) rules.get(i), k -> new HashSet<>())
                                    .add(persons.get(i));
                        }
                    }
                    return yes;
                },
                run);
        return yes;
    }
}
