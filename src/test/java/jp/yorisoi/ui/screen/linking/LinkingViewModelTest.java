package jp.yorisoi.ui.screen.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.linking.SecondOpinion;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SmallTown;
import jp.yorisoi.ui.shell.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Desk desk;
    private LinkingViewModel model;

    @BeforeEach
    void open() {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        SmallTown.fill(workbench, folder);
        desk = Desks.desk(workbench, List.of(new LinkingScreen()));
        desk.refreshDay();
        model = new LinkingViewModel(desk);
        model.load();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private int waiting() {
        return new LinkingScreen().waiting(desk);
    }

    @Test
    void twinsAreShownSideBySideWithTheirHousehold() {
        assertThat(model.all()).isEqualTo(2);
        Entry entry = model.current().orElseThrow();
        assertThat(entry.item().candidates()).hasSize(2);
        assertThat(model.household().orElseThrow().members()).hasSize(3);
        List<FieldLine> lines = new FieldLines(
                        desk,
                        model.source(entry.item()),
                        entry.item(),
                        entry.candidate().orElseThrow(),
                        model.household())
                .all();
        assertThat(lines).extracting(FieldLine::field).contains("児氏名", "生年月日", "母氏名", "住所");
        assertThat(lines).allSatisfy(line -> assertThat(line.word()).doesNotContain("reviewing."));
        model.compare(1);
        assertThat(entry.candidateIndex()).isEqualTo(1);
    }

    @Test
    void decisionsAreKeptAndTakenBackOneByOne() {
        Entry first = model.current().orElseThrow();
        model.decide(Choice.SAME);
        assertThat(waiting()).isEqualTo(1);
        assertThat(model.done()).isEqualTo(1);
        model.decide(Choice.LATER);
        assertThat(model.current()).isEmpty();
        assertThat(model.count(Choice.LATER)).isEqualTo(1);
        assertThat(model.done()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);

        model.undo();
        model.undo();

        assertThat(model.current()).contains(first);
        assertThat(model.canUndo()).isFalse();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void anotherPersonIsNobodyOfTheCandidates() {
        model.decide(Choice.DIFFERENT);
        model.decide(Choice.DIFFERENT);

        assertThat(waiting()).isZero();
        model.run();
        assertThat(model.running()).isFalse();
        assertThat(model.entries()).isEmpty();
    }

    @Test
    void whereTwoMustAgreeASecondOneDecidesWithoutSeeingTheFirst() {
        workbench.close();
        workbench = Desks.open(folder, "kakaricho");
        LimitsViewModel limits = new LimitsViewModel(Desks.desk(workbench, List.of(new LinkingScreen())));
        limits.load();
        assertThat(limits.maySetTwo()).isTrue();
        limits.letNeedTwo(true);
        model = reopened("tanto");
        model.decide(Choice.SAME);
        assertThat(waiting()).isEqualTo(2);
        model.load();
        assertThat(model.all()).isEqualTo(1);
        assertThat(model.isForOthers(model.entries().getLast())).isTrue();

        model = reopened("kakaricho");
        Entry second = model.current().orElseThrow();
        assertThat(second.item().second().state()).isEqualTo(SecondOpinion.State.SECOND);
        model.decide(Choice.DIFFERENT);
        model = reopened("tanto");
        Entry disputed = model.entries().stream()
                .filter(entry -> entry.item().second().state() == SecondOpinion.State.DISPUTED)
                .findFirst()
                .orElseThrow();
        model.go(disputed);
        model.decide(Choice.SAME);
        assertThat(disputed.choice()).isEmpty();

        model = reopened("kakaricho2");
        assertThat(model.current().orElseThrow().item().second().opinions()).hasSize(2);
        model.decide(Choice.SAME);
        assertThat(waiting()).isEqualTo(1);
    }

    private LinkingViewModel reopened(String user) {
        workbench.close();
        workbench = Desks.open(folder, user);
        desk = Desks.desk(workbench, List.of(new LinkingScreen()));
        LinkingViewModel opened = new LinkingViewModel(desk);
        opened.load();
        return opened;
    }
}
