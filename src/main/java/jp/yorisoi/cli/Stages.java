package jp.yorisoi.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Measures work stage by stage: seconds, and the highest memory in use while the stage ran.
final class Stages {
    private static final double MILLIS = 1000.0;
    private static final long MEBIBYTE = 1L << 20;

    private final Clock clock;
    private final List<Stage> done = new ArrayList<>();

    /// One stage: rows and cells are 0 where they do not apply.
    record Stage(String stage, long rows, long cells, double seconds, long peakMiB) {}

    /// How much a stage went through.
    record Amount(long rows, long cells) {
        static final Amount NONE = new Amount(0, 0);
    }

    Stages(Clock clock) {
        this.clock = clock;
    }

    /// Runs a stage and keeps its figures; `amount` is asked when it is over.
    <T> T run(String stage, Supplier<T> work, java.util.function.Function<T, Amount> amount) {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = clock.millis();
        T result = work.get();
        double seconds = (clock.millis() - begun) / MILLIS;
        Amount size = amount.apply(result);
        done.add(new Stage(stage, size.rows(), size.cells(), seconds, peakMiB()));
        return result;
    }

    /// Runs a stage that has no amount.
    <T> T run(String stage, Supplier<T> work) {
        return run(stage, work, result -> Amount.NONE);
    }

    List<Stage> done() {
        return List.copyOf(done);
    }

    private static long peakMiB() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
