package jp.yorisoi.flow.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.progress.Cancelled;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.audit.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningTest {
    private static final ChildFilter MARKED = ChildFilter.of(ChildFilter.View.MARKED);

    @TempDir
    private Path folder;

    private ScreeningOffice office;

    @BeforeEach
    void open() {
        office = new ScreeningOffice(folder);
        office.read("住民基本台帳_20261120.csv", ScreeningOffice.FAMILIES);
        office.read(
                "教育_中小_20261031.csv",
                ScreeningOffice.PUPILS
                        + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,4,42,7,100,5,0,0\n"
                        + "2,山田 蓮,やまだ れん,H30.6.1,男,中小学校,2,3,0,100,0,0,0\n"
                        + "3,佐藤 翔,さとう しょう,H29.8.8,男,中小学校,3,2,1,100,0,1,0\n"
                        + "4,高橋 湊,たかはし みなと,H29.12.1,男,中小学校,3,50,1,100,0,0,0\n");
        office.link();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ChildLine line(ScreeningRun run, String number) {
        return office.screening()
                .child(office.grant(Permission.VIEW_LIST), run, office.id(number))
                .orElseThrow();
    }

    @Test
    void signsOnTwoAxesAreFocusCausesAloneAreWatchAndWhatIsMissingIsSaid() {
        ScreeningRun run = office.screen();

        ChildLine sakura = line(run, "13");
        assertThat(sakura.marks().tier()).isEqualTo(Tier.FOCUS);
        assertThat(sakura.marks().axes())
                .containsEntry(Axis.SCHOOL, AxisState.SIGN)
                .containsEntry(Axis.MONEY, AxisState.SIGN);
        assertThat(sakura.sentences()).contains("今年度の欠席が42日", "給食費の滞納が5か月");
        assertThat(sakura.place()).isEqualTo(new ChildLine.Place("中小学校", "小4"));
        assertThat(sakura.age()).isEqualTo(10);
        assertThat(sakura.unwatched()).isTrue();
        assertThat(line(run, "14").marks().tier()).isEqualTo(Tier.NONE);
        ChildLine sho = line(run, "23");
        assertThat(sho.marks().tier()).isEqualTo(Tier.WATCH);
        assertThat(sho.marks().axes()).containsEntry(Axis.MONEY, AxisState.CAUSE);
        assertThat(sho.watchers()).containsExactly("school");
        ChildLine aoi = line(run, "32");
        assertThat(aoi.marks().tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(aoi.marks().axes()).containsEntry(Axis.SCHOOL, AxisState.UNKNOWN);
        assertThat(aoi.marks().unknownItems()).contains("教育.欠席日数(今年度)");
    }

    @Test
    void factsThatAreOneFactCountOnce() {
        ScreeningRun run = office.screen();
        // 長期欠席 3, 欠席が多め 1, 欠席の前兆 2 are one fact: 3; 滞納 3.
        assertThat(line(run, "13").marks().score()).isEqualTo(6);
    }

    @Test
    void ruleWithoutASourceIsNotRunAndMakesNobodyUnknown() {
        ScreeningRun run = office.screen();
        ScreeningRun.RuleCount csw = count(run, "csw-kakei");
        assertThat(csw.wasRun()).isFalse();
        assertThat(csw.notRun()).contains("CSW相談");
        assertThat(csw.unknown()).isZero();
        assertThat(count(run, "hikazei").wasRun()).isFalse();
        assertThat(count(run, "long-absence").wasRun()).isTrue();
    }

    private static ScreeningRun.RuleCount count(ScreeningRun run, String rule) {
        return run.rules().stream()
                .filter(one -> one.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAreCompleteAndListsLeaveOutWhoIsProtected() {
        ScreeningRun run = office.screen();
        ScreeningRun.RuleCount absence = count(run, "long-absence");
        assertThat(absence.yes()).isEqualTo(2);
        assertThat(absence.no()).isEqualTo(2);
        assertThat(absence.unknown()).isEqualTo(1);
        assertThat(run.tiers().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(5);

        ChildPage all = office.list(run, ChildFilter.of(ChildFilter.View.ALL));
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.lines()).noneMatch(one -> one.child().number().equals("42"));
        Grant grant = office.grant(Permission.VIEW_LIST);
        assertThat(office.screening().findingsOf(grant, run, List.of(office.id("42"))))
                .isEmpty();
        assertThat(office.screening().child(grant, run, office.id("42"))).isEmpty();
        RunLines lines = office.screening()
                .lines(
                        office.grant(Permission.RUN_SCREENING),
                        office.facts(),
                        run,
                        RunOrder.full(office.screening().packs().packs()),
                        true);
        assertThat(lines).noneMatch(line -> line.getFirst().equals("42"));
    }

    @Test
    void linesHoldYesAndUnknownAndOnRequestAlsoNo() {
        ScreeningRun run = office.screen();
        RunOrder order = RunOrder.full(office.screening().packs().packs());
        Grant grant = office.grant(Permission.RUN_SCREENING);
        List<List<String>> some = lines(office.screening().lines(grant, office.facts(), run, order, false));
        assertThat(some)
                .contains(
                        List.of("13", "1", "kodomo-standard", "long-absence", "yes", "", "3"),
                        List.of(
                                "32",
                                "3",
                                "kodomo-standard",
                                "long-absence",
                                "unknown",
                                "教育.授業日数(今年度);教育.欠席日数(今年度);教育.欠席日数(前年度)",
                                "0"))
                .noneMatch(line -> line.get(4).equals("no"));
        List<List<String>> all = lines(office.screening().lines(grant, office.facts(), run, order, true));
        assertThat(all)
                .containsAll(some)
                .contains(List.of("14", "1", "kodomo-standard", "long-absence", "no", "", "0"))
                .doesNotHaveDuplicates();
    }

    private static List<List<String>> lines(RunLines lines) {
        List<List<String>> all =
                StreamSupport.stream(lines.spliterator(), false).toList();
        assertThat(all).hasSize(lines.size());
        return all;
    }

    @Test
    void ruleAsksOnlyWhomItMeansAndEveryUnknownNamesWhatIsMissing() {
        ScreeningRun run = office.screen();
        ScreeningRun.RuleCount single = count(run, "hitorioya");
        assertThat(single.yes() + single.no() + single.unknown()).isEqualTo(4);
        assertThat(List.of("13", "14", "21", "23", "32"))
                .flatMap(number -> office.findings(run, number))
                .filteredOn(one -> one.truth() == Truth.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.missing()).as(one.rule().id()).isNotEmpty());
    }

    @Test
    void householdRuleStandsOnItsHead() {
        ScreeningRun run = office.screen();
        assertThat(office.findings(run, "21"))
                .filteredOn(one -> one.rule().id().equals("hitorioya"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.truth()).isEqualTo(Truth.YES);
                    assertThat(one.rule().household()).isTrue();
                    assertThat(one.presumed()).contains("ひとり親");
                });
    }

    @Test
    void aFindingExplainsItselfDownToTheCell() {
        ScreeningRun run = office.screen();
        Finding finding = office.findings(run, "13").stream()
                .filter(one -> one.rule().id().equals("long-absence"))
                .findFirst()
                .orElseThrow();
        Explanation why = office.screening()
                .explain(office.grant(Permission.VIEW_LIST), office.facts(), office.services(), finding);
        assertThat(why.trace().truth()).isEqualTo(Truth.YES);
        ItemName item = new ItemName("教育.欠席日数", "今年度");
        assertThat(why.origins()).containsKey(item);
        assertThat(why.origins().get(item).getFirst().raw()).isEqualTo("42");
        assertThat(why.origins().get(item).getFirst().place().file()).isEqualTo("教育_中小_20261031.csv");
        assertThat(why.origins().get(item).getFirst().place().row()).isEqualTo(2);
    }

    @Test
    void aFindingThatRestsOnAServiceExplainsItselfToo() {
        office.read(
                "児童扶養手当_20261031.csv", "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n22,23,R6.4.1,全部支給,45500,R6.4.1,,済\n");
        office.link();
        ScreeningRun run = office.screen();
        Finding finding = office.findings(run, "23").stream()
                .filter(one -> one.rule().id().equals("shugaku-enjo-mishinsei"))
                .findFirst()
                .orElseThrow();
        Explanation why = office.screening()
                .explain(office.grant(Permission.VIEW_LIST), office.facts(), office.services(), finding);
        assertThat(finding.truth()).isEqualTo(Truth.YES);
        assertThat(why.trace().truth()).isEqualTo(Truth.YES);
    }

    @Test
    void aSecondRunSaysWhoEnteredAndWhoLeft() {
        office.screen();
        office.read(
                "教育_中小_20261118.csv",
                ScreeningOffice.PUPILS
                        + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,4,3,7,100,5,0,0\n"
                        + "2,山田 蓮,やまだ れん,H30.6.1,男,中小学校,2,31,0,100,0,0,0\n"
                        + "3,佐藤 翔,さとう しょう,H29.8.8,男,中小学校,3,2,1,100,0,1,0\n"
                        + "4,高橋 湊,たかはし みなと,H29.12.1,男,中小学校,3,50,1,100,0,0,0\n");
        office.link();
        ScreeningRun second = office.screen();
        assertThat(second.made().before()).isPresent();
        assertThat(count(second, "long-absence").entered()).isEqualTo(1);
        assertThat(count(second, "long-absence").left()).isEqualTo(1);
        assertThat(office.screening().latest(office.grant(Permission.VIEW_LIST)))
                .map(ScreeningRun::id)
                .contains(second.id());
        assertThat(line(second, "13").marks().tier()).isEqualTo(Tier.PREVENTION);
        Grant counts = office.grant(Permission.VIEW_COUNTS);
        Changes changes = office.screening().changes(counts, second);
        assertThat(changes.isNone()).isFalse();
        ChildFilter marked = ChildFilter.of(ChildFilter.View.MARKED);
        assertThat(total(second, marked.withChanges(Set.of(Change.NEW)))).isEqualTo(changes.entered());
        assertThat(total(second, marked.withChanges(Set.of(Change.HIGHER)))).isEqualTo(changes.higher());
        assertThat(total(second, marked.withChanges(Set.of(Change.LOWER)))).isEqualTo(changes.lower());
        assertThat(total(second, ChildFilter.of(ChildFilter.View.GONE))).isEqualTo(changes.gone());
    }

    @Test
    void aRunForAnOldDayNeverBecomesTheListThatIsShown() {
        office.read("住民基本台帳_20260401.csv", ScreeningOffice.FAMILIES.replace("一郎", "市郎"));
        office.link();
        ScreeningRun shown = office.screen();
        ScreeningRun old = office.workbench.screenCity(
                office.grant(Permission.RUN_SCREENING), Clocks.on(LocalDate.of(2026, 4, 30)), Progress.NONE);
        Grant list = office.grant(Permission.VIEW_LIST);
        assertThat(old.id()).isGreaterThan(shown.id());
        assertThat(office.screening().latest(list)).map(ScreeningRun::id).contains(shown.id());
        assertThat(office.screening().find(list, old.id())).isPresent();
        ScreeningRun again = office.screen();
        assertThat(office.screening().latest(list)).map(ScreeningRun::id).contains(again.id());
    }

    @Test
    void aCaseOpensTheFindingsOfItsOwnHouseholdAlone() {
        ScreeningRun run = office.screen();
        Grant one = office.workbench.gate().openCase(office.office.operator("tanto"), Purpose.SCREENING, "1", "相談");
        List<Long> both = List.of(office.id("13"), office.id("23"));
        assertThat(office.screening().findingsOf(one, run, both))
                .isNotEmpty()
                .allMatch(finding -> finding.person() == office.id("13"));
        assertThat(office.screening().findingsOf(office.grant(Permission.VIEW_LIST), run, both))
                .anyMatch(finding -> finding.person() == office.id("23"));
        assertThat(office.screening().child(one, run, office.id("13"))).isPresent();
        assertThat(office.screening().child(one, run, office.id("23"))).isEmpty();
        assertThatThrownBy(() -> office.workbench.eligibility().of(one, run.id(), "2"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whoLeftWithARegisterThatWasTakenBackIsNeitherListedNorCountedButSaid() {
        ScreeningRun run = office.screen();
        ChildFilter all = ChildFilter.of(ChildFilter.View.ALL);
        assertThat(office.list(run, all).lost()).isZero();
        long register = office.workbench.batches().all().stream()
                .filter(batch -> batch.source().equals("juki"))
                .findFirst()
                .orElseThrow()
                .id();
        office.workbench.intake().undo(office.grant(Permission.UNDO_OWN_IMPORT), register, "違う日");
        ChildPage page = office.list(run, all);
        assertThat(page.lines()).hasSize(page.total()).isEmpty();
        assertThat(page.lost()).isEqualTo(5);
        assertThat(page.views().values()).containsOnly(0);
        assertThat(page.facets().tiers()).isEmpty();
    }

    private int total(ScreeningRun run, ChildFilter filter) {
        Grant list = office.grant(Permission.VIEW_LIST);
        return office.screening()
                .children(list, run, filter, ChildSort.TIER, 0, 0)
                .total();
    }

    @Test
    void safetyIsAListApart() {
        office.read(
                "家庭児童相談_20261118.csv",
                "相談番号,児童氏名,カナ,生年月日,性別,住所,受付日,相談種別,虐待種別,要対協登録区分,状態,目視確認日\n"
                        + "1,山田 蓮,ヤマダ レン,H30.6.1,男,みほん市中町1-1,R8.9.1,養護-虐待,心理,なし,継続,R8.9.3\n");
        office.link();
        ScreeningRun run = office.screen();
        assertThat(run.safety()).isEqualTo(1);
        ChildPage safety = office.list(run, ChildFilter.of(ChildFilter.View.SAFETY));
        assertThat(safety.lines()).singleElement().satisfies(one -> {
            assertThat(one.child().number()).isEqualTo("14");
            assertThat(one.sentences().getFirst()).isEqualTo("養護に関する相談が続いている");
            assertThat(one.marks().tier()).isEqualTo(Tier.NONE);
            assertThat(one.marks().score()).isZero();
            assertThat(one.watchers()).contains("kajiso");
        });
        assertThat(office.list(run, ChildFilter.of(ChildFilter.View.ALL)).lines())
                .noneMatch(one -> one.sentences().contains("養護に関する相談が続いている"));
    }

    @Test
    void listsFilterCountAndPage() {
        ScreeningRun run = office.screen();
        ChildPage marked = office.list(run, MARKED);
        assertThat(marked.lines()).extracting(one -> one.child().number()).containsExactly("13", "23");
        assertThat(marked.views())
                .isEqualTo(Map.of(
                        ChildFilter.View.MARKED,
                        2,
                        ChildFilter.View.SAFETY,
                        0,
                        ChildFilter.View.UNKNOWN,
                        1,
                        ChildFilter.View.GONE,
                        0,
                        ChildFilter.View.ALL,
                        4));
        assertThat(marked.facets().tiers()).containsEntry(Tier.FOCUS, 1).containsEntry(Tier.WATCH, 1);
        assertThat(marked.facets().schools()).isEqualTo(Map.of("中小学校", 2));
        assertThat(marked.facets().watchers()).isEqualTo(Map.of("school", 1, ChildFilter.NOBODY, 1));
        assertThat(marked.lines()).allMatch(one -> one.change() == Change.NEW);

        ChildPage focus = office.list(run, MARKED.withTiers(Set.of(Tier.FOCUS)));
        assertThat(focus.total()).isEqualTo(1);
        assertThat(focus.facets().tiers()).containsEntry(Tier.WATCH, 1);
        assertThat(office.list(run, MARKED.withWatchers(Set.of(ChildFilter.NOBODY)))
                        .lines())
                .extracting(one -> one.child().number())
                .containsExactly("13");
        Grant grant = office.grant(Permission.VIEW_LIST);
        ChildFilter all = ChildFilter.of(ChildFilter.View.ALL);
        assertThat(office.screening()
                        .children(grant, run, all, ChildSort.KANA, 0, 2)
                        .lines())
                .extracting(one -> one.child().kana())
                .containsExactly("サトウ ショウ", "スズキ アオイ");
        assertThat(office.screening()
                        .children(grant, run, all, ChildSort.AGE, 3, 2)
                        .lines())
                .extracting(one -> one.child().number())
                .containsExactly("32");
    }

    @Test
    void aRunIsOneLineOfTheAuditAndNeedsTheRight() {
        ScreeningRun run = office.screen();
        assertThat(office.workbench.audit().newest(5))
                .map(AuditEntry::act)
                .anyMatch(act ->
                        act.what().equals("screening.run") && act.subjects().equals(List.of(Long.toString(run.id()))));
        assertThatThrownBy(() -> office.screening()
                        .run(
                                office.grant(Permission.VIEW_LIST),
                                office.facts(),
                                Prospects.none(ScreeningOffice.DAY),
                                RunOrder.full(office.screening().packs().packs()),
                                Progress.NONE))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aStoppedRunLeavesNothing() {
        Progress stopped = new Progress() {
            @Override
            public void step(String label) {}

            @Override
            public void done(long units, long ofUnits) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> office.screening()
                        .run(
                                office.grant(Permission.RUN_SCREENING),
                                office.facts(),
                                Prospects.none(ScreeningOffice.DAY),
                                RunOrder.full(office.screening().packs().packs()),
                                stopped))
                .isInstanceOf(Cancelled.class);
        assertThat(office.screening().latest(office.grant(Permission.VIEW_LIST)))
                .isEmpty();
    }
}
