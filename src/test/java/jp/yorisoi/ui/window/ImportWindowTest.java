package jp.yorisoi.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import jp.yorisoi.flow.intake.ColumnReading;
import jp.yorisoi.flow.intake.SavedForm;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SampleFiles;
import jp.yorisoi.ui.Toolkit;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.task.BackgroundTask;
import jp.yorisoi.ui.task.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Walks the import through the real window: dropped files, a reading that is put right with the keyboard, a stop on
/// the
/// way.
class ImportWindowTest {
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
        robot.clickOn(robot.lookup("#user").queryAs(TextField.class)).write("tanto");
        robot.clickOn(robot.lookup("#password").queryAs(PasswordField.class)).write("passphrase-tanto");
        robot.type(KeyCode.ENTER);
        until("the home page", () -> sees("次にすること"));
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

    private Optional<Button> button(String words) {
        return WindowWords.nodes(root, Button.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst();
    }

    private void press(String words) {
        until(words, () -> button(words).filter(one -> !one.isDisabled()).isPresent());
        FxThread.waitFor(() -> {
            button(words).orElseThrow().fire();
            return words;
        });
    }

    private void open(Path... files) {
        FxThread.waitFor(() -> {
            String paths = String.join(
                    File.pathSeparator,
                    List.of(files).stream().map(Path::toString).toList());
            root.desk().orElseThrow().navigator().open(new Place("intake", paths));
            return files;
        });
    }

    /// What the toolkit sends when files are let go over a node; its headless platform knows no dragging of its own.
    private static void drop(Node target, List<File> files) {
        TKClipboard held = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? files : null;
                    default -> null;
                });
        Dragboard board = DragboardHelper.createDragboard(held);
        for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            DragEvent event = new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
            Event.fireEvent(target, event);
        }
    }

    private Workbench workbench() {
        return FxThread.waitFor(() -> root.desk().orElseThrow().workbench());
    }

    @Test
    void filesDroppedOnAnyScreenAreReadAndTheirResultStays() {
        Path register = SampleFiles.register(folder);
        Path allowance = SampleFiles.allowance(folder);
        Node page = robot.lookup(".page-holder").query();
        FxThread.waitFor(() -> {
            drop(page, List.of(register.toFile(), allowance.toFile()));
            return page;
        });

        until("both files", () -> sees("2件を取り込む"));
        press("2件を取り込む");
        until("the result", () -> sees("取込番号") && sees("児童扶養手当_20261031.csv"));
    }

    @Test
    void readingIsPutRightWithTheKeyboardAndRememberedForTheForm() throws IOException {
        Path file = Files.writeString(
                folder.resolve("みほん小_20261031.csv"),
                "№,だれ,がっこう\n1,見本 例子,みほん小\n2,見本 そら,みほん小\n3,見本 うみ,みほん小\n",
                StandardCharsets.UTF_8);
        open(file);
        press("読み方を直す");
        until("the wizard", () -> sees("まずデータの種類を選んでください"));
        FxThread.waitFor(() -> {
            SourceDefinition pupils = workbenchNow().catalogue().find("kyoiku").orElseThrow();
            ComboBox<SourceDefinition> source = robot.lookup("#form-source").queryAs(ComboBox.class);
            source.setValue(pupils);
            return source;
        });
        until("what is missing", () -> sees("必要な項目の列がまだありません"));
        give(0, "児童生徒番号");
        give(1, "氏名");
        give(2, "学校名");
        until("nothing missing", () -> !sees("必要な項目の列がまだありません"));

        press("この読み方にする");
        until("remembered", () -> sees("様式を覚えました"));
        press("1件を取り込む");
        until("the result", () -> sees("取込番号"));

        List<SavedForm> forms = workbench().intake().forms().all();
        assertThat(forms).hasSize(1);
        assertThat(forms.getFirst().columns())
                .extracting(SavedForm.Column::itemName)
                .containsExactly("児童生徒番号", "氏名", "学校名");
    }

    private Workbench workbenchNow() {
        return root.desk().orElseThrow().workbench();
    }

    @SuppressWarnings("unchecked")
    private TableView<ColumnReading> columns() {
        return (TableView<ColumnReading>) (TableView<?>) WindowWords.nodes(root, TableView.class).stream()
                .filter(table -> table.getItems().stream().anyMatch(ColumnReading.class::isInstance))
                .findFirst()
                .orElseThrow();
    }

    /// Chooses a column, opens it, searches the item and takes it, all by keys.
    private void give(int row, String item) {
        until(
                "the columns",
                () -> !sees("読み込んでいます")
                        && WindowWords.nodes(root, TableView.class).stream()
                                .anyMatch(table -> table.getItems().size() > 2));
        FxThread.waitFor(() -> {
            TableView<ColumnReading> table = columns();
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            return table;
        });
        robot.type(KeyCode.ENTER);
        until(
                "the search",
                () -> robot.lookup("#item-search").queryAs(TextField.class).isFocused());
        FxThread.waitFor(() -> {
            robot.lookup("#item-search").queryAs(TextField.class).setText(item);
            return item;
        });
        robot.type(KeyCode.ENTER);
        until(
                item,
                () -> columns().getItems().get(row).item().filter(item::equals).isPresent());
    }

    @Test
    void stopOnTheWayLeavesNothing() throws IOException {
        StringBuilder text = new StringBuilder("宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i + 100_000).append(',').append(i + 500_000).append(",R6.4.1,全部,1,R6.4.1,,済\n");
        }
        open(Files.writeString(folder.resolve("児童扶養手当_20261031.csv"), text));
        press("1件を取り込む");
        until("the job", () -> jobs().stream().anyMatch(BackgroundTask::active));
        FxThread.waitFor(() -> {
            jobs().forEach(BackgroundTask::cancel);
            return root;
        });
        until("its end", () -> jobs().stream().noneMatch(BackgroundTask::active));

        assertThat(workbench().batches().all()).isEmpty();
        until("the file waits again", () -> sees("1件を取り込む"));
    }

    private List<BackgroundTask> jobs() {
        return List.copyOf(root.desk().orElseThrow().tasks().tasks());
    }
}
