package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyThreadsTest {
    @TempDir
    Path folder;

    @Test
    void aReaderSeesTheStoreAsItWasWhileAnotherWrites() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (Store store = TestStores.create(folder);
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> writer = threads.submit(() -> store.change(session -> {
                new Blobs().put(session, new byte[] {1});
                written.countDown();
                await(read);
            }));
            await(written);
            assertThat(count(store)).isZero();
            read.countDown();
            writer.get();
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void writersTakeTurnsAndReadersNeverSeeHalf() throws Exception {
        try (Store store = TestStores.create(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Audit audit = new Audit(store);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        store.change(session -> {
                            audit.append(new Act("a", "first", List.of(), "", ""));
                            audit.append(new Act("a", "second", List.of(), "", ""));
                        });
                    }
                }));
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        assertThat(audit.verify()).satisfies(v -> {
                            assertThat(v.ok()).isTrue();
                            assertThat(v.entries() % 2).isZero();
                        });
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(audit.verify().entries()).isEqualTo(80);
        }
    }

    private static long count(Store store) {
        return store.read(session ->
                session.first("SELECT count(*) FROM blob", row -> row.number(1)).orElseThrow());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
