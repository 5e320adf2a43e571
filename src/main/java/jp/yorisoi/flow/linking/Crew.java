package jp.yorisoi.flow.linking;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Does numbered pieces of work on the calling thread and, where the executor lends one, on a second: the caller never
/// waits for a thread that has not begun.
final class Crew {
    private Crew() {}

    static void each(Executor executor, int pieces, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        };
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<Void> second = new CompletableFuture<>();
        if (pieces > 1) {
            executor.execute(() -> {
                if (begun.compareAndSet(0, 1)) {
                    try {
                        worker.run();
                        second.complete(null);
                    } catch (RuntimeException | Error e) {
                        next.set(pieces);
                        second.completeExceptionally(e);
                    }
                }
            });
        }
        try {
            worker.run();
        } finally {
            next.set(pieces);
            if (!begun.compareAndSet(0, 2)) {
                await(second);
            }
        }
    }

    private static void await(CompletableFuture<Void> second) {
        try {
            second.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
