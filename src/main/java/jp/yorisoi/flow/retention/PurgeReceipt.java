package jp.yorisoi.flow.retention;

import java.util.List;

/// What a purge did: by which approved item, the batches and runs whose values are gone, the batches of the item that
/// stayed because they became the newest register meanwhile, and the bytes that nothing needs any more.
public record PurgeReceipt(long item, List<Long> batches, List<Long> runs, List<Long> stayed, long bytes) {
    /// Copies.
    public PurgeReceipt {
        batches = List.copyOf(batches);
        runs = List.copyOf(runs);
        stayed = List.copyOf(stayed);
    }
}
