package jp.yorisoi.flow.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 児童扶養手当 over a small city in a real store: every verdict with its reason, on the ground that lets the tax be used,
/// without it, and in a benefit year that asks for last year's tax.
class CityRunTest {
    private static final String SERVICE = "jido-fuyo-teate";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /// 1: receives; 2: could; 3: a couple; 4: no tax row; 5: earns too much; 6: a mother in her father's household.
    private static final String REGISTER = """
            宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,方書,住民となった日,住所を定めた日
            11,1,見本一,ミホンイチ,1990-05-05,女,世帯主,中央1-1,,2015-04-01,2015-04-01
            12,1,見本二,ミホンニ,2018-05-05,男,子,中央1-1,,2018-05-05,2018-05-05
            21,2,見本三,ミホンサン,1990-05-05,女,世帯主,中央1-2,,2015-04-01,2015-04-01
            22,2,見本四,ミホンヨン,2018-05-05,男,子,中央1-2,,2018-05-05,2018-05-05
            31,3,見本五,ミホンゴ,1990-05-05,女,世帯主,中央1-3,,2015-04-01,2015-04-01
            32,3,見本六,ミホンロク,1990-05-05,男,夫,中央1-3,,2015-04-01,2015-04-01
            33,3,見本七,ミホンナナ,2018-05-05,男,子,中央1-3,,2018-05-05,2018-05-05
            41,4,見本八,ミホンハチ,1990-05-05,女,世帯主,中央1-4,,2015-04-01,2015-04-01
            42,4,見本九,ミホンキュウ,2018-05-05,男,子,中央1-4,,2018-05-05,2018-05-05
            51,5,見本十,ミホンジュウ,1990-05-05,女,世帯主,中央1-5,,2015-04-01,2015-04-01
            52,5,見本百,ミホンヒャク,2018-05-05,男,子,中央1-5,,2018-05-05,2018-05-05
            61,6,見本千,ミホンセン,1960-05-05,男,世帯主,中央1-6,,2015-04-01,2015-04-01
            62,6,見本万,ミホンマン,1992-05-05,女,子,中央1-6,,2015-04-01,2015-04-01
            63,6,見本億,ミホンオク,2020-05-05,男,子の子,中央1-6,,2020-05-05,2020-05-05
            """;
    private static final String TAX = """
            宛名番号,課税年度,課税区分,総所得金額,給与収入,扶養人数,障害者控除区分,ひとり親控除
            11,令和8年度,非課税,0,0,1,なし,×
            21,令和8年度,非課税,870000,1520000,1,なし,×
            31,令和8年度,非課税,0,0,1,なし,×
            32,令和8年度,課税,5000000,7000000,1,なし,×
            51,令和8年度,課税,2660000,4000000,1,なし,×
            61,令和8年度,課税,2540001,4000000,0,なし,×
            62,令和8年度,非課税,0,0,1,なし,×
            """;
    private static final String LAST_YEAR = """
            宛名番号,課税年度,課税区分,総所得金額,給与収入,扶養人数,障害者控除区分,ひとり親控除
            21,令和7年度,課税,9000000,9900000,1,なし,×
            51,令和7年度,非課税,0,0,1,なし,×
            """;
    private static final String ALLOWANCE = """
            宛名番号,児童宛名番号,認定日,支給区分,手当額,事由,開始,終了,現況届,振込区分
            11,12,2019-04-01,全部支給,48050,離婚,2019-04-01,,済,
            """;

    @TempDir
    static Path folder;

    private static Workbench workbench;
    private static TestStores.Office office;
    private static Prospects withoutGround;

    @BeforeAll
    static void begin() throws IOException {
        workbench = Workbench.on(TestStores.create(folder), Runnable::run);
        office = TestStores.office(workbench.store(), Reach.NOBODY);
        read("juki_20261120.csv", REGISTER);
        read("市民税課税情報_20250601.csv", LAST_YEAR);
        read("市民税課税情報_20261120.csv", TAX);
        read("児童扶養手当受給者_20261120.csv", ALLOWANCE);
        workbench.links().run(grant(Permission.RUN_LINKS), Clocks.on(DAY), Optional.empty(), Progress.NONE);
        withoutGround = run(facts(DAY));
        var item = workbench.grounds().propose(office.operator("tanto"), "tax", Purpose.SCREENING, "市の取扱い");
        workbench.approvals().approve(office.operator("kakaricho"), item.number());
    }

    @AfterAll
    static void end() {
        workbench.close();
    }

    private static Grant grant(Permission permission) {
        return workbench.gate().grant(office.operator("tanto"), permission, Purpose.SCREENING, "");
    }

    private static void read(String name, String text) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        var report =
                workbench.intake().importFile(grant(Permission.IMPORT), file, IntakeOptions.DEFAULT, Progress.NONE);
        assertThat(report.batches().getFirst().batch())
                .as(report.batches().getFirst().problems().toString())
                .isPresent();
    }

    private static FactTable facts(LocalDate day) {
        return workbench.facts().load(grant(Permission.RUN_SCREENING), Clocks.on(day), Progress.NONE);
    }

    private static Prospects run(FactTable facts) {
        return workbench
                .eligibility()
                .run(
                        grant(Permission.RUN_SCREENING),
                        facts,
                        workbench.services().services(),
                        Progress.NONE);
    }

    private static Prospect of(Prospects prospects, String household) {
        return prospects.ofHousehold(grant(Permission.VIEW_LIST), household).stream()
                .filter(one -> one.service().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyHouseholdHasItsVerdict() {
        FactTable facts = facts(DAY);
        Prospects prospects = run(facts);
        assertThat(of(prospects, "1").verdict()).isEqualTo(Verdict.RECEIVING);
        Prospect could = of(prospects, "2");
        assertThat(could.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(could.band()).isEqualTo("full");
        assertThat(could.low()).isEqualTo(OptionalLong.of(48_050));
        assertThat(could.presumed()).contains("ひとり親", "事実婚");
        assertThat(of(prospects, "3").reason().kind()).isEqualTo("not-required");
        assertThat(of(prospects, "4").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(of(prospects, "4").missing()).containsExactly("総所得金額");
        assertThat(of(prospects, "5").reason()).isEqualTo(new Reason("over-limit", "所得が限度額以上です", 20_000));
        assertThat(prospects.counts().get(SERVICE))
                .isEqualTo(
                        Map.of(Verdict.RECEIVING, 1, Verdict.ELIGIBLE, 1, Verdict.NOT_ELIGIBLE, 3, Verdict.UNKNOWN, 1));
        int child = facts.register().findNumber("22").orElseThrow();
        assertThat(prospects.likely(SERVICE, child)).isEqualTo(Truth.YES);
        assertThat(prospects.likely(SERVICE, facts.register().findNumber("12").orElseThrow()))
                .isEqualTo(Truth.NO);
        assertThat(prospects.likely("no-such-service", child)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aMotherInHerFathersHouseholdClaimsAndHeIsMeasuredByHisOwnLimit() {
        FactTable facts = facts(DAY);
        Prospect mother = of(run(facts), "6");
        assertThat(mother.person())
                .isEqualTo(facts.register().id(facts.register().findNumber("62").orElseThrow()));
        assertThat(mother.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(mother.reason()).isEqualTo(new Reason("over-limit", "所得が限度額以上です", 1));
    }

    @Test
    void withoutAGroundTheTaxIsNotUsed() {
        Prospect could = of(withoutGround, "2");
        assertThat(could.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(could.missing()).anyMatch(item -> item.contains("利用の根拠"));
    }

    @Test
    void untilOctoberTheIncomeOfTheYearBeforeCounts() {
        Prospects prospects = run(facts(LocalDate.of(2026, 11, 20)));
        assertThat(of(prospects, "5").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        Asking.Ground ground = ground("51", DAY);
        ServiceDefinition service = workbench.services().find(SERVICE).orElseThrow();
        Asking october = new Asking(service, ground, LocalDate.of(2026, 10, 20), Asking.Assume.HIGHEST);
        assertThat(october.claimant()
                        .item(jp.yorisoi.base.expression.ItemName.of("所得"))
                        .value())
                .isEqualTo(jp.yorisoi.base.expression.Value.Number.of(0));
    }

    private static Asking.Ground ground(String number, LocalDate day) {
        FactTable facts = facts(day);
        return new Asking.Ground(
                facts.person(facts.register().findNumber(number).orElseThrow()), facts.vocabulary(), facts::carried);
    }

    @Test
    void aRunIsReadBackWithoutFacts() {
        Prospects prospects = run(facts(DAY));
        workbench.store().change(session -> prospects.keep(session, 1));
        Grant list = grant(Permission.VIEW_LIST);
        assertThat(workbench.eligibility().of(list, 1, "2")).isEqualTo(prospects.ofHousehold(list, "2"));
        assertThat(workbench.eligibility().counts(list, 1).get(SERVICE))
                .isEqualTo(prospects.counts().get(SERVICE));
        assertThat(workbench.eligibility().list(list, 1, new Eligibility.Listed(SERVICE, Verdict.ELIGIBLE), 0, 10))
                .containsExactly(of(prospects, "2"));
    }
}
