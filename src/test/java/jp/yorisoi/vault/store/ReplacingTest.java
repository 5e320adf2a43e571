package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is put in its own place anew: compact, or under a new key.
class ReplacingTest {
    private static final int BLOBS = 300;

    @TempDir
    Path folder;

    private Path city;
    private Path database;
    private Path keys;

    @BeforeEach
    void aStoreWithSomethingInIt() throws IOException {
        // what a path may hold must not change what SQLite reads
        city = Files.createDirectory(folder.resolve("みほん 市's #1 100%"));
        database = city.resolve("city.yorisoi");
        keys = city.resolve("city.yorisoi.keys");
        Random random = new Random(1);
        try (Store store = TestStores.create(city)) {
            store.change(session -> {
                for (int i = 0; i < BLOBS; i++) {
                    byte[] bytes = new byte[4000];
                    random.nextBytes(bytes);
                    session.run("INSERT INTO blob (hash, bytes) VALUES (?, ?)", Blobs.hash(bytes), bytes);
                }
            });
            store.keys().put(TestStores.user("tanto"));
        }
    }

    private Store open(String name) {
        return TestStores.open(city, name);
    }

    private static long blobs(Store store) {
        return store.read(session -> session.first("SELECT count(*) FROM blob", row -> row.number(1)))
                .orElseThrow();
    }

    private String opening(String name) {
        ProblemException end =
                catchThrowableOfType(ProblemException.class, () -> open(name).close());
        return end == null ? "opened" : end.problem().code();
    }

    @Test
    void compactingGivesTheRoomOfWhatWasDeletedBack() throws IOException {
        long before = Files.size(database);
        Store store = open("kanri");
        store.change(session -> session.run("DELETE FROM blob WHERE number > 10"));
        assertThat(Files.size(database)).isEqualTo(before);
        store.closeCompacted();
        assertThat(Files.size(database)).isLessThan(before / 4);
        assertThat(opening("tanto")).isEqualTo("opened");
        try (Store again = open("kanri")) {
            assertThat(blobs(again)).isEqualTo(10);
            assertThat(new StoreCheck(again).run().problems()).isEmpty();
        }
        assertThat(filesOfTheFolder()).containsExactly("city.yorisoi", "city.yorisoi.keys", "city.yorisoi.lock");
    }

    @Test
    void aNewKeyShutsOutWhoeverHasAnOldKeysFile() throws IOException {
        byte[] oldKeys = Files.readAllBytes(keys);
        char[][] printed = new char[1][];
        open("kanri").closeRekeyed(TestStores.user("kanri"), key -> printed[0] = key.printed());
        RecoveryKey recovery = RecoveryKey.typed(printed[0]);
        assertThat(opening("tanto")).isEqualTo("vault.wrong-password");
        try (Store store = open("kanri")) {
            assertThat(blobs(store)).isEqualTo(BLOBS);
            assertThat(store.keys().users()).containsExactly("kanri");
            assertThat(new StoreCheck(store).run().problems()).isEmpty();
            store.keys().put(TestStores.user("tanto"));
        }
        assertThat(opening("tanto")).isEqualTo("opened");
        StoreUser found = new StoreUser("kanri", "a new passphrase".toCharArray());
        Store.recover(database, recovery, found, TestStores.settings(), any -> {})
                .close();
        Files.write(keys, oldKeys);
        assertThat(opening("tanto")).isEqualTo("vault.not-a-pair");
    }

    @Test
    void aWrongPasswordChangesNothing() {
        try (Store store = open("kanri")) {
            StoreUser wrong = new StoreUser("kanri", "not the password".toCharArray());
            ProblemException end =
                    catchThrowableOfType(ProblemException.class, () -> store.closeRekeyed(wrong, key -> {}));
            assertThat(end.problem().code()).isEqualTo("vault.wrong-password");
            assertThat(blobs(store)).isEqualTo(BLOBS);
        }
        assertThat(opening("tanto")).isEqualTo("opened");
    }

    /// The moments at which power can fail: before the copy is whole, when it is but the keys file is the old one, when
    /// the keys file holds both keys, when the copy has taken the name, when the keys file holds the new ones alone.
    @Test
    void aPowerCutAtAnyMomentLeavesTheOldStoreOrTheNewOne() throws IOException {
        byte[] oldDatabase = Files.readAllBytes(database);
        byte[] oldKeys = Files.readAllBytes(keys);
        Path beginning = StoreFiles.of(database).beginning();
        open("kanri").closeRekeyed(TestStores.user("kanri"), key -> {});
        byte[] newDatabase = Files.readAllBytes(database);
        KeyRing next = new KeysFile(StoreFiles.of(database)).read();
        Files.write(keys, oldKeys);
        KeyRing both = new KeysFile(StoreFiles.of(database)).read().followedBy(next);

        Files.write(beginning, java.util.Arrays.copyOf(newDatabase, newDatabase.length / 2));
        expect(oldDatabase, oldKeys, List.of("kanri", "tanto"));
        Files.write(beginning, newDatabase);
        expect(oldDatabase, oldKeys, List.of("kanri", "tanto"));
        Files.write(beginning, newDatabase);
        expect(oldDatabase, KeysFile.bytes(both), List.of("kanri", "tanto"));
        expect(newDatabase, KeysFile.bytes(both), List.of("kanri"));
        expect(newDatabase, KeysFile.bytes(next), List.of("kanri"));
    }

    private void expect(byte[] standing, byte[] ring, List<String> users) throws IOException {
        Files.write(database, standing);
        Files.write(keys, ring);
        for (int i = 0; i < 2; i++) {
            try (Store store = open("kanri")) {
                assertThat(store.keys().users()).isEqualTo(users);
                assertThat(blobs(store)).isEqualTo(BLOBS);
            }
        }
        assertThat(filesOfTheFolder()).containsExactly("city.yorisoi", "city.yorisoi.keys", "city.yorisoi.lock");
    }

    private List<String> filesOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(city)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aBackupIsOneFileThatOpensAsAStoreAgain() throws IOException {
        Path backup = folder.resolve("控え.yorisoi-backup");
        try (Store store = open("kanri")) {
            StoreBackup.Written written = StoreBackup.write(store, backup);
            assertThat(written.bytes()).isEqualTo(Files.size(backup));
            store.change(session -> session.run("DELETE FROM blob"));
            ProblemException again =
                    catchThrowableOfType(ProblemException.class, () -> StoreBackup.write(store, backup));
            assertThat(again.problem().code()).isEqualTo("vault.backup-there");
        }
        String text = new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("SQLite format", "CREATE TABLE");
        assertThat(restoring(backup, database, false)).isEqualTo("vault.already-there");
        assertThat(restoring(backup, database, true)).isEqualTo("moved aside");
        assertThat(restoring(backup, database, true)).isEqualTo("vault.already-there");
        try (Store store = open("tanto")) {
            assertThat(blobs(store)).isEqualTo(BLOBS);
            assertThat(store.keys().generation()).isEqualTo(2);
        }
        assertThat(opening("kanri")).isEqualTo("opened");
        // the generation before is another store's now
        Files.copy(city.resolve("city.yorisoi.replaced.keys"), keys, StandardCopyOption.REPLACE_EXISTING);
        assertThat(opening("kanri")).isEqualTo("vault.not-a-pair");
    }

    /// A journal that a killed write left would be played back into whatever database stands beside it.
    @Test
    void whatAKilledWriteAndAKilledRestoreLeftIsMovedAsideWhole() throws IOException {
        Path backup = folder.resolve("backup");
        try (Store store = open("kanri")) {
            StoreBackup.write(store, backup);
        }
        Path journal = city.resolve("city.yorisoi-journal");
        Files.writeString(journal, "old pages");
        assertThat(restoring(backup, database, true)).isEqualTo("moved aside");
        assertThat(journal).doesNotExist();
        assertThat(city.resolve("city.yorisoi.replaced-journal")).hasContent("old pages");
        assertThat(city.resolve("city.yorisoi.replaced.keys")).exists();
        assertThat(opening("kanri")).isEqualTo("opened");
    }

    private static String restoring(Path backup, Path place, boolean mayReplace) {
        StoreUser user = TestStores.user("kanri");
        try (StoreRestore restore = StoreRestore.unpack(backup, place, mayReplace, user, TestStores.settings())) {
            return restore.putInPlace(mayReplace, TestStores.settings()) ? "moved aside" : "put";
        } catch (ProblemException end) {
            return end.problem().code();
        }
    }

    /// The moves of a restore, cut off after each: whoever opens the store next finds the one that was restored, and is
    /// told.
    @Test
    void aRestoreThatIsCutOffIsFinishedByTheNextOpening() throws IOException {
        Path backup = folder.resolve("backup");
        try (Store store = open("kanri")) {
            StoreBackup.write(store, backup);
            store.change(session -> session.run("DELETE FROM blob"));
        }
        for (int moves = 1; moves <= 4; moves++) {
            Path place = Files.createDirectory(folder.resolve("cut" + moves)).resolve("city.yorisoi");
            for (String ending : List.of("", ".keys")) {
                Files.copy(city.resolve("city.yorisoi" + ending), place.resolveSibling("city.yorisoi" + ending));
            }
            StoreFiles files = StoreFiles.of(place);
            StoreFiles from = files.restoring();
            StoreRestore.unpack(backup, place, true, TestStores.user("kanri"), TestStores.settings());
            List<Path> steps = List.of(
                    from.database(),
                    files.coming(),
                    files.database(),
                    files.replaced().database(),
                    files.keys(),
                    files.replaced().keys(),
                    from.keys(),
                    files.keys());
            for (int move = 0; move < moves; move++) {
                Files.move(steps.get(2 * move), steps.get(2 * move + 1));
            }
            for (int i = 0; i < 2; i++) {
                try (Store store = TestStores.open(place.getParent(), "kanri")) {
                    assertThat(blobs(store)).as("after " + moves).isEqualTo(BLOBS);
                    assertThat(store.notices())
                            .extracting(Problem::code)
                            .isEqualTo(i == 0 ? List.of("vault.restore-finished") : List.of());
                }
            }
            assertThat(files.replaced().database()).hasSameBinaryContentAs(database);
            assertThat(files.replaced().keys()).hasSameBinaryContentAs(keys);
            assertThat(files.coming()).doesNotExist();
        }
    }

    @Test
    void aRecoveryKeyThatCannotBeKeptLeavesTheOldKey() {
        try (Store store = open("kanri")) {
            IllegalStateException end = catchThrowableOfType(
                    IllegalStateException.class,
                    () -> store.closeRekeyed(TestStores.user("kanri"), key -> {
                        throw new IllegalStateException("no paper");
                    }));
            assertThat(end).hasMessage("no paper");
            assertThat(blobs(store)).isEqualTo(BLOBS);
        }
        try (Store store = open("tanto")) {
            assertThat(store.notices()).isEmpty();
            assertThat(blobs(store)).isEqualTo(BLOBS);
        }
        Path none = city.resolve("none.yorisoi");
        catchThrowableOfType(
                IllegalStateException.class,
                () -> Store.create(none, TestStores.user("kanri"), TestStores.settings(), key -> {
                    throw new IllegalStateException("no paper");
                }));
        assertThat(none).doesNotExist();
        assertThat(city.resolve("none.yorisoi.keys")).doesNotExist();
    }

    @Test
    void whatIsNoBackupIsToldAndLeavesNothing() throws IOException {
        Path backup = folder.resolve("backup");
        Path into = folder.resolve("restored.yorisoi");
        assertThat(unpacking(backup, into)).isEqualTo("vault.backup-missing");
        Files.writeString(backup, "氏名,生年月日");
        assertThat(unpacking(backup, into)).isEqualTo("vault.backup-unreadable");
        Files.delete(backup);
        try (Store store = open("kanri")) {
            StoreBackup.write(store, backup);
        }
        byte[] whole = Files.readAllBytes(backup);
        whole[whole.length / 2] ^= 1;
        Files.write(backup, whole);
        assertThat(unpacking(backup, into)).isEqualTo("vault.backup-unreadable");
        Files.write(backup, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(unpacking(backup, into)).isEqualTo("vault.backup-unreadable");
        assertThat(Files.exists(into)
                        || Files.exists(StoreFiles.of(into).restoring().database()))
                .isFalse();
    }

    private static String unpacking(Path backup, Path into) {
        return restoring(backup, into, false);
    }
}
