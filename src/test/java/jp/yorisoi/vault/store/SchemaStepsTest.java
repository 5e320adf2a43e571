package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaStepsTest {
    private static final SchemaSteps.Step FIRST = new SchemaSteps.Step(
            "V001__a.sql", "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1); INSERT INTO a VALUES (2);");
    private static final SchemaSteps.Step SECOND =
            new SchemaSteps.Step("V002__b.sql", "-- one more\nALTER TABLE a ADD COLUMN y TEXT DEFAULT 'b;c';");

    @TempDir
    Path folder;

    private StoreConnection connection() throws SQLException {
        return StoreConnection.writer(folder.resolve("steps.db"), new byte[32]);
    }

    @Test
    void stepsRunOnceInTheOrderOfTheirNumbers() throws SQLException {
        try (StoreConnection connection = connection()) {
            assertThat(new SchemaSteps(List.of(SECOND, FIRST)).run(connection, TestStores.CLOCK))
                    .isEmpty();
            assertThat(new SchemaSteps(List.of(SECOND, FIRST)).run(connection, TestStores.CLOCK))
                    .isEmpty();
            assertThat(connection
                            .session(Session.Mode.READ)
                            .list("SELECT x, y FROM a", row -> row.text(1) + row.text(2)))
                    .containsExactly("1b;c", "2b;c");
        }
    }

    @Test
    void anOlderStoreGetsTheStepsItLacks() throws SQLException {
        try (StoreConnection connection = connection()) {
            new SchemaSteps(List.of(FIRST)).run(connection, TestStores.CLOCK);
            new SchemaSteps(List.of(FIRST, SECOND)).run(connection, TestStores.CLOCK);
            assertThat(connection.session(Session.Mode.READ).first("SELECT y FROM a", row -> row.text(1)))
                    .contains("b;c");
        }
    }

    @Test
    void aStepThatFailsLeavesNothingBehind() throws SQLException {
        SchemaSteps.Step broken =
                new SchemaSteps.Step("V002__b.sql", "CREATE TABLE c (x); INSERT INTO nowhere VALUES (1);");
        try (StoreConnection connection = connection()) {
            assertThatThrownBy(() -> new SchemaSteps(List.of(FIRST, broken)).run(connection, TestStores.CLOCK))
                    .isInstanceOf(SQLException.class);
            assertThat(connection.session(Session.Mode.READ).list("SELECT name FROM schema_step", row -> row.text(1)))
                    .containsExactly("V001__a.sql");
            assertThat(connection
                            .session(Session.Mode.READ)
                            .first("SELECT name FROM sqlite_schema WHERE name = 'c'", row -> row.text(1)))
                    .isEmpty();
        }
    }

    @Test
    void anUnknownStepStopsTheRunBeforeItBegins() throws SQLException {
        try (StoreConnection connection = connection()) {
            new SchemaSteps(List.of(FIRST, SECOND)).run(connection, TestStores.CLOCK);
            SchemaSteps.Step third = new SchemaSteps.Step("V003__c.sql", "CREATE TABLE c (x);");
            assertThat(new SchemaSteps(List.of(FIRST, third)).run(connection, TestStores.CLOCK))
                    .contains("V002__b.sql");
        }
    }
}
