package jp.yorisoi.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SmallTown;
import jp.yorisoi.ui.Toolkit;
import jp.yorisoi.ui.task.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Walks the screens where two people work on one thing: links with the keys alone, and approval by a second account.
class TogetherTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowRoot root;
    private Stage stage;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        try (Workbench workbench = Desks.open(folder, "tanto")) {
            SmallTown.fill(workbench, folder);
            workbench
                    .referrals()
                    .propose(
                            workbench.operator(),
                            new Referrals.Wanted(ReferralDraft.Kind.SHEET, "gakkou", List.of("2")));
        }
        WindowTools tools = Toolkit.begin();
        Workbench workbench = Desks.open(folder, "kakaricho");
        FxThread.waitFor(() -> {
            root = new WindowRoot(tools, Optional.of(folder.resolve("city.yorisoi")), Locale.JAPAN);
            Scene scene = root.scene(1366, 768);
            stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            root.enter(workbench);
            return stage;
        });
    }

    @AfterEach
    void close() {
        FxThread.waitFor(() -> {
            root.close();
            stage.close();
            return stage;
        });
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE;
        while (!FxThread.waitFor(holds::getAsBoolean)) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean sees(String words) {
        return WindowWords.of(root).stream().anyMatch(text -> text.contains(words));
    }

    private void go(String screen) {
        FxThread.waitFor(() -> {
            root.desk().orElseThrow().navigator().open(screen);
            return screen;
        });
    }

    private void press(String words) {
        FxThread.waitFor(() -> {
            WindowWords.nodes(root, Button.class).stream()
                    .filter(button -> words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return words;
        });
    }

    @Test
    void linksAreDecidedAndTakenBackWithKeysAlone() {
        go("linking");
        until("the queue", () -> sees("残り 2") && sees("候補の世帯"));
        robot.type(KeyCode.DIGIT1);
        until("one decided", () -> sees("残り 1") && sees("同一 1"));
        robot.type(KeyCode.DIGIT3);
        until("all seen", () -> sees("すべて見ました"));
        robot.type(KeyCode.Z);
        robot.type(KeyCode.Z);
        until("both open again", () -> sees("残り 2") && sees("同一 0"));
    }

    @Test
    void aSecondAccountSeesThePaperAndApprovesIt() {
        go("referral");
        until("the paper", () -> sees("取扱注意・秘") && sees("佐藤 蓮"));
        assertThat(FxThread.waitFor(() -> sees("係長の承認がまだです"))).isTrue();
        press("承認する");
        until("the way out", () -> sees("Excelに書き出す") && sees("係長の承認　kakaricho"));
    }
}
