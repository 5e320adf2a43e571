package jp.yorisoi.bench;

import java.util.Arrays;
import java.util.Locale;

/// The same work done by us and by a peer, one after the other several times, so that a noisy machine disturbs both.
record Race(String name, String unit, double[] ours, double[] theirs) {

    /// One way of doing the work; gives what it took.
    interface Runner {
        /// Does the work once and measures it.
        double run() throws Exception;
    }

    /// Lets both run in turns.
    static Race of(String name, String unit, int times, Runner ours, Runner theirs) throws Exception {
        Race race = new Race(name, unit, new double[times], new double[times]);
        for (int i = 0; i < times; i++) {
            race.ours[i] = ours.run();
            race.theirs[i] = theirs.run();
        }
        return race;
    }

    /// Seconds that some work takes.
    static double seconds(Work work) throws Exception {
        System.gc();
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Work that is timed.
    interface Work {
        /// Does it.
        void run() throws Exception;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The peer's median in relation to ours.
    double ratio() {
        return median(ours) / median(theirs);
    }

    /// One line: medians with all runs, and the ratio beside what is to be reached.
    String line(double target) {
        return String.format(
                Locale.ROOT,
                "%-44s ours %9.2f %s  peer %9.2f %s  ratio %5.2f (reach %.2f)  runs %s / %s",
                name,
                median(ours),
                unit,
                median(theirs),
                unit,
                ratio(),
                target,
                all(ours),
                all(theirs));
    }

    private static String all(double[] values) {
        return String.join(
                " ",
                Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                        .toList());
    }
}
