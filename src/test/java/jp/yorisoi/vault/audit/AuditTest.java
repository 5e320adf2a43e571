package jp.yorisoi.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    Path folder;

    private Store store;
    private Audit audit;

    @BeforeEach
    void anAuditWithSomeEntries() {
        store = TestStores.create(folder);
        audit = new Audit(store);
        for (int i = 1; i <= 10; i++) {
            audit.append(act("case.open", "H" + i));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Act act(String what, String... subjects) {
        return new Act("tanto", what, List.of(subjects), "screening", "相談");
    }

    @Test
    void entriesComeBackInOrder() {
        assertThat(audit.entries(1, 100))
                .extracting(AuditEntry::number)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(audit.entries(3, 1).getFirst().act()).isEqualTo(act("case.open", "H3"));
        assertThat(audit.newest(2)).extracting(AuditEntry::number).containsExactly(10L, 9L);
        assertThat(audit.verify()).isEqualTo(new Verification(10, 0));
    }

    @Test
    void linesCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> store.change(s -> s.run("UPDATE audit SET who = 'x' WHERE number = 4")))
                .hasMessageContaining("appended only");
        assertThatThrownBy(() -> store.change(s -> s.run("DELETE FROM audit"))).hasMessageContaining("appended only");
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void aLineChangedBehindTheTriggersBreaksTheChainThere() {
        for (String column : List.of("at", "who", "what", "subjects", "purpose", "reason")) {
            without("audit_is_not_changed", "UPDATE audit SET " + column + " = " + column + " || '0' WHERE number = 4");
            assertThat(audit.verify().firstBroken()).as(column).isEqualTo(4);
            without(
                    "audit_is_not_changed",
                    "UPDATE audit SET " + column + " = substr(" + column + ", 1, length(" + column
                            + ") - 1) WHERE number = 4");
            assertThat(audit.verify().ok()).isTrue();
        }
    }

    @Test
    void aMissingLineBreaksTheChain() {
        without("audit_is_not_deleted", "DELETE FROM audit WHERE number = 6");
        assertThat(audit.verify()).isEqualTo(new Verification(9, 7));
    }

    @Test
    void aCutEndIsFoundByTheAnchorThatWasKeptElsewhere() {
        Anchor anchor = audit.anchor();
        assertThat(audit.holds(anchor)).isTrue();
        without("audit_is_not_deleted", "DELETE FROM audit WHERE number = 10");
        assertThat(audit.verify().ok()).isTrue();
        assertThat(audit.holds(anchor)).isFalse();
        audit.append(act("case.open", "H99"));
        assertThat(audit.holds(anchor)).isFalse();
    }

    @Test
    void anEntryStandsOrFallsWithItsTransaction() {
        assertThatThrownBy(() -> store.change(session -> {
                    audit.append(act("import", "B1"));
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit.verify()).isEqualTo(new Verification(10, 0));
    }

    @Test
    void aRefusalStaysWhenItsTransactionIsRolledBack() {
        assertThatThrownBy(() -> store.change(session -> {
                    audit.appendEvenSo(act("refused.import"));
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit.newest(1).getFirst().act().what()).isEqualTo("refused.import");
        assertThat(audit.verify()).isEqualTo(new Verification(11, 0));
    }

    @Test
    void idsWithSpacesStaySingle() {
        assertThat(audit.append(act("case.open", " H 1 ", "", "H2")).act().subjects())
                .containsExactly("H_1", "H2");
        assertThat(audit.newest(1).getFirst().act().subjects()).containsExactly("H_1", "H2");
    }

    private void without(String trigger, String statement) {
        store.change(session -> {
            String sql = session.first(
                            "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
                            row -> row.text(1),
                            trigger)
                    .orElseThrow();
            session.run("DROP TRIGGER " + trigger);
            session.run(statement);
            session.run(sql);
        });
    }
}
