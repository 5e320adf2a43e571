package jp.yorisoi.flow.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.linking.IssuedIds;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ItemName STATUS = ItemName.of("課税区分");

    @TempDir
    Path folder;

    private TestStores.Office office;

    private void read(Workbench workbench, String name, String text) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        workbench
                .intake()
                .importFile(office.grant("tanto", Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE);
    }

    @Test
    void anAnswerThatIsNotUnderstoodAndOneOfTheSameDayEndAConsent() throws IOException {
        try (Workbench workbench = Workbench.on(TestStores.create(folder), Runnable::run)) {
            office = TestStores.office(workbench.store(), Reach.NOBODY);
            read(workbench, "住民基本台帳_20261120.csv", """
                    宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所
                    11,1,山田 一郎,ヤマダ イチロウ,S60.4.1,男,世帯主,みほん市中町1-1
                    12,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,妻,みほん市中町1-1
                    13,1,山田 桜,ヤマダ サクラ,H16.5.2,女,子,みほん市中町1-1
                    """);
            new IssuedIds(workbench.store(), workbench.audit(), workbench.registers())
                    .issue(
                            office.grant("tanto", Permission.RECORD_CONSENT),
                            Map.of("A1", "11", "A2", "12", "A3", "13"));
            read(workbench, "同意_20261101.csv", """
                    申請ID,種別,同意区分,日時
                    A1,課税台帳,同意する,2026-08-01
                    A1,課税台帳,やめたい,2026-09-01
                    A2,課税台帳,撤回,2026-08-01 15:00
                    A2,課税台帳,同意する,2026-08-01 9:00
                    A3,課税台帳,同意する,2026-08-01
                    A3,課税台帳,－,2026-09-01
                    """);
            Grant run = office.grant("tanto", Permission.RUN_LINKS);
            workbench.links().run(run, Clocks.on(DAY), Optional.empty(), Progress.NONE);
            Map<String, Long> numbers = workbench.registers().numbers(run);

            assertThat(workbench.consents().givers(run, "課税台帳", Clocks.on(DAY))).containsExactly(numbers.get("13"));
        }
    }

    @Test
    void newestAnswerOfAKindCountsAndOpensTheTaxLedgerForAnOffer() throws IOException {
        try (Workbench workbench = Workbench.on(TestStores.create(folder), Runnable::run)) {
            office = TestStores.office(workbench.store(), Reach.NOBODY);
            read(workbench, "住民基本台帳_20261120.csv", """
                    宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所
                    11,1,山田 一郎,ヤマダ イチロウ,S60.4.1,男,世帯主,みほん市中町1-1
                    12,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,妻,みほん市中町1-1
                    """);
            read(workbench, "市民税_20260610.csv", "宛名番号,課税年度,課税区分,総所得金額\n11,R8,課税,1\n12,R8,非課税,0\n");
            new IssuedIds(workbench.store(), workbench.audit(), workbench.registers())
                    .issue(office.grant("tanto", Permission.RECORD_CONSENT), Map.of("A1", "11", "A2", "12"));
            read(workbench, "同意_20261101.csv", """
                    申請ID,種別,同意区分,日時
                    A1,課税台帳,同意する,2026-08-01
                    A1,課税台帳,未回答,2026-09-01
                    A2,課税台帳,同意する,2026-08-01
                    A2,お知らせ,同意する,2026-10-01
                    A2,課税台帳,撤回,2026-10-01
                    """);
            Grant run = office.grant("tanto", Permission.RUN_LINKS);
            workbench.links().run(run, Clocks.on(DAY), Optional.empty(), Progress.NONE);

            Grant offer = workbench.gate().grant(office.operator("tanto"), Permission.RUN_SCREENING, Purpose.OFFER, "");
            FactTable facts = workbench.facts().load(offer, Clocks.on(DAY), Progress.NONE);
            int first = facts.register().findNumber("11").orElseThrow();
            int second = facts.register().findNumber("12").orElseThrow();
            long withdrew = facts.register().id(second);
            Consents consents = workbench.consents();

            assertThat(consents.given(run, facts.register().id(first), "課税台帳", DAY))
                    .isTrue();
            assertThat(consents.given(run, withdrew, "課税台帳", DAY)).isFalse();
            assertThat(consents.given(run, withdrew, "課税台帳", LocalDate.of(2026, 9, 30)))
                    .isTrue();
            assertThat(consents.given(run, withdrew, "お知らせ", DAY)).isTrue();
            assertThat(consents.given(run, withdrew, "お知らせ", LocalDate.of(2026, 9, 30)))
                    .isFalse();
            assertThat(facts.read(STATUS, first)).isEqualTo(Reading.of(new Value.Text("課税")));
            assertThat(facts.read(STATUS, second)).isEqualTo(Reading.missing("同意(課税台帳)"));
        }
    }
}
