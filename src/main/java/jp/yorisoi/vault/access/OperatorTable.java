package jp.yorisoi.vault.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// Operators over time in the store; the row without an end is in force.
final class OperatorTable {
    private static final String COLUMNS = "SELECT name, roles, valid_from, valid_to FROM operator ";

    void insert(Session session, Operator operator, Instant from) throws SQLException {
        String roles = operator.roles().stream().map(Role::id).sorted().collect(Collectors.joining(" "));
        session.run("INSERT INTO operator (name, roles, valid_from) VALUES (?, ?, ?)", operator.name(), roles, from);
    }

    int end(Session session, String name, Instant to) throws SQLException {
        return session.run("UPDATE operator SET valid_to = ? WHERE name = ? AND valid_to IS NULL", to, name);
    }

    Optional<Operator> inForce(Session session, String name) throws SQLException {
        return session.first(
                COLUMNS + "WHERE name = ? AND valid_to IS NULL",
                row -> period(row).operator(),
                name);
    }

    List<Operators.Period> all(Session session) throws SQLException {
        return session.list(COLUMNS + "ORDER BY number", OperatorTable::period);
    }

    private static Operators.Period period(Row row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.text(2).split(" ")).forEach(id -> Role.of(id).ifPresent(roles::add));
        return new Operators.Period(
                new Operator(row.text(1), roles),
                Instant.parse(row.text(3)),
                row.optionalText(4).map(Instant::parse));
    }
}
