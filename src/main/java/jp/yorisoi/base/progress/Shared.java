package jp.yorisoi.base.progress;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Shares independent work between the calling thread and an executor. The caller works too, so that it also ends where
/// the executor is busy or has one thread only.
public final class Shared {
    private static final int HELPERS = 7;

    private final Executor executor;

    /// Shares with this executor.
    public Shared(Executor executor) {
        this.executor = executor;
    }

    /// Runs all pieces; the first failure of any of them is thrown here, and no piece is still at work then.
    public void run(List<Runnable> pieces, Progress progress) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CountDownLatch left = new CountDownLatch(pieces.size());
        Runnable worker = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces.size(); piece = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        progress.checkCancelled();
                        pieces.get(piece).run();
                    }
                } catch (Throwable thrown) {
                    failure.compareAndSet(null, thrown);
                } finally {
                    left.countDown();
                    progress.done(pieces.size() - left.getCount(), pieces.size());
                }
            }
        };
        int helpers = Math.min(HELPERS, pieces.size() - 1);
        for (int i = 0; i < helpers; i++) {
            executor.execute(worker);
        }
        worker.run();
        await(left);
        if (failure.get() instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure.get() instanceof Error thrown) {
            throw thrown;
        }
    }

    private static void await(CountDownLatch left) {
        boolean interrupted = false;
        while (true) {
            try {
                left.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
