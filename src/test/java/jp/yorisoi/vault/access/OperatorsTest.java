package jp.yorisoi.vault.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreUser;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {
    @TempDir
    Path folder;

    private Store store;
    private TestStores.Office office;
    private Grant manage;

    @BeforeEach
    void anOffice() {
        store = TestStores.create(folder);
        office = TestStores.office(store, Reach.NOBODY);
        manage = office.grant("kanri", Permission.MANAGE_USERS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String ending(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }

    @Test
    void whoeverCreatedTheStoreIsItsAdministrator() {
        assertThat(office.operators().signedIn()).isEqualTo(new Operator("kanri", Set.of(Role.ADMINISTRATOR)));
    }

    @Test
    void anAddedUserOpensTheStoreWithItsRole() {
        store.close();
        store = TestStores.open(folder, "tanto");
        assertThat(new Operators(store, new Audit(store)).signedIn().roles()).containsExactly(Role.STAFF);
    }

    @Test
    void whereNoKeyCanBeKeptThereIsNoAccount() throws IOException {
        // the keys file is written beside first: what lies there stands for a full disk
        Path beside = Files.createDirectory(folder.resolve("city.yorisoi.keys.new"));

        assertThat(ending(() -> office.operators().add(manage, TestStores.user("added"), Set.of(Role.STAFF))))
                .isEqualTo("vault.unwritable");

        assertThat(office.operators().list()).extracting(Operator::name).doesNotContain("added");
        assertThat(store.keys().users()).doesNotContain("added");
        Files.deleteIfExists(beside);
        office.operators().add(manage, TestStores.user("added"), Set.of(Role.STAFF));
        store.close();
        store = TestStores.open(folder, "added");
    }

    @Test
    void accountThatIsTakenBackLeavesNoKey() {
        assertThatThrownBy(() -> store.change(session -> {
                    office.operators().add(manage, TestStores.user("added"), Set.of(Role.STAFF));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(store.keys().users()).doesNotContain("added");
    }

    @Test
    void aRemovedUserIsClosedWithADateAndCannotOpen() {
        office.operators().remove(manage, "tanto");
        assertThat(office.operators().list()).extracting(Operator::name).doesNotContain("tanto");
        assertThat(office.operators().history())
                .anyMatch(period ->
                        period.operator().name().equals("tanto") && period.to().isPresent());
        store.close();
        assertThat(ending(() -> TestStores.open(folder, "tanto").close())).isEqualTo("vault.wrong-password");
        store = TestStores.open(folder, "kanri");
    }

    @Test
    void aChangedPasswordOpensAndTheOldOneDoesNot() {
        StoreUser fresh = new StoreUser("tanto", "a new passphrase".toCharArray());
        office.operators().changePassword(manage, fresh);
        store.close();
        assertThat(ending(() -> TestStores.open(folder, "tanto").close())).isEqualTo("vault.wrong-password");
        store = Store.open(folder.resolve("city.yorisoi"), fresh, TestStores.settings());
    }

    @Test
    void aNewPasswordHasTwelveCharactersAndAnOldOneStillOpens() {
        StoreUser shorter = new StoreUser("tanto", "eleven char".toCharArray());
        StoreUser added = new StoreUser("added", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷".toCharArray());
        assertThat(ending(() -> office.operators().changePassword(manage, shorter)))
                .isEqualTo("vault.password-short");
        assertThat(ending(() -> office.operators().add(manage, added, Set.of(Role.STAFF))))
                .isEqualTo("vault.password-short");
        assertThat(office.operators().inForce("added")).isEmpty();
        assertThat(ending(() -> Store.create(folder.resolve("short.yorisoi"), shorter, TestStores.settings())))
                .isEqualTo("vault.password-short");
        assertThat(folder.resolve("short.yorisoi")).doesNotExist();
        assertThat(ending(() -> Store.open(folder.resolve("city.yorisoi"), shorter, TestStores.settings())))
                .isNotEqualTo("vault.password-short");
    }

    @Test
    void onlyAnAdministratorChangesAnothersPassword() {
        Grant tanto = office.grant("tanto", Permission.IMPORT);
        office.operators().changePassword(tanto, TestStores.user("tanto"));
        assertThat(ending(() -> office.operators().changePassword(tanto, TestStores.user("kanri"))))
                .isEqualTo("vault.grant-for-something-else");
        assertThat(ending(() -> office.operators().add(tanto, TestStores.user("x"), Set.of(Role.STAFF))))
                .isEqualTo("vault.grant-for-something-else");
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(ending(() -> office.operators().remove(manage, "kanri"))).isEqualTo("vault.last-administrator");
        assertThat(store.keys().users()).contains("kanri");
    }

    @Test
    void aNameInForceIsNotGivenTwice() {
        assertThat(ending(() -> office.operators().add(manage, TestStores.user("tanto"), Set.of(Role.STAFF))))
                .isEqualTo("vault.user-exists");
        assertThat(ending(() -> office.operators().remove(manage, "nobody"))).isEqualTo("vault.user-unknown");
    }

    @Test
    void whoHasAKeyButIsNoOperatorIsNotAllowed() {
        store.keys().put(TestStores.user("stray"));
        store.close();
        store = TestStores.open(folder, "stray");
        assertThat(ending(() -> new Operators(store, new Audit(store)).signedIn()))
                .isEqualTo("vault.no-operator");
    }
}
