package jp.yorisoi.flow.screening;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// The runs themselves, in the store.
final class RunTable {
    private static final String RUNS =
            "SELECT id, kind, day, known_at, register, made_by, made_at, purpose, seconds, before, safety FROM run ";

    private static final String KEPT = "NOT EXISTS (SELECT 1 FROM run_purged p WHERE p.run = run.id)";

    /// Keeps a run and gives it its number.
    ScreeningRun insert(Session session, ScreeningRun run) throws SQLException {
        long id = session.insert(
                "INSERT INTO run (kind, day, known_at, register, made_by, made_at, purpose, seconds, before, safety)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.kind().name(),
                run.clock().day(),
                run.clock().knownAt(),
                run.clock().register(),
                run.made().by(),
                run.made().at(),
                run.made().purpose(),
                run.made().seconds(),
                run.made().before().orElse(null),
                run.safety());
        ScreeningRun kept =
                new ScreeningRun(id, run.kind(), run.clock(), run.made(), run.rules(), run.tiers(), run.safety());
        for (int i = 0; i < run.rules().size(); i++) {
            insertRule(session, id, i, run.rules().get(i));
        }
        for (Map.Entry<Tier, Integer> tier : run.tiers().entrySet()) {
            session.run(
                    "INSERT INTO run_tier (run, tier, count) VALUES (?, ?, ?)",
                    id,
                    tier.getKey().name(),
                    tier.getValue());
        }
        return kept;
    }

    private static void insertRule(Session session, long run, int position, ScreeningRun.RuleCount rule)
            throws SQLException {
        session.run(
                "INSERT INTO run_rule (run, position, pack, version, rule, label, label_en, household, rule_class, axis,"
                        + " kind, yes, no, unknown, entered, gone, seconds, not_run, brief, brief_en)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                position,
                rule.pack(),
                rule.version(),
                rule.rule().id(),
                rule.rule().words().label(),
                rule.rule().words().labelEn(),
                rule.rule().household() ? 1 : 0,
                rule.mark().ruleClass().name(),
                rule.mark().axis().name(),
                rule.mark().kind().name(),
                rule.yes(),
                rule.no(),
                rule.unknown(),
                rule.entered(),
                rule.left(),
                rule.seconds(),
                RunColumns.join(rule.notRun()),
                rule.rule().words().brief(),
                rule.rule().words().briefEn());
    }

    /// Keeps the hash of a definition that a run used.
    void insertDefinition(Session session, long run, String kind, String id, String hash) throws SQLException {
        session.run(
                "INSERT OR IGNORE INTO run_definition (run, kind, id, hash) VALUES (?, ?, ?, ?)", run, kind, id, hash);
    }

    /// The runs whose findings are there, the oldest first.
    List<ScreeningRun> kept(Session session) throws SQLException {
        return session.list(RUNS + "WHERE " + KEPT + " ORDER BY id", RunTable::bare);
    }

    /// Takes a run's findings and lines away; what it counted stays.
    void purge(Session session, long run, Instant at, long item) throws SQLException {
        for (String table : List.of("finding_chunk", "child_chunk", "child_column")) {
            session.run("DELETE FROM " + table + " WHERE run = ?", run);
        }
        session.run("INSERT INTO run_purged (run, at, item) VALUES (?, ?, ?)", run, at, item);
    }

    Optional<ScreeningRun> find(Session session, long id) throws SQLException {
        Optional<ScreeningRun> bare = session.first(RUNS + "WHERE id = ?", RunTable::bare, id);
        return bare.isEmpty() ? bare : Optional.of(whole(session, bare.get()));
    }

    /// The run of a kind for the newest 基準日; of several for one day the one made last. A run made for an older day
    /// never takes its place.
    Optional<ScreeningRun> newest(Session session, ScreeningRun.Kind kind) throws SQLException {
        Optional<ScreeningRun> bare = session.first(
                RUNS + "WHERE kind = ? AND " + KEPT + " ORDER BY day DESC, id DESC LIMIT 1",
                RunTable::bare,
                kind.name());
        return bare.isEmpty() ? bare : Optional.of(whole(session, bare.get()));
    }

    /// The newest full run of a day before this one.
    Optional<Long> newestBefore(Session session, LocalDate day) throws SQLException {
        return session.first(
                "SELECT id FROM run WHERE kind = 'FULL' AND day < ? AND " + KEPT
                        + " ORDER BY day DESC, id DESC LIMIT 1",
                row -> row.number(1),
                day);
    }

    private static ScreeningRun bare(Row row) throws SQLException {
        return new ScreeningRun(
                row.number(1),
                ScreeningRun.Kind.valueOf(row.text(2)),
                new ScreeningRun.Clock(LocalDate.parse(row.text(3)), Instant.parse(row.text(4)), row.number(5)),
                new ScreeningRun.Made(
                        row.text(6),
                        Instant.parse(row.text(7)),
                        row.text(8),
                        row.real(9),
                        row.missing(10) ? Optional.empty() : Optional.of(row.number(10))),
                List.of(),
                Map.of(),
                row.small(11));
    }

    private static ScreeningRun whole(Session session, ScreeningRun bare) throws SQLException {
        List<ScreeningRun.RuleCount> rules = session.list(
                "SELECT pack, version, rule, label, label_en, household, rule_class, axis, kind, yes, no, unknown,"
                        + " entered, gone, seconds, not_run, brief, brief_en FROM run_rule WHERE run = ? ORDER BY position",
                RunTable::rule,
                bare.id());
        Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
        session.each(
                "SELECT tier, count FROM run_tier WHERE run = ?",
                row -> tiers.put(Tier.valueOf(row.text(1)), row.small(2)),
                bare.id());
        return new ScreeningRun(
                bare.id(), bare.kind(), bare.clock(), bare.made(), new ArrayList<>(rules), tiers, bare.safety());
    }

    private static ScreeningRun.RuleCount rule(Row row) throws SQLException {
        return new ScreeningRun.RuleCount(
                row.text(1),
                row.text(2),
                new Finding.RuleRef(
                        row.text(1),
                        row.text(3),
                        new RuleLabel(row.text(4), row.text(5), row.text(17), row.text(18)),
                        row.small(6) == 1),
                new RuleDefinition.Mark(
                        RuleClass.valueOf(row.text(7)), Axis.valueOf(row.text(8)), FindingKind.valueOf(row.text(9))),
                row.small(10),
                row.small(11),
                row.small(12),
                row.small(13),
                row.small(14),
                row.real(15),
                RunColumns.set(row.text(16)));
    }
}
