package jp.yorisoi.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SampleFiles;
import jp.yorisoi.ui.ScreenedCity;
import jp.yorisoi.ui.Toolkit;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.task.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Walks the real window with mouse and keyboard.
class WindowTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowRoot root;
    private Stage stage;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        WindowTools tools = Toolkit.begin();
        FxThread.waitFor(() -> {
            root = new WindowRoot(tools, Optional.of(folder.resolve("city.yorisoi")), Locale.JAPAN);
            Scene scene = root.scene(1366, 768);
            stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
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

    private Button button(String words) {
        return WindowWords.nodes(root, Button.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        FxThread.waitFor(() -> {
            button(words).fire();
            return words;
        });
    }

    private void signIn() {
        robot.clickOn(robot.lookup("#user").queryAs(TextField.class)).write("tanto");
        robot.clickOn(robot.lookup("#password").queryAs(PasswordField.class)).write("passphrase-tanto");
        robot.type(KeyCode.ENTER);
        until("the home page", () -> sees("次にすること") && sees("住民基本台帳を取り込んでください"));
    }

    @Test
    void signsInImportsAFileSeesItsReportAndChangesTheLanguage() {
        signIn();
        press("取り込む");
        until("the import page", () -> sees("これまでの取込"));

        Path register = SampleFiles.register(folder);
        Path allowance = SampleFiles.allowance(folder);
        FxThread.waitFor(() -> {
            root.desk()
                    .orElseThrow()
                    .navigator()
                    .open(new Place("intake", register + java.io.File.pathSeparator + allowance));
            return register;
        });
        until("both files read", () -> sees("2件を取り込む") && !button("2件を取り込む").isDisabled());
        until("the look after the import", () -> sees("取り込んだあとの姿") && sees("見本 例子"));
        press("2件を取り込む");
        until("the report", () -> sees("取込番号"));
        until("the notice", () -> sees("取り消す"));
        until("the day of the register", () -> sees("令和8年11月20日（金）"));

        FxThread.waitFor(() -> {
            root.speak("en");
            return root;
        });
        until("English", () -> sees("Reference day") && sees("Files put down"));
    }

    @Test
    void walksFromTheListToWhereAValueComesFromAndBackToTheSameRow() {
        try (Workbench workbench = Desks.open(folder, "tanto")) {
            ScreenedCity.screenInto(workbench, folder);
        }
        robot.clickOn(robot.lookup("#user").queryAs(TextField.class)).write("tanto");
        robot.clickOn(robot.lookup("#password").queryAs(PasswordField.class)).write("passphrase-tanto");
        robot.type(KeyCode.ENTER);
        until("the home page", () -> sees("次にすること"));
        FxThread.waitFor(() -> {
            root.desk().orElseThrow().navigator().open("screening");
            return root;
        });
        until("the list and the first child", () -> sees("見ている人") && sees("世帯を開く"));
        TableView<?> table = WindowWords.nodes(root, TableView.class).getFirst();
        int rows = FxThread.waitFor(() -> table.getItems().size());
        FxThread.waitFor(() -> {
            table.getSelectionModel().select(rows - 1);
            table.requestFocus();
            return table;
        });
        robot.type(KeyCode.ENTER);
        until("the question for a reason", () -> sees("この世帯を開く理由"));
        robot.write("soudan").type(KeyCode.ENTER);
        until("the household", () -> sees("わかったこと") && sees("家族の図"));
        FxThread.waitFor(() -> {
            WindowWords.nodes(root, Hyperlink.class).stream()
                    .filter(link -> "どこから？".equals(link.getText()))
                    .forEach(Hyperlink::fire);
            return root;
        });
        until("where a value comes from", () -> sees("児童扶養手当_20261031.csv"));
        robot.type(KeyCode.ESCAPE);
        until("the list again", () -> sees("世帯を開く"));
        until("the same row", () -> table.getSelectionModel().getSelectedIndex() == rows - 1);
    }

    @Test
    void locksAndOpensAgainWithThePasswordOnly() {
        signIn();
        press("ロック");
        until("the lock", () -> sees("ロックしています"));
        assertThat(FxThread.waitFor(() -> sees("次にすること"))).isFalse();
        robot.write("wrong").type(KeyCode.ENTER);
        until("the sentence", () -> sees("パスワードが違います"));
        robot.write("passphrase-tanto").type(KeyCode.ENTER);
        until("the home page again", () -> sees("次にすること"));
    }

    @Test
    void paletteOpensAScreenWithTheKeyboardAndTheSheetTellsTheKeys() {
        signIn();
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until("the palette", () -> sees("宛名番号"));
        robot.write("取込").type(KeyCode.ENTER);
        until("the import page", () -> sees("これまでの取込"));
        robot.type(KeyCode.F1);
        until("the sheet", () -> sees("前の画面に戻る"));
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        until("home again", () -> sees("次にすること"));
    }

    @Test
    void wrongPasswordIsOneSentenceOnTheSignInPage() {
        robot.clickOn(robot.lookup("#user").queryAs(TextField.class)).write("tanto");
        robot.clickOn(robot.lookup("#password").queryAs(PasswordField.class)).write("nope");
        robot.type(KeyCode.ENTER);
        until(
                "a sentence",
                () -> WindowWords.nodes(root, Labeled.class).stream()
                        .filter(Node::isVisible)
                        .anyMatch(label -> label.getStyleClass().contains("error-text")
                                && !label.getText().isEmpty()));
        assertThat(root.desk()).isEmpty();
    }
}
