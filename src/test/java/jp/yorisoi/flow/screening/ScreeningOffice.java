package jp.yorisoi.flow.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;

/// A real store with a few families, linked and screened.
public final class ScreeningOffice implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final String JUKI = "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,住民となった日,住所を定めた日,住民となった事由,支援措置\n";
    public static final String PUPILS = "児童生徒番号,氏名,ふりがな,生年月日,性別,学校名,学年,欠席日数,前年度欠席日数,授業日数,給食費滞納月数,SSW相談,SC相談\n";

    /// Four families and one under protection: 桜 (13) and 蓮 (14) with both parents, 翔 (23) with mother and
    /// grandmother, 葵 (32) with both parents, 湊 (42) under protection; and a household without children.
    public static final String FAMILIES = JUKI
            + "11,1,山田 一郎,ヤマダ イチロウ,S60.4.1,男,世帯主,みほん市中町1-1,H20.4.1,H20.4.1,転入,\n"
            + "12,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,妻,みほん市中町1-1,H20.4.1,H20.4.1,転入,\n"
            + "13,1,山田 桜,ヤマダ サクラ,H28.5.3,女,子,みほん市中町1-1,H28.5.3,H28.5.3,出生,\n"
            + "14,1,山田 蓮,ヤマダ レン,H30.6.1,男,子,みほん市中町1-1,H30.6.1,H30.6.1,出生,\n"
            + "21,2,佐藤 京子,サトウ キョウコ,S25.1.15,女,世帯主,みほん市東町2-3,S60.4.1,S60.4.1,転入,\n"
            + "22,2,佐藤 真理,サトウ マリ,S63.7.7,女,子,みほん市東町2-3,S63.7.7,S63.7.7,出生,\n"
            + "23,2,佐藤 翔,サトウ ショウ,H29.8.8,男,子の子,みほん市東町2-3,H29.8.8,H29.8.8,出生,\n"
            + "30,3,鈴木 実,スズキ ミノル,S55.1.1,男,世帯主,みほん市西町5-1,R2.4.1,R2.4.1,転入,\n"
            + "31,3,鈴木 愛,スズキ アイ,S56.1.1,女,妻,みほん市西町5-1,R2.4.1,R2.4.1,転入,\n"
            + "32,3,鈴木 葵,スズキ アオイ,H27.9.9,女,子,みほん市西町5-1,R2.4.1,R2.4.1,転入,\n"
            + "51,5,田中 正,タナカ タダシ,S30.1.1,男,世帯主,みほん市南町9-9,S60.4.1,S60.4.1,転入,\n"
            + "41,4,高橋 恵,タカハシ メグミ,S62.1.1,女,世帯主,みほん市北町8-8,R3.4.1,R3.4.1,転入,1\n"
            + "42,4,高橋 湊,タカハシ ミナト,H29.12.1,男,子,みほん市北町8-8,R3.4.1,R3.4.1,転入,\n";

    private final Path folder;
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    public final Workbench workbench;
    public final TestStores.Office office;

    public ScreeningOffice(Path folder) {
        this.folder = folder;
        this.workbench = Workbench.on(TestStores.create(folder), executor);
        this.office = TestStores.office(workbench.store(), Reach.NOBODY);
    }

    /// The families with a school's file of 桜, who is absent often and behind with payments, and 翔, who is absent
    /// often; linked and screened.
    public static ScreeningOffice withTwoPupils(Path folder) {
        ScreeningOffice office = new ScreeningOffice(folder);
        office.read("住民基本台帳_20261120.csv", FAMILIES);
        office.read(
                "教育_中小_20261031.csv",
                PUPILS + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,4,42,7,100,5,0,0\n"
                        + "3,佐藤 翔,さとう しょう,H29.8.8,男,中小学校,3,35,1,100,0,0,0\n");
        office.link();
        office.screen();
        return office;
    }

    public Grant grant(Permission permission) {
        return workbench.gate().grant(office.operator("tanto"), permission, Purpose.SCREENING, "");
    }

    /// Imports a file, its day in its name.
    public ScreeningOffice read(String name, String text) {
        try {
            Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
            workbench
                    .intake()
                    .importFile(grant(Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE)
                    .batches()
                    .getFirst()
                    .batch()
                    .orElseThrow();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ScreeningOffice link() {
        workbench.links().run(grant(Permission.RUN_LINKS), Clocks.on(DAY), Optional.empty(), Progress.NONE);
        return this;
    }

    public FactTable facts() {
        return workbench.facts().load(grant(Permission.RUN_SCREENING), Clocks.on(DAY), Progress.NONE);
    }

    public List<ServiceDefinition> services() {
        return workbench.services().on(DAY);
    }

    public ScreeningRun screen() {
        return workbench.screenCity(grant(Permission.RUN_SCREENING), Clocks.on(DAY), Progress.NONE);
    }

    public Screening screening() {
        return workbench.screening();
    }

    public long id(String number) {
        return workbench
                .people()
                .findNumber(grant(Permission.RUN_LINKS), number, DAY)
                .map(Resident::id)
                .orElseGet(() -> facts().register()
                        .id(facts().register().findNumber(number).orElseThrow()));
    }

    public ChildPage list(ScreeningRun run, ChildFilter filter) {
        return screening().children(grant(Permission.VIEW_LIST), run, filter, ChildSort.TIER, 0, 50);
    }

    public List<Finding> findings(ScreeningRun run, String number) {
        return screening().findingsOf(grant(Permission.VIEW_LIST), run, List.of(id(number)));
    }

    @Override
    public void close() {
        workbench.close();
        executor.shutdownNow();
    }
}
