package jp.yorisoi.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import jp.yorisoi.flow.intake.Forms;
import jp.yorisoi.flow.intake.SavedForm;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SampleFiles;
import jp.yorisoi.ui.Toolkit;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.task.FxThread;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.setting.WatchedPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the import keeps from one time to the next, in the real window: remembered forms, and the watched folder.
class KeptWindowTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    Path folder;

    private Path share;
    private Workbench workbench;
    private WindowRoot root;
    private Stage stage;

    @BeforeEach
    void open() throws IOException {
        Desks.makeStore(folder);
        share = Files.createDirectory(folder.resolve("share"));
        workbench = Desks.open(folder, "tanto");
    }

    private void show() {
        WindowTools tools = Toolkit.begin();
        FxThread.waitFor(() -> {
            root = new WindowRoot(tools, Optional.of(folder.resolve("city.yorisoi")), Locale.JAPAN);
            Scene scene = root.scene(1366, 768);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            root.enter(workbench);
            root.desk().orElseThrow().navigator().open(Place.of("intake"));
            return stage;
        });
        press("様式・監視フォルダ");
    }

    @AfterEach
    void close() {
        FxThread.waitFor(() -> {
            root.close();
            stage.close();
            return stage;
        });
    }

    private void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE;
        while (!FxThread.waitFor(holds::getAsBoolean)) {
            assertThat(System.nanoTime())
                    .as("%s: %s", what, WindowWords.of(root))
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean sees(String words) {
        return WindowWords.of(root).stream().anyMatch(text -> text.contains(words));
    }

    private Optional<ButtonBase> button(String words) {
        return WindowWords.nodes(root, ButtonBase.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst();
    }

    private void press(String words) {
        until(words, () -> button(words).isPresent());
        FxThread.waitFor(() -> {
            button(words).orElseThrow().fire();
            return words;
        });
    }

    private Grant grant() {
        return workbench.gate().grant(workbench.operator(), Permission.IMPORT, Purpose.SCREENING, "");
    }

    @Test
    void rememberedFormIsListedForgottenAndRememberedAgain() {
        Forms.Layout layout = new Forms.Layout(
                "kyoiku", new SavedForm.Header(2, 1), null, List.of(new SavedForm.Column("だれ", "氏名", false)));
        workbench.intake().forms().save(grant(), Path.of("みほん小_20261031.csv"), layout);
        show();

        until("the form", () -> sees("みほん小"));
        press("忘れる");

        until("its end", () -> sees("覚えた様式はありません"));
        assertThat(workbench.intake().forms().all()).isEmpty();

        press("取り消す");

        until("the form again", () -> sees("みほん小") && !sees("覚えた様式はありません"));
        assertThat(workbench.intake().forms().all().getFirst().columns()).isEqualTo(layout.columns());
    }

    @Test
    void filesInTheFolderAreTakenAndWhatCouldNotBeIsTold() throws IOException {
        SampleFiles.register(share);
        Files.writeString(share.resolve("Book1.csv"), "品目,数量\nえんぴつ,10\n", StandardCharsets.UTF_8);
        workbench.settings().watch(grant(), new WatchedPlace(share.toString(), WatchedPlace.Mode.ON));
        show();

        until("what became of both", () -> sees("取込番号") && sees("取り込めないもの（1件）"));
        assertThat(sees("住民基本台帳_20261120.csv") && sees("Book1.csv")).isTrue();
        assertThat(share.resolve("done").resolve("住民基本台帳_20261120.csv")).exists();
        assertThat(share.resolve("failed").resolve("Book1.csv")).exists();
        assertThat(workbench.batches().all()).hasSize(1);
    }

    @Test
    void folderThatIsGoneIsSaidAndTheWatchCanBeTurnedOff() throws IOException {
        workbench.settings().watch(grant(), new WatchedPlace(share.toString(), WatchedPlace.Mode.ON));
        Files.delete(share);
        show();

        until("what is wrong", () -> sees("監視フォルダがありません") || sees("フォルダがありません"));
        FxThread.waitFor(() -> {
            ((CheckBox) root.lookup("#watch-on")).fire();
            return root;
        });
        until("off", () -> !workbench.settings().watched().on());
    }
}
