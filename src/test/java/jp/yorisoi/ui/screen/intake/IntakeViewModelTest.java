package jp.yorisoi.ui.screen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.ShapeChange;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SampleFiles;
import jp.yorisoi.ui.shell.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Desk desk;
    private IntakeViewModel model;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        desk = Desks.desk(workbench, List.of());
        model = new IntakeViewModel(desk);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private ImportFile file(int index) {
        return model.files().get(index);
    }

    @Test
    void readFilesShowWhatTheyBecomeAndAreImportedTogether() {
        model.add(List.of(SampleFiles.register(folder), SampleFiles.allowance(folder)));

        assertThat(file(0).title()).isEqualTo("住民基本台帳");
        assertThat(file(0).rows()).isEqualTo(4);
        assertThat(file(0).previews()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells()
                        .get(2)
                        .value())
                .isEqualTo("見本 例子");
        assertThat(model.undecided()).isZero();

        model.importReady();

        assertThat(file(0).state().get()).isEqualTo(ImportFile.State.IMPORTED);
        assertThat(file(1).report().orElseThrow().rejected()).isEqualTo(1);
        assertThat(model.history()).extracting(Batch::source).containsExactly("jifu", "juki");
        assertThat(desk.day().get()).isEqualTo("2026-11-20");
        assertThat(desk.notices().latest().get().sentence()).contains("2件");
    }

    @Test
    void undoInTheNoticeTakesTheWholeImportBack() {
        model.add(List.of(SampleFiles.register(folder)));
        model.importReady();

        desk.notices().latest().get().undo().orElseThrow().run();

        assertThat(model.history()).extracting(Batch::state).containsExactly(Batch.State.WITHDRAWN);
        assertThat(file(0).state().get()).isEqualTo(ImportFile.State.UNDONE);
    }

    @Test
    void changedColumnsWaitForADecisionAndAreNamed() {
        model.add(List.of(SampleFiles.allowance(folder)));
        model.importReady();
        model.add(List.of(SampleFiles.changedAllowance(folder)));

        ImportFile changed = file(1);
        assertThat(changed.state().get()).isEqualTo(ImportFile.State.CHANGED);
        assertThat(changed.previews().getFirst().earlier().changes())
                .extracting(ShapeChange::kind)
                .contains(ShapeChange.Kind.MOVED, ShapeChange.Kind.RENAMED, ShapeChange.Kind.ADDED);
        assertThat(model.ready()).isEmpty();

        model.accept(changed);

        assertThat(model.ready()).containsExactly(changed);
    }

    @Test
    void olderFileIsTold() {
        model.add(List.of(SampleFiles.changedAllowance(folder)));
        model.importReady();
        model.add(List.of(SampleFiles.allowance(folder)));

        assertThat(file(1).state().get()).isEqualTo(ImportFile.State.OLDER);
        assertThat(model.undecided()).isEqualTo(1);
    }

    @Test
    void fileOfNoSourceWaitsAndCanBeLeftOut() {
        model.add(List.of(SampleFiles.unknown(folder)));

        assertThat(file(0).state().get()).isEqualTo(ImportFile.State.UNKNOWN);
        assertThat(file(0).problem()).isPresent();

        model.remove(file(0));

        assertThat(model.files()).isEmpty();
    }

    @Test
    void identicalFileIsSaidToBeThereAlready() {
        Path file = SampleFiles.register(folder);
        model.add(List.of(file));
        model.importReady();
        model.remove(file(0));
        model.add(List.of(file));
        model.importReady();

        assertThat(file(0).state().get()).isEqualTo(ImportFile.State.ALREADY);
    }
}
