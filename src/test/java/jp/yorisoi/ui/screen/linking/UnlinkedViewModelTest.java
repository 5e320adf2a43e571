package jp.yorisoi.ui.screen.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SmallTown;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.approval.Approval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlinkedViewModelTest {
    private static final String VISITS = """
            日付,食堂名,呼び名,年齢,学年,町名
            2026/9/5,みほん食堂,ぽんちゃん,8歳,,北町
            2026/10/3,みほん食堂,ぽんちゃん,8歳,,北町
            2026/10/3,みほん食堂,ころくん,12歳,,北町
            """;

    @TempDir
    Path folder;

    private Workbench workbench;
    private UnlinkedViewModel model;

    @BeforeEach
    void open() throws Exception {
        Desks.makeStore(folder);
        workbench = Desks.open(folder, "tanto");
        Desk desk = Desks.desk(workbench, List.of(new LinkingScreen()));
        Path visits = Files.writeString(folder.resolve("こども食堂_20261031.csv"), VISITS);
        workbench.intake().importFile(desk.grant(Permission.IMPORT), visits, IntakeOptions.DEFAULT, Progress.NONE);
        SmallTown.fill(workbench, folder);
        model = new UnlinkedViewModel(desk);
        model.load();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void everybodyIsListedBySourceMostOftenSeenFirst() {
        assertThat(model.counts()).containsEntry("people", 2).containsEntry("records", 3);
        assertThat(model.people().getFirst().records()).hasSize(2);
        assertThat(model.sources().keySet()).extracting(source -> source.id()).containsExactly("cafeteria");
        model.source(model.sources().keySet().stream().findFirst());
        assertThat(model.people()).hasSize(2);
        model.found(true);
        assertThat(model.people()).isEmpty();
        model.found(false);
        model.source(Optional.empty());
        assertThat(model.page()).hasSize(2);
    }

    @Test
    void aRecordIsPartedPeopleAreJoinedAndBothAreTakenBack() {
        model.select(model.people().getFirst());
        model.split(model.people().getFirst().records().getFirst(), "別の子");
        assertThat(model.people()).hasSize(3);
        model.mark();
        model.select(model.people().stream()
                .filter(one -> one.id() != model.marked().orElseThrow().id())
                .findFirst()
                .orElseThrow());
        model.merge("同じ子");
        assertThat(model.people()).hasSize(2);
        model.undo(model.made().getFirst());
        model.undo(model.made().getFirst());
        assertThat(model.people().getFirst().records()).hasSize(2);
    }

    @Test
    void anInquiryLeavesTheOfficeOnlyAfterAnotherApproved() {
        List<Long> ids = model.people().stream().map(UnregisteredPerson::id).toList();
        Approval item = workbench.referrals().proposeUnregistered(workbench.operator(), "hokenshi", ids);
        workbench.close();
        try (Workbench second = Desks.open(folder, "kakaricho")) {
            assertThat(second.referrals()
                            .preview(
                                    second.gate()
                                            .grant(
                                                    second.operator(),
                                                    Permission.VIEW_LIST,
                                                    jp.yorisoi.vault.access.Purpose.SCREENING,
                                                    ""),
                                    item))
                    .hasSize(1);
            second.approvals().approve(second.operator(), item.number());
        }
        workbench = Desks.open(folder, "tanto");
        Path written = folder.resolve("照会.xlsx");
        assertThat(workbench
                        .referrals()
                        .write(workbench.operator(), item.number(), written)
                        .content()
                        .rows())
                .isEqualTo(2);
        assertThat(written).exists();
    }
}
