package jp.yorisoi.ui.task;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import jp.yorisoi.base.progress.Progress;

/// One long job as the window shows it: what, how far, how long yet, and how it ended. Its properties change on the
/// window's thread only.
public final class BackgroundTask {
    /// Nothing is known about how far it is.
    public static final double UNKNOWN = -1;

    private static final double MILLIS = 1000;

    private final String label;
    private final Executor window;
    private final Clock clock;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper all = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyStringWrapper ending = new ReadOnlyStringWrapper("");
    private volatile Report latest = new Report("", 0, 0, 0);

    /// Where a job stands.
    public enum State {
        /// Another job is before it.
        WAITING,
        /// It runs.
        RUNNING,
        /// It ended well.
        DONE,
        /// It failed.
        FAILED,
        /// A person stopped it.
        STOPPED
    }

    private record Report(String step, long done, long all, long begun) {}

    BackgroundTask(String label, Executor window, Clock clock) {
        this.label = label;
        this.window = window;
        this.clock = clock;
    }

    /// What it does, in words.
    public String label() {
        return label;
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The step that it is at, in words.
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /// How far the step is, 0 to 1, or [#UNKNOWN].
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /// Units done of the step.
    public ReadOnlyLongProperty done() {
        return done.getReadOnlyProperty();
    }

    /// Units of the step in all; 0 = not known.
    public ReadOnlyLongProperty all() {
        return all.getReadOnlyProperty();
    }

    /// Seconds that the step will still take; -1 = not known.
    public ReadOnlyLongProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// The sentence it ended with; empty while it runs.
    public ReadOnlyStringProperty ending() {
        return ending.getReadOnlyProperty();
    }

    /// Whether it waits or runs.
    public boolean active() {
        return state.get() == State.WAITING || state.get() == State.RUNNING;
    }

    /// Asks it to stop; it undoes what is half done.
    public void cancel() {
        stop.set(true);
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void step(String name) {
                report(new Report(name, 0, 0, clock.millis()));
            }

            @Override
            public void done(long units, long ofUnits) {
                report(new Report(latest.step(), units, ofUnits, latest.begun()));
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    boolean stopped() {
        return stop.get();
    }

    /// Many reports between two pulses are shown as one.
    private void report(Report report) {
        latest = report;
        if (announced.compareAndSet(false, true)) {
            window.execute(() -> {
                announced.set(false);
                show(latest);
            });
        }
    }

    private void show(Report report) {
        step.set(report.step());
        done.set(report.done());
        all.set(report.all());
        fraction.set(report.all() > 0 ? (double) report.done() / report.all() : UNKNOWN);
        secondsLeft.set(left(report).orElse(-1L));
    }

    private Optional<Long> left(Report report) {
        double passed = (clock.millis() - report.begun()) / MILLIS;
        if (report.all() <= 0 || report.done() <= 0 || passed < 2) {
            return Optional.empty();
        }
        return Optional.of(Math.round(passed * (report.all() - report.done()) / report.done()));
    }

    void begins() {
        state.set(State.RUNNING);
    }

    void ends(State how, String sentence) {
        ending.set(sentence);
        fraction.set(how == State.DONE ? 1 : fraction.get());
        state.set(how);
    }
}
