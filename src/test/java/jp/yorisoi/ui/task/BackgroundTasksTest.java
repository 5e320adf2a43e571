package jp.yorisoi.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.progress.Cancelled;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final Texts texts = new Texts(Locale.JAPAN);
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final BackgroundTasks inPlace = new BackgroundTasks(Workers.inPlace(), TestStores.CLOCK, texts);
    private final BackgroundTasks waiting =
            new BackgroundTasks(new Workers(later::add, later::add, Runnable::run), TestStores.CLOCK, texts);

    private static Job<Integer> job(java.util.function.Function<jp.yorisoi.base.progress.Progress, Integer> work) {
        return Job.of("数える", work, count -> count + "件", count -> {});
    }

    @Test
    void resultIsGivenBackAndItsSentenceStays() {
        List<Integer> results = new ArrayList<>();
        BackgroundTask task = inPlace.start(Job.of(
                "数える",
                progress -> {
                    progress.step("表");
                    progress.done(3, 4);
                    return 7;
                },
                count -> count + "件",
                results::add));

        assertThat(results).containsExactly(7);
        assertThat(task.state().get()).isEqualTo(BackgroundTask.State.DONE);
        assertThat(task.ending().get()).isEqualTo("7件");
        assertThat(task.step().get()).isEqualTo("表");
        assertThat(inPlace.tasks()).containsExactly(task);
        assertThat(inPlace.busy()).isFalse();
    }

    @Test
    void whatAPersonCanMendIsToldInItsSentenceAndADefectAsACodeWithoutItsMessage() {
        BackgroundTask known = inPlace.start(job(progress -> {
            throw new ProblemException(
                    ProblemException.Kind.USAGE, Problem.error("cli.not-there-yet", Map.of("command", "watch")));
        }));
        BackgroundTask defect = inPlace.start(job(progress -> {
            throw new IllegalStateException("見本 そら");
        }));

        assertThat(known.state().get()).isEqualTo(BackgroundTask.State.FAILED);
        assertThat(known.ending().get()).contains("「watch」はまだ作られていません。");
        assertThat(defect.ending().get()).contains("番号 Y-").doesNotContain("見本");
    }

    @Test
    void stoppedJobSaysSoAndOneThatStillWaitsNeverBegins() {
        List<String> told = new ArrayList<>();
        BackgroundTask first = waiting.start(job(progress -> {
                    throw new Cancelled();
                })
                .otherwise(() -> told.add("first")));
        BackgroundTask second = waiting.start(job(progress -> {
            told.add("began");
            return 1;
        }));
        second.cancel();
        assertThat(waiting.busy()).isTrue();
        later.remove().run();
        later.remove().run();

        assertThat(first.state().get()).isEqualTo(BackgroundTask.State.STOPPED);
        assertThat(second.state().get()).isEqualTo(BackgroundTask.State.STOPPED);
        assertThat(told).containsExactly("first");
        assertThat(waiting.busy()).isFalse();
    }

    @Test
    void onlyTheLatestAnswerCounts() {
        List<String> answers = new ArrayList<>();
        LatestOnly latest = new LatestOnly(waiting);
        latest.ask(() -> "み", answers::add);
        latest.ask(() -> "みほ", answers::add);
        later.remove().run();
        later.remove().run();

        assertThat(answers).containsExactly("みほ");
    }

    @Test
    void failedQuestionIsComplainedOf() {
        List<String> complaints = new ArrayList<>();
        inPlace.complainTo(complaints::add);
        inPlace.ask(
                () -> {
                    throw new IllegalStateException();
                },
                answer -> {});

        assertThat(complaints).hasSize(1);
    }

    @Test
    void nothingIsToldOnceTheStoreBehindIsLeft() {
        List<String> told = new ArrayList<>();
        waiting.start(job(progress -> 1).otherwise(() -> told.add("job")));
        waiting.ask(() -> "answer", told::add);
        waiting.leave();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        inPlace.leave();
        inPlace.show(() -> told.add("shown"));

        assertThat(told).isEmpty();
        assertThat(waiting.busy()).isFalse();
    }
}
