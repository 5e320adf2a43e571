package jp.yorisoi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;

/// An invented town of two families with twins whom a check-up cannot tell apart, and a pupil who is often absent.
public final class SmallTown {
    private static final String REGISTER = """
            宛名番号,世帯番号,氏名,カナ,旧氏,生年月日,性別,続柄,住所,方書,小学校区,中学校区,支援措置
            11,1,山田 花子,ヤマダ ハナコ,,S61.5.2,女,世帯主,みほん市中町1-1,,,,
            13,1,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町1-1,,,,
            14,1,山田 楓,ヤマダ カエデ,,H28.5.3,女,子,みほん市中町1-1,,,,
            21,2,佐藤 真理,サトウ マリ,,S58.7.7,女,世帯主,みほん市南町5-6,,,,
            22,2,佐藤 蓮,サトウ レン,,H30.8.8,男,子,みほん市南町5-6,,,,
            """;
    private static final String CHECKS = """
            健康番号,児氏名,カナ,生年月日,性別,母氏名,住所
            B1,山田,ヤマダ,H28.5.3,女,山田 花子,中町1-1
            B2,山田,ヤマダ,H28.5.3,女,山田 花子,中町1-2
            """;
    private static final String PUPILS = """
            児童生徒番号,氏名,ふりがな,生年月日,性別,学校名,学年,欠席日数,遅刻,授業日数
            1,佐藤 蓮,さとう れん,H30.8.8,男,中小学校,2,42,7,100
            """;

    private SmallTown() {}

    /// Imports the town, links it and runs the rules.
    public static void fill(Workbench workbench, Path folder) {
        read(workbench, folder.resolve("住民基本台帳_20261120.csv"), REGISTER);
        read(workbench, folder.resolve("健診_20261031.csv"), CHECKS);
        read(workbench, folder.resolve("教育_中小_20261031.csv"), PUPILS);
        workbench
                .links()
                .run(
                        grant(workbench, Permission.RUN_LINKS),
                        workbench.links().clocks(),
                        Optional.empty(),
                        Progress.NONE);
        workbench.screenCity(
                grant(workbench, Permission.RUN_SCREENING), workbench.links().clocks(), Progress.NONE);
    }

    private static Grant grant(Workbench workbench, Permission permission) {
        return workbench.gate().grant(workbench.operator(), permission, Purpose.SCREENING, "");
    }

    private static void read(Workbench workbench, Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            workbench
                    .intake()
                    .importFile(grant(workbench, Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
