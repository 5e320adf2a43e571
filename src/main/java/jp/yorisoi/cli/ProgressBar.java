package jp.yorisoi.cli;

import java.io.PrintStream;
import java.time.Clock;
import jp.yorisoi.base.progress.Progress;

/// Draws progress on a terminal, at most ten times a second; off a terminal it writes one line per step.
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long EVERY_MILLIS = 100;

    private final PrintStream err;
    private final boolean drawn;
    private final Clock clock;
    private String label = "";
    private long lastDrawn;

    ProgressBar(PrintStream err, boolean drawn, Clock clock) {
        this.err = err;
        this.drawn = drawn;
        this.clock = clock;
    }

    @Override
    public synchronized void step(String newLabel) {
        label = newLabel;
        lastDrawn = 0;
        if (drawn) {
            draw(0, 0);
        } else {
            err.println(newLabel);
        }
    }

    @Override
    public synchronized void done(long units, long ofUnits) {
        long now = clock.millis();
        if (drawn && (now - lastDrawn >= EVERY_MILLIS || units == ofUnits)) {
            lastDrawn = now;
            draw(units, ofUnits);
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    private void draw(long units, long ofUnits) {
        StringBuilder line = new StringBuilder("\r\u001b[K");
        if (ofUnits > 0) {
            int filled = (int) (WIDTH * Math.min(units, ofUnits) / ofUnits);
            line.append('[')
                    .append("#".repeat(filled))
                    .append(".".repeat(WIDTH - filled))
                    .append("] ");
            line.append(100 * Math.min(units, ofUnits) / ofUnits).append("% ");
        }
        err.print(line.append(label));
        if (ofUnits > 0 && units >= ofUnits) {
            err.println();
        }
        err.flush();
    }
}
