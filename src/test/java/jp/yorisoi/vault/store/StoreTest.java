package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private final Definitions definitions = new Definitions(TestStores.CLOCK);

    private List<String> inForce(Store store) {
        return store.read(session -> definitions.inForce(session, "rule").stream()
                .map(Definition::text)
                .toList());
    }

    @Test
    void whatWasWrittenIsReadAfterOpeningAgain() {
        try (Store store = TestStores.create(folder)) {
            store.change(session -> definitions.seed(session, "rule", "r1", "id: r1"));
        }
        try (Store store = TestStores.open(folder, "kanri")) {
            assertThat(inForce(store)).containsExactly("id: r1");
        }
    }

    @Test
    void noFileHoldsPlainText() throws IOException {
        String name = "山田花子ヤマダハナコ";
        try (Store store = TestStores.create(folder)) {
            store.change(session -> {
                for (int i = 0; i < 200; i++) {
                    definitions.seed(session, "rule", "r" + i, name + i);
                    new Blobs().put(session, (name + i).getBytes(StandardCharsets.UTF_8));
                }
                assertThat(holdsPlainText(name)).isFalse();
            });
            assertThat(holdsPlainText(name)).isFalse();
        }
        assertThat(holdsPlainText(name)).isFalse();
        assertThat(holdsPlainText("SQLite format")).isFalse();
    }

    private boolean holdsPlainText(String text) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (Charset charset :
                        Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("MS932"))) {
                    if (bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anExceptionRollsTheWholeTransactionBack() {
        try (Store store = TestStores.create(folder)) {
            assertThatThrownBy(() -> store.change(session -> {
                        definitions.seed(session, "rule", "r1", "text");
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(inForce(store)).isEmpty();
        }
    }

    @Test
    void aWriteInsideAWriteStandsOrFallsWithTheOuterOne() {
        try (Store store = TestStores.create(folder)) {
            assertThatThrownBy(() -> store.change(outer -> {
                        store.change(inner -> definitions.seed(inner, "rule", "r1", "text"));
                        assertThat(inForce(store)).hasSize(1);
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(inForce(store)).isEmpty();
        }
    }

    @Test
    void aWriteInsideAReadIsRefused() {
        try (Store store = TestStores.create(folder)) {
            assertThatThrownBy(() -> store.read(outer -> store.write(inner -> 1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aReaderCannotWrite() {
        try (Store store = TestStores.create(folder)) {
            assertThatThrownBy(() -> store.read(session -> definitions.seed(session, "rule", "r1", "text")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(inForce(store)).isEmpty();
        }
    }

    @Test
    void statementsThatCopyTheStoreInPlainTextNeverRun() {
        try (Store store = TestStores.create(folder)) {
            for (String sql : List.of(
                    "backup to 'plain.db'",
                    " BACKUP TO plain",
                    "restore from x",
                    "ATTACH 'x' AS x KEY ''",
                    "vacuum into 'x'")) {
                assertThatThrownBy(() -> store.change(session -> session.run(sql)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void theSameBytesAreKeptOnce() {
        try (Store store = TestStores.create(folder)) {
            byte[] bytes = {1, 2, 3};
            store.change(session -> {
                byte[] hash = new Blobs().put(session, bytes);
                assertThat(new Blobs().put(session, bytes)).isEqualTo(hash);
                assertThat(new Blobs().get(session, hash)).isEqualTo(bytes);
                assertThat(session.first("SELECT count(*) FROM blob", row -> row.number(1)))
                        .contains(1L);
            });
        }
    }

    @Test
    void aCheckOfASoundStoreFindsNothing() {
        try (Store store = TestStores.create(folder)) {
            StoreReport report = new StoreCheck(store).run();
            assertThat(report.ok()).isTrue();
            assertThat(report.rows()).containsKeys("audit", "blob", "definition");
        }
    }
}
