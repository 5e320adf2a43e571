package jp.yorisoi.ui.screen.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.people.PersonJoins;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who stands under two numbers is shown in pairs; the supervisor says what they are and takes it back.
class DoublesViewModelTest {
    private static final String REGISTER = """
            宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,支援措置
            11,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,世帯主,みほん市中町1-1,
            13,1,山田 桜,ヤマダ サクラ,H28.5.3,女,子,みほん市中町1-1,
            91,9,山田 桜,ヤマダ サクラ,H28.5.3,女,世帯主,みほん市南町5-6,
            """;

    @TempDir
    Path folder;

    @Test
    void aPairIsDecidedAndTakenBack() throws Exception {
        Desks.makeStore(folder);
        Path register = Files.writeString(folder.resolve("住民基本台帳_20261031.csv"), REGISTER);
        try (Workbench workbench = Desks.open(folder, "tanto")) {
            Desk desk = Desks.desk(workbench, List.of(new LinkingScreen()));
            workbench
                    .intake()
                    .importFile(desk.grant(Permission.IMPORT), register, IntakeOptions.DEFAULT, Progress.NONE);
            DoublesViewModel model = new DoublesViewModel(desk);
            model.load();
            assertThat(model.suspects()).hasSize(1);
            assertThat(model.maySettle()).isFalse();
            model.decide(PersonJoins.Kind.JOIN, "13", "91", "");
            assertThat(model.made()).isEmpty();
        }
        try (Workbench workbench = Desks.open(folder, "kakaricho")) {
            DoublesViewModel model = new DoublesViewModel(Desks.desk(workbench, List.of(new LinkingScreen())));
            model.load();
            model.decide(PersonJoins.Kind.JOIN, "13", "91", "窓口で確認");
            assertThat(model.suspects()).isEmpty();
            PersonJoins.Join join = model.made().getFirst();
            assertThat(model.number(join.person())).isEqualTo("13");
            assertThat(model.number(join.other())).isEqualTo("91");
            model.undo(join);
            assertThat(model.suspects()).hasSize(1);
            model.decide(PersonJoins.Kind.APART, "13", "91", "いとこ");
            assertThat(model.suspects()).isEmpty();
            model.decide(PersonJoins.Kind.JOIN, "13", "404", "");
            assertThat(model.made()).hasSize(1);
        }
    }
}
