package jp.yorisoi.ui.screen.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SampleFiles;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Desk desk;
    private HomeViewModel model;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        desk = Desks.desk(workbench, List.of());
        model = new HomeViewModel(desk);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void emptyStoreAsksForTheRegisterFirst() {
        model.refresh();

        assertThat(model.facts().get().counts()).isEmpty();
        assertThat(model.toDo(model.facts().get())).first().satisfies(thing -> {
            assertThat(thing.what()).contains("住民基本台帳");
            assertThat(thing.verb()).isEqualTo("取り込む");
        });
    }

    @Test
    void countsResidentsAndSaysWhatIsOldOrMissingInAtMostFiveThings() {
        for (Path file : List.of(SampleFiles.register(folder), SampleFiles.allowance(folder))) {
            workbench.intake().importFile(desk.grant(Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE);
        }
        model.refresh();

        HomeFacts facts = model.facts().get();
        assertThat(facts.counts()).contains(new HomeFacts.Counts(4, 2, 2));
        assertThat(facts.records()).isEqualTo(6);
        assertThat(facts.fine()).isPositive();
        assertThat(model.toDo(facts))
                .hasSizeBetween(1, 5)
                .noneMatch(thing -> thing.what().startsWith("home."));
    }
}
