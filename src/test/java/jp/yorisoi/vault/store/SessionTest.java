package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void aStoreWithATable() {
        store = TestStores.create(folder);
        store.change(session -> session.run("CREATE TABLE t (n INTEGER PRIMARY KEY, a TEXT, b REAL, c BLOB)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void valuesOfEveryKindComeBack() {
        store.change(session -> {
            long number = session.insert("INSERT INTO t (a, b, c) VALUES (?, ?, ?)", "𠮷野", 1.5, new byte[] {7});
            assertThat(number).isEqualTo(1);
            session.insert("INSERT INTO t (a, b, c) VALUES (?, ?, ?)", null, true, null);
            List<String> rows = session.list(
                    "SELECT a, b, c, n FROM t ORDER BY n",
                    row -> row.text(1) + "|" + row.optionalText(1).isPresent() + "|" + row.real(2) + "|"
                            + row.bytes(3).length + "|" + row.missing(3) + "|" + row.small(4));
            assertThat(rows).containsExactly("𠮷野|true|1.5|1|false|1", "|false|1.0|0|true|2");
        });
    }

    @Test
    void manyLinesGoInAtOnce() {
        store.change(session -> session.runEach(
                "INSERT INTO t (n, a) VALUES (?, ?)",
                IntStream.range(0, 500).mapToObj(i -> new Object[] {i, "x" + i}).toList()));
        assertThat(sum()).isEqualTo(500 * 499 / 2);
    }

    @Test
    void aQueryInsideAQueryOfTheSameTextStands() {
        store.change(session -> {
            session.runEach(
                    "INSERT INTO t (n) VALUES (?)", List.of(new Object[] {1}, new Object[] {2}, new Object[] {3}));
            List<Long> seen = new ArrayList<>();
            session.each("SELECT n FROM t ORDER BY n", outer -> {
                seen.add(outer.number(1));
                return session.list("SELECT n FROM t ORDER BY n", inner -> inner.number(1))
                        .size();
            });
            assertThat(seen).containsExactly(1L, 2L, 3L);
        });
    }

    @Test
    void aStatementOfOnesOwnIsClosedWithTheSession() throws Exception {
        PreparedStatement kept = store.write(session -> {
            PreparedStatement statement = session.prepare("SELECT count(*) FROM t");
            try (ResultSet cursor = statement.executeQuery()) {
                assertThat(cursor.next()).isTrue();
            }
            return statement;
        });
        assertThat(kept.isClosed()).isTrue();
    }

    @Test
    void aRefusedStatementIsAFaultAndTheSessionsGoOn() {
        assertThatThrownBy(() -> store.change(session -> session.run("INSERT INTO nowhere VALUES (1)")))
                .isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> store.change(session -> {
                    session.run("INSERT INTO t (n) VALUES (1)");
                    session.run("INSERT INTO t (n) VALUES (1)");
                }))
                .isInstanceOf(StoreFault.class);
        assertThat(sum()).isZero();
        store.change(session -> session.run("INSERT INTO t (n) VALUES (1)"));
        assertThat(sum()).isEqualTo(1);
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        assertThatThrownBy(() -> store.read(session -> 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.write(session -> 1)).isInstanceOf(IllegalStateException.class);
        store.close();
    }

    private long sum() {
        return store.read(session ->
                session.first("SELECT sum(n) FROM t", row -> row.number(1)).orElse(0L));
    }
}
