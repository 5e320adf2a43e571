package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way in which opening a store can end, each with its own sentence.
class OpeningTest {
    @TempDir
    Path folder;

    private Path database;
    private Path keys;

    @BeforeEach
    void aStoreWithSomethingInIt() {
        database = folder.resolve("city.yorisoi");
        keys = folder.resolve("city.yorisoi.keys");
        try (Store store = TestStores.create(folder)) {
            store.change(session -> {
                for (int i = 0; i < 100; i++) {
                    byte[] bytes = new byte[4000];
                    bytes[0] = (byte) i;
                    new Blobs().put(session, bytes);
                }
            });
        }
    }

    private String opening(StoreUser user) {
        ProblemException end = catchThrowableOfType(
                ProblemException.class,
                () -> Store.open(database, user, TestStores.settings()).close());
        if (end == null) {
            return "opened";
        }
        assertThat(end.kind()).isEqualTo(ProblemException.Kind.STORE);
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            Texts texts = new Texts(locale);
            assertThat(texts.sentence(end.problem()))
                    .isNotEqualTo(end.problem().code() + ".sentence")
                    .doesNotContain("{");
            assertThat(texts.advice(end.problem())).isNotBlank();
        }
        return end.problem().code();
    }

    private String opening() {
        return opening(TestStores.user("kanri"));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameSentence() {
        assertThat(opening(new StoreUser("kanri", "wrong".toCharArray()))).isEqualTo("vault.wrong-password");
        assertThat(opening(new StoreUser("nobody", "wrong".toCharArray()))).isEqualTo("vault.wrong-password");
        assertThat(opening()).isEqualTo("opened");
    }

    @Test
    void aMissingStoreAndMissingKeysAreTold() throws IOException {
        Files.move(keys, folder.resolve("elsewhere"));
        assertThat(opening()).isEqualTo("vault.keys-missing");
        Files.delete(database);
        assertThat(opening()).isEqualTo("vault.store-missing");
    }

    @Test
    void aStoreCutShortIsToldWhereverItWasCut() throws IOException {
        byte[] whole = Files.readAllBytes(database);
        for (int length :
                new int[] {0, 1, 100, 4095, 4096, 5000, 8192, whole.length / 2, whole.length - 4096, whole.length - 1
                }) {
            Files.write(database, java.util.Arrays.copyOf(whole, length));
            assertThat(opening()).as("cut at " + length).isIn("vault.truncated", "vault.damaged");
        }
    }

    @Test
    void aDamagedFirstPageIsTold() throws IOException {
        flip(1000);
        assertThat(opening()).isEqualTo("vault.damaged");
    }

    @Test
    void aDamagedPageInTheMiddleIsFoundByTheCheck() throws IOException {
        flip(Files.size(database) / 2);
        try (Store store = TestStores.open(folder, "kanri")) {
            assertThat(new StoreCheck(store).run().ok()).isFalse();
        }
    }

    @Test
    void oneChangedBitNeverGivesWrongDataSilently() throws IOException {
        byte[] whole = Files.readAllBytes(database);
        Random random = new Random(4);
        for (int round = 0; round < 12; round++) {
            Files.write(database, whole);
            flip(random.nextInt(whole.length));
            try (Store store = TestStores.open(folder, "kanri")) {
                List<Integer> firsts = store.read(session ->
                        session.list("SELECT bytes FROM blob ORDER BY number", row -> (int) row.bytes(1)[0]));
                assertThat(firsts).hasSize(100).startsWith(0, 1, 2).endsWith(98, 99);
            } catch (ProblemException e) {
                assertThat(e.problem().code()).isIn("vault.damaged", "vault.not-a-pair");
            }
        }
    }

    @Test
    void passwordsAreNotShownAndWiped() {
        StoreUser user = TestStores.user("kanri");
        assertThat(user.toString()).doesNotContain("passphrase-");
        user.close();
        assertThat(user.password()).containsOnly('\0');
        try (Store store = TestStores.open(folder, "kanri")) {
            assertThat(store.keys().opens(TestStores.user("kanri"))).isTrue();
            assertThat(store.keys().opens(user)).isFalse();
            assertThat(store.keys().opens(TestStores.user("nobody"))).isFalse();
        }
        assertThat(StoreSettings.standard(TestStores.CLOCK).cost()).isEqualTo(new KeyCost(65_536, 3, 1));
    }

    @Test
    void keysThatAreNoJsonAreDamaged() throws IOException {
        Files.writeString(keys, "{\"format\":");
        assertThat(opening()).isEqualTo("vault.keys-damaged");
        Files.writeString(keys, "{}");
        assertThat(opening()).isEqualTo("vault.keys-damaged");
        Files.write(keys, new byte[0]);
        assertThat(opening()).isEqualTo("vault.keys-damaged");
    }

    @Test
    void keysThatLackAPartAreDamaged() throws IOException {
        List<String> lines = Files.readAllLines(keys);
        for (String part :
                List.of("format", "store", "databaseSalt", "recovery", "kdf", "salt", "nonce", "memoryKiB")) {
            String without = String.join("\n", lines).replace("\"" + part + "\"", "\"gone\"");
            Files.writeString(keys, without);
            assertThat(opening()).as(part).isEqualTo("vault.keys-damaged");
        }
    }

    @Test
    void keysWithDoctoredCostsDoNotExhaustTheMachine() throws IOException {
        String text = Files.readString(keys);
        Files.writeString(keys, text.replace("\"memoryKiB\" : 8", "\"memoryKiB\" : 2000000000"));
        assertThat(opening()).isEqualTo("vault.keys-damaged");
    }

    @Test
    void aSlotMovedToAnotherUsersNameDoesNotOpen() throws IOException {
        String text = Files.readString(keys);
        Files.writeString(keys, text.replace("\"kanri\"", "\"other\""));
        StoreUser other = new StoreUser("other", "passphrase-kanri".toCharArray());
        assertThat(opening(other)).isEqualTo("vault.wrong-password");
    }

    @Test
    void keysOfAnotherStoreDoNotPair() throws IOException {
        Path otherFolder = Files.createDirectory(folder.resolve("other"));
        TestStores.create(otherFolder).close();
        Files.copy(otherFolder.resolve("city.yorisoi.keys"), keys, StandardCopyOption.REPLACE_EXISTING);
        assertThat(opening()).isEqualTo("vault.not-a-pair");
    }

    @Test
    void keysOfAnotherGenerationDoNotPair() {
        try (Store store = TestStores.open(folder, "kanri")) {
            KeyRing ring = new KeysFile(StoreFiles.of(database)).read();
            KeyWrap later = new KeyWrap(ring.store(), 2, new SecureRandom());
            StoreUser kanri = TestStores.user("kanri");
            KeySlot slot = later.wrap(
                    "kanri", kanri.password(), TestStores.CHEAP, store.keys().dataKey());
            new KeysFile(StoreFiles.of(database))
                    .write(new KeyRing(
                            ring.format(), ring.store(), 2, ring.databaseSalt(), List.of(slot), ring.recovery(), null));
        }
        assertThat(opening()).isEqualTo("vault.not-a-pair");
    }

    @Test
    void aStoreOfANewerProgramIsRefused() {
        try (Store store = TestStores.open(folder, "kanri")) {
            store.change(session -> session.run("INSERT INTO schema_step VALUES ('V999__later.sql', 'then')"));
        }
        assertThat(opening()).isEqualTo("vault.newer");
    }

    @Test
    void nothingThatIsThereIsReplaced() {
        ProblemException end = catchThrowableOfType(ProblemException.class, () -> TestStores.create(folder));
        assertThat(end.problem().code()).isEqualTo("vault.already-there");
        assertThat(opening()).isEqualTo("opened");
    }

    @Test
    void aMissingFolderIsTold() {
        ProblemException end =
                catchThrowableOfType(ProblemException.class, () -> TestStores.create(folder.resolve("nowhere")));
        assertThat(end.problem().code()).isEqualTo("vault.folder-missing");
    }

    @Test
    void networkSharesAreKnownByTheirType() {
        assertThat(StorePlace.isShare("cifs")).isTrue();
        assertThat(StorePlace.isShare("NFS4")).isTrue();
        assertThat(StorePlace.isShare("ext4")).isFalse();
        assertThat(StorePlace.isShare("NTFS")).isFalse();
    }

    @Test
    void theRecoveryKeyOpensAndGivesANewPassword() {
        Path file = folder.resolve("second.yorisoi");
        NewStore made = Store.create(file, TestStores.user("kanri"), TestStores.settings());
        made.store().close();
        char[] printed = made.recoveryKey().printed();
        assertThat(new String(printed)).matches("([0-9A-Z]{5}-){7}[0-9A-Z]{5}");
        char[] typed =
                new String(printed).toLowerCase(Locale.ROOT).replace('-', ' ').toCharArray();
        StoreUser fresh = new StoreUser("kanri", "a new passphrase".toCharArray());
        try (Store store = Store.recover(file, RecoveryKey.typed(typed), fresh, TestStores.settings(), any -> {})) {
            assertThat(store.keys().users()).containsExactly("kanri");
        }
        Store.open(file, fresh, TestStores.settings()).close();
        ProblemException end = catchThrowableOfType(
                ProblemException.class,
                () -> Store.recover(
                        file, RecoveryKey.typed("AAAAA".toCharArray()), fresh, TestStores.settings(), any -> {}));
        assertThat(end.problem().code()).isEqualTo("vault.wrong-recovery-key");
    }

    @Test
    void anotherProcessIsToldWhoHoldsTheStore() throws Exception {
        try (Store store = TestStores.open(folder, "kanri")) {
            assertThat(store.file()).isEqualTo(database);
            // Refused inside this process too, and without giving away its own lock.
            assertThat(opening()).isEqualTo("vault.locked");
            String answer = OtherProcess.run(OpenStore.class, database);
            assertThat(answer)
                    .startsWith("vault.locked")
                    .contains("user=kanri")
                    .contains("pid=" + ProcessHandle.current().pid())
                    .contains("since=2026-11-20 09:00");
        }
        assertThat(OtherProcess.run(OpenStore.class, database)).startsWith("opened");
    }

    private void flip(long at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(at);
            int old = file.read();
            file.seek(at);
            file.write(old ^ 0x10);
        }
    }

    /// Opens the store of its argument and says how that ended.
    static final class OpenStore {
        private OpenStore() {}

        public static void main(String[] arguments) {
            StoreSettings settings = new StoreSettings(Clock.systemUTC(), TestStores.CHEAP);
            try (Store store = Store.open(Path.of(arguments[0]), TestStores.user("kanri"), settings)) {
                System.out.println("opened " + store.user());
            } catch (ProblemException e) {
                System.out.println(e.problem().code() + " " + e.problem().arguments());
            }
        }
    }
}
