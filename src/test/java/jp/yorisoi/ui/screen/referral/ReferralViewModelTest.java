package jp.yorisoi.ui.screen.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.referral.Recipient;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.SmallTown;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.approval.Approval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralViewModelTest {
    @TempDir
    Path folder;

    @BeforeEach
    void propose() {
        Desks.makeStore(folder);
        try (Workbench workbench = Desks.open(folder, "kakaricho2")) {
            SmallTown.fill(workbench, folder);
            ReferralViewModel model = new ReferralViewModel(desk(workbench));
            Recipient school = model.recipients().stream()
                    .filter(one -> one.id().equals("gakkou"))
                    .findFirst()
                    .orElseThrow();
            model.propose(school, ReferralDraft.Kind.SHEET, List.of("2"));
            assertThat(model.items()).hasSize(1);
            assertThat(model.whyNotDecide().orElseThrow()).contains("自分の申請");
            model.approve();
            assertThat(state(model)).isEqualTo(Approval.State.PROPOSED);
        }
    }

    private static Desk desk(Workbench workbench) {
        return Desks.desk(workbench, List.of());
    }

    private static Approval.State state(ReferralViewModel model) {
        return model.selected().orElseThrow().approval().state();
    }

    @Test
    void anotherAccountSeesTheSheetApprovesAndWritesItOnce() {
        try (Workbench workbench = Desks.open(folder, "kakaricho")) {
            Desk desk = desk(workbench);
            assertThat(new ReferralScreen().waiting(desk)).isEqualTo(1);
            ReferralViewModel model = new ReferralViewModel(desk);
            model.load(0);
            assertThat(model.sheets()).hasSize(1).first().isInstanceOf(Sheet.Form.class);
            assertThat(model.mayWrite()).isFalse();

            model.approve();
            assertThat(state(model)).isEqualTo(Approval.State.APPROVED);
            assertThat(model.mayWrite()).isTrue();
            Path target = folder.resolve(model.fileName());
            model.write(target);

            assertThat(Files.exists(target)).isTrue();
            assertThat(target.getFileName().toString()).doesNotContain("佐藤");
            assertThat(state(model)).isEqualTo(Approval.State.DONE);
            assertThat(model.receipt().orElseThrow().content().rows()).isEqualTo(1);
            assertThat(model.mayWrite()).isFalse();
            assertThat(desk.notices().latest().get().sentence()).contains("SHA-256");
        }
    }

    @Test
    void whatIsGivenBackSaysWhyAndCannotBeWritten() {
        try (Workbench workbench = Desks.open(folder, "kakaricho")) {
            ReferralViewModel model = new ReferralViewModel(desk(workbench));
            model.load(0);
            model.giveBack("担任に先に電話する");

            assertThat(state(model)).isEqualTo(Approval.State.RETURNED);
            assertThat(model.selected()
                            .orElseThrow()
                            .approval()
                            .decision()
                            .orElseThrow()
                            .comment())
                    .isEqualTo("担任に先に電話する");
            assertThat(model.mayWrite()).isFalse();
            assertThat(new ReferralScreen().waiting(desk(workbench))).isZero();
        }
    }
}
