package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it writes leaves whole transactions and nothing else.
@Tag("soak")
class KilledWriterTest {
    private static final int BLOBS = 300;

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeavesIsWhole() throws Exception {
        TestStores.create(folder).close();
        Path database = folder.resolve("city.yorisoi");
        Random random = new Random(1);
        for (int round = 0; round < 12; round++) {
            Process process = OtherProcess.start(Writer.class, database);
            // Its first word says that the store is open and writing begins.
            assertThat(process.getInputStream().read()).isPositive();
            Thread.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();
            try (Store store = TestStores.open(folder, "kanri")) {
                assertThat(new StoreCheck(store).run().ok()).isTrue();
                assertThat(new Audit(store).verify().ok()).isTrue();
                long blobs = store.read(session -> session.first("SELECT count(*) FROM blob", row -> row.number(1)))
                        .orElseThrow();
                assertThat(blobs).isEqualTo(new Audit(store).verify().entries() * BLOBS);
            }
        }
    }

    /// Writes until it is killed: in each transaction so many blobs and one line of audit.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Random random = new Random();
            try (Store store = Store.open(Path.of(arguments[0]), TestStores.user("kanri"), TestStores.settings())) {
                System.out.println("open");
                while (true) {
                    store.change(session -> {
                        for (int i = 0; i < BLOBS; i++) {
                            byte[] bytes = new byte[3000];
                            random.nextBytes(bytes);
                            new Blobs().put(session, bytes);
                        }
                        new Audit(store).append(new Act("kanri", "write", List.of(), "", ""));
                    });
                }
            }
        }
    }
}
