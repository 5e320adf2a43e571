package jp.yorisoi.ui.task;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.yorisoi.base.progress.Cancelled;
import jp.yorisoi.base.text.Texts;

/// The one bridge between working threads and the window: long jobs with progress, cancel and an ending that stays
/// visible; short questions whose answer comes back to the window's thread.
public final class BackgroundTasks {
    private static final int KEPT = 50;

    private volatile boolean left;
    private final Workers workers;
    private final Clock clock;
    private final Texts texts;
    private final FailureWords words;
    private final ObservableList<BackgroundTask> tasks = FXCollections.observableArrayList();
    /// One for all: it holds on to its source, and those who listen to it hold on to it.
    private final ObservableList<BackgroundTask> seen = FXCollections.unmodifiableObservableList(tasks);
    private final AtomicInteger open = new AtomicInteger();
    private volatile Consumer<String> complaint = sentence -> {};

    /// Tasks on these threads that speak the language of these texts.
    public BackgroundTasks(Workers workers, Clock clock, Texts texts) {
        this.workers = workers;
        this.clock = clock;
        this.texts = texts;
        this.words = new FailureWords(texts);
    }

    /// Jobs of this session, the newest first.
    public ObservableList<BackgroundTask> tasks() {
        return seen;
    }

    /// Goes on showing the jobs of another session of the same window, as when its language changes.
    public void adopt(BackgroundTasks before) {
        tasks.addAll(before.tasks);
    }

    /// Whether anything is under way, questions too.
    public boolean busy() {
        return open.get() > 0;
    }

    /// Who is told, on the window's thread, of a job that failed, and of a question that failed and of which nobody
    /// else is told.
    public void complainTo(Consumer<String> listener) {
        complaint = listener;
    }

    /// Starts a job; jobs run one after the other. To be called on the window's thread.
    public <T> BackgroundTask start(Job<T> job) {
        BackgroundTask task = new BackgroundTask(job.label(), workers.window(), clock);
        tasks.addFirst(task);
        while (tasks.size() > KEPT) {
            tasks.removeLast();
        }
        open.incrementAndGet();
        workers.jobs().execute(() -> run(job, task));
        return task;
    }

    private <T> void run(Job<T> job, BackgroundTask task) {
        if (task.stopped()) {
            end(() -> stopped(job, task));
            return;
        }
        workers.window().execute(task::begins);
        try {
            T result = job.work().apply(task.progress());
            end(() -> {
                task.ends(BackgroundTask.State.DONE, job.sentence().apply(result));
                job.done().accept(result);
            });
        } catch (Cancelled stopped) {
            end(() -> stopped(job, task));
        } catch (RuntimeException failure) {
            end(() -> {
                task.ends(BackgroundTask.State.FAILED, words.of(failure));
                complaint.accept(words.of(failure));
                job.otherwise().run();
            });
        }
    }

    private <T> void stopped(Job<T> job, BackgroundTask task) {
        task.ends(BackgroundTask.State.STOPPED, texts.get("ui.task.stopped"));
        job.otherwise().run();
    }

    private void end(Runnable ending) {
        workers.window().execute(() -> {
            try {
                if (!left) {
                    ending.run();
                }
            } finally {
                open.decrementAndGet();
            }
        });
    }

    /// Asks a short question off the window's thread; the answer comes back to it. A failure is complained of.
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        ask(question, answer, failure -> complaint.accept(words.of(failure)));
    }

    /// The same with somebody who deals with the failure.
    public <T> void ask(Supplier<T> question, Consumer<T> answer, Consumer<RuntimeException> failed) {
        open.incrementAndGet();
        workers.questions().execute(() -> {
            try {
                T result = question.get();
                end(() -> answer.accept(result));
            } catch (RuntimeException failure) {
                end(() -> failed.accept(failure));
            }
        });
    }

    /// Shows something on the window's thread while a job goes on.
    public void show(Runnable change) {
        workers.window().execute(() -> {
            if (!left) {
                change.run();
            }
        });
    }

    /// Stops all jobs for good: the store behind them is going to be closed, so nothing that they end with is told.
    public void leave() {
        left = true;
        stopAll();
    }

    /// Asks every job to stop.
    public void stopAll() {
        tasks.forEach(BackgroundTask::cancel);
    }

    /// Failures in words.
    public FailureWords words() {
        return words;
    }
}
