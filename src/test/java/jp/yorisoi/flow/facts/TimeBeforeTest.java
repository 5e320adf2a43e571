package jp.yorisoi.flow.facts;

import static jp.yorisoi.flow.facts.FactOffice.item;
import static jp.yorisoi.flow.facts.FactOffice.ordinal;
import static jp.yorisoi.flow.facts.FactOffice.person;
import static jp.yorisoi.flow.facts.FactOffice.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.At;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.workbench.DefinitionFile;
import jp.yorisoi.vault.access.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `項目(前回)`: what the delivery before said, school by school.
class TimeBeforeTest {
    private static final String REGISTER = FactOffice.JUKI
            + "11,1,山田 一郎,ヤマダ イチロウ,S60.4.1,男,世帯主,みほん市中町1-1,,H20.4.1,R7.6.1\n"
            + "13,1,山田 桜,ヤマダ サクラ,H28.5.3,女,子,みほん市中町1-1,,H28.5.3,R7.6.1\n"
            + "14,1,山田 蓮,ヤマダ レン,H30.6.1,男,子,みほん市中町1-1,,H30.6.1,R7.6.1\n"
            + "23,2,佐藤 翔,サトウ ショウ,H29.8.8,男,世帯主,みほん市東町2-3,,H29.8.8,H29.8.8\n";
    private static final String PUPILS = "児童生徒番号,氏名,ふりがな,生年月日,性別,学校名,学年,欠席日数,体重\n";
    private static final String SAKURA = "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,5,";
    private static final String REN = "2,山田 蓮,やまだ れん,H30.6.1,男,中小学校,2,";
    private static final String SHO = "3,佐藤 翔,さとう しょう,H29.8.8,男,東小学校,3,";

    @TempDir
    Path folder;

    private FactOffice office;

    @BeforeEach
    void open() {
        office = new FactOffice(folder);
        office.read("住民基本台帳_20261120.csv", REGISTER);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void eachSchoolIsComparedWithItsOwnFileBefore() {
        office.read("教育_中小_20260930.csv", PUPILS + SAKURA + "12,30.5\n");
        office.read("教育_中小_20261031.csv", PUPILS + SAKURA + "22,31.0\n" + REN + "1,20.0\n");
        office.read("教育_東小_20261015.csv", PUPILS + SHO + "3,25.0\n");
        office.read("教育_東小_20261115.csv", PUPILS + SHO + "4,25.0\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "13"), "教育.欠席日数(前回)")).isEqualTo("12");
        assertThat(say(person(facts, "23"), "教育.欠席日数(前回)")).isEqualTo("3");
        assertThat(say(person(facts, "14"), "教育.欠席日数(前回)"))
                .as("was not in the file before")
                .isEqualTo("?教育.欠席日数(前回)");
        assertThat(truth(facts, "13", "前回差(教育.欠席日数) >= 10")).isEqualTo(Truth.YES);
        assertThat(truth(facts, "23", "前回差(教育.欠席日数) >= 10")).isEqualTo(Truth.NO);
        assertThat(truth(facts, "14", "前回差(教育.欠席日数) >= 10")).isEqualTo(Truth.UNKNOWN);
        assertThat(facts.carried(item("教育.欠席日数(前回)"))).isTrue();
        assertThat(facts.origins(
                        office.workbench
                                .gate()
                                .openCase(office.office.operator("tanto"), Purpose.SCREENING, "1", "相談があった"),
                        ordinal(facts, "13"),
                        item("教育.欠席日数(前回)")))
                .extracting(Origin::raw)
                .containsExactly("12");
    }

    @Test
    void correctionOfTheSameDayIsNotTheTimeBefore() {
        office.read("教育_中小_20261031.csv", PUPILS + SAKURA + "22,31.0\n");
        office.read("教育_中小_20261031_訂正.csv", PUPILS + SAKURA + "23,31.0\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "13"), "教育.欠席日数")).isEqualTo("23");
        assertThat(say(person(facts, "13"), "教育.欠席日数(前回)")).startsWith("?");
        assertThat(facts.carried(item("教育.欠席日数(前回)"))).isFalse();
    }

    @Test
    void counterThatStartedAnewStoodAtNothing() {
        office.read("教育_中小_20260331.csv", PUPILS + SAKURA + "40,30.5\n");
        office.read("教育_中小_20261031.csv", PUPILS + SAKURA + "11,31.0\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "13"), "教育.欠席日数(前回)")).isEqualTo("0");
        assertThat(say(person(facts, "13"), "教育.体重(前回)")).isEqualTo("30.5");
    }

    @Test
    void sheetThatACityDefinesIsComparedWithTheLastTerms() throws Exception {
        DefinitionFile sheet =
                office.workbench.definitionFile(Path.of("sample-data", "definitions", "gakko-screening.yaml"));
        assertThat(sheet.kind()).isEqualTo(DefinitionKind.SOURCES);
        long proposed = office.workbench
                .definitionProposals()
                .propose(office.office.operator("tanto"), sheet.kind(), sheet.text())
                .number();
        office.workbench.approvals().approve(office.office.operator("kakaricho"), proposed);
        office.close();
        try (FactOffice again = FactOffice.reopened(folder)) {
            again.ground("gakko-screening", Purpose.SCREENING);
            String header = "スクリーニングシート,,,,,,,,\n児童生徒番号,学校名,学年,氏名,ふりがな,生年月日,登校をしぶる,合計,結果\n";
            String who = "1,中小学校,5,山田 桜,やまだ さくら,H28.5.3,";
            again.read("スクリーニングシート_中小_20260715.csv", header + who + "0,4,見守り\n");
            again.read("スクリーニングシート_中小_20261115.csv", header + who + "２,15,チーム会議\n");
            FactTable facts = again.link().facts();

            assertThat(say(person(facts, "13"), "学校シート.学校適応.登校をしぶる")).isEqualTo("2");
            assertThat(truth(facts, "13", "前回差(学校シート.合計点) >= 10")).isEqualTo(Truth.YES);
            assertThat(say(person(facts, "14"), "学校シート.合計点")).isEqualTo("none");
        }
        office = FactOffice.reopened(folder);
    }

    private static Truth truth(FactTable facts, String number, String text) {
        Faults faults = new Faults();
        Condition condition = new Expressions(facts.vocabulary()).condition(text, At.typed(), faults);
        faults.throwFirst();
        return condition.test(person(facts, number)).truth();
    }
}
