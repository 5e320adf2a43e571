package jp.yorisoi.flow.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// What every register says of those whom any of them shelters.
final class ShelterTable {
    /// What one register says of one person.
    record Said(long person, String household, boolean sheltered) {
        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /// The registers that were kept and not yet taken down, the first import first.
    List<Long> missing(Session session) throws SQLException {
        return session.list(
                "SELECT batch FROM register WHERE batch NOT IN (SELECT batch FROM shelter_register) ORDER BY batch",
                row -> row.number(1));
    }

    void clear(Session session, long batch) throws SQLException {
        session.run("DELETE FROM shelter WHERE batch = ?", batch);
        session.run("DELETE FROM shelter_register WHERE batch = ?", batch);
    }

    void addRegister(Session session, long batch, boolean tells) throws SQLException {
        session.run("INSERT INTO shelter_register (batch, tells) VALUES (?, ?)", batch, tells ? 1 : 0);
    }

    /// The registers taken down that say anything about 支援措置.
    List<Long> telling(Session session) throws SQLException {
        return session.list("SELECT batch FROM shelter_register WHERE tells = 1", row -> row.number(1));
    }

    void add(Session session, long batch, List<Said> said) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>(said.size());
        for (Said one : said) {
            lines.add(new @Nullable Object[] {batch, one.person, one.household, one.sheltered ? 1 : 0});
        }
        session.runEach("INSERT INTO shelter (batch, person, household, sheltered) VALUES (?, ?, ?, ?)", lines);
    }

    /// Everybody whom any register ever sheltered.
    Set<Long> persons(Session session) throws SQLException {
        return new HashSet<>(session.list("SELECT DISTINCT person FROM shelter", row -> row.number(1)));
    }

    /// All that was said, by register.
    Map<Long, List<Said>> all(Session session) throws SQLException {
        Map<Long, List<Said>> said = new HashMap<>();
        session.each(
                "SELECT batch, person, household, sheltered FROM shelter",
                row -> said.computeIfAbsent(row.number(1), batch -> new ArrayList<>())
                        .add(new Said(row.number(2), row.text(3), row.small(4) == 1)));
        return said;
    }
}
