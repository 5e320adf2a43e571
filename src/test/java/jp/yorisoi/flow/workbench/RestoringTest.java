package jp.yorisoi.flow.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.workbench.Restoring.Restored;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.audit.AuditEntry;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreUser;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may make a store of a backup again, and what the audit tells of backups and keys.
class RestoringTest {
    @TempDir
    Path folder;

    private Path database;
    private Path backup;

    @BeforeEach
    void anOffice() {
        database = folder.resolve("city.yorisoi");
        backup = folder.resolve("backup");
        try (Store store = TestStores.create(folder)) {
            TestStores.office(store, Reach.NOBODY);
        }
    }

    private <T> T as(StoreUser user, Function<Workbench, T> work) {
        try (Workbench bench = Workbench.on(Store.open(database, user, TestStores.settings()), Runnable::run)) {
            return work.apply(bench);
        }
    }

    private <T> T kanri(Function<Workbench, T> work) {
        return as(TestStores.user("kanri"), work);
    }

    private static Grant manage(Workbench bench) {
        return bench.gate().grant(bench.operator(), Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "");
    }

    private Restored restore(StoreUser now, StoreUser then) {
        return new Restoring(TestStores.settings(), Runnable::run)
                .restore(new Restoring.Order(backup, database, true), now, then);
    }

    private String restoring(StoreUser now, StoreUser then) {
        return code(() -> restore(now, then));
    }

    private static String code(ThrowingCallable call) {
        ProblemException end = catchThrowableOfType(ProblemException.class, call);
        return end == null ? "done" : end.problem().code();
    }

    private List<String> acts() {
        return kanri(bench -> bench.audit().entries(1, 1000).stream()
                .map(AuditEntry::act)
                .map(act -> act.what())
                .filter(what -> what.startsWith("store."))
                .toList());
    }

    /// Who was removed, or may less today, does not come back by an old backup.
    @Test
    void anOldBackupGivesNobodyBackWhatTheyMayNotToday() {
        kanri(bench -> bench.operators().add(manage(bench), TestStores.user("kanri2"), Set.of(Role.ADMINISTRATOR)));
        kanri(bench -> bench.upkeep().backUp(backup));
        kanri(bench -> {
            bench.operators().remove(manage(bench), "kanri2");
            bench.operators().remove(manage(bench), "tanto");
            return bench.operators().add(manage(bench), TestStores.user("tanto"), Set.of(Role.PARTNER));
        });
        StoreUser removed = TestStores.user("kanri2");
        assertThat(restoring(removed, removed)).isEqualTo("vault.wrong-password");
        StoreUser staff = TestStores.user("yakan");
        assertThat(restoring(staff, staff)).isEqualTo("vault.not-allowed");

        StoreUser kanri = TestStores.user("kanri");
        assertThat(restore(kanri, kanri).ended()).containsExactlyInAnyOrder("kanri2", "tanto");

        assertThat(code(() -> as(removed, Workbench::operator))).isEqualTo("vault.wrong-password");
        List<String> left = kanri(
                bench -> bench.operators().list().stream().map(Operator::name).toList());
        assertThat(left).contains("kakaricho", "yakan").doesNotContain("kanri2", "tanto");
        assertThat(acts()).containsExactly("store.backup.begun", "store.restore");
        boolean whole = kanri(bench -> bench.audit().verify().ok());
        assertThat(whole).isTrue();
    }

    /// A store that is damaged asks for a password that its keys know; one that is lost asks the backup alone.
    @Test
    void aLostStoreIsRestored() throws IOException {
        StoreUser then = TestStores.user("kanri");
        StoreUser now = new StoreUser("kanri", "another passphrase".toCharArray());
        kanri(bench -> bench.upkeep().backUp(backup));
        kanri(bench -> {
            bench.operators().changePassword(manage(bench), now);
            return true;
        });
        assertThat(restoring(then, then)).isEqualTo("vault.wrong-password");
        Files.write(database, new byte[5000]);
        assertThat(restoring(then, then)).isEqualTo("vault.wrong-password");
        assertThat(restore(now, then).movedAside()).isTrue();

        Files.delete(database);
        Files.delete(folder.resolve("city.yorisoi.keys"));
        StoreUser staff = TestStores.user("tanto");
        assertThat(restoring(staff, staff)).isEqualTo("vault.not-allowed");
        assertThat(restore(then, then).movedAside()).isFalse();
        assertThat(acts()).containsExactly("store.backup.begun", "store.restore");
    }

    /// What failed is told as failed, what was done as done.
    @Test
    void theAuditTellsWhatReallyHappened() throws IOException {
        StoreUser kanri = TestStores.user("kanri");
        Files.writeString(backup, "something else");
        assertThat(code(() -> kanri(bench -> bench.upkeep().backUp(backup)))).isEqualTo("vault.backup-there");
        Files.delete(backup);
        kanri(bench -> bench.upkeep().backUp(backup));
        StoreUser wrong = new StoreUser("kanri", "not the password".toCharArray());
        assertThat(code(() -> kanri(bench -> {
                    bench.upkeep().rekey(wrong, key -> {});
                    return true;
                })))
                .isEqualTo("vault.wrong-password");
        kanri(bench -> {
            bench.upkeep().rekey(kanri, key -> {});
            return true;
        });
        assertThat(acts())
                .containsExactly(
                        "store.backup.begun", "store.backup.failed",
                        "store.backup.begun", "store.backup",
                        "store.rekey.begun", "store.rekey.failed",
                        "store.rekey.begun", "store.rekey");
        List<String> users = kanri(bench -> bench.store().keys().users());
        assertThat(users).containsExactly("kanri");
    }
}
