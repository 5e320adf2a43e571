package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.ReadOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `screen` and `rules` as their contract has them.
class ScreenAndRulesTest {
    private static final String RULE = """
            id: twenty
            label: 欠席
            of: 学齢児
            type: D
            class: 気がかり
            axis: 学校
            kind: 事象
            valid: { from: 2026-04-01 }
            when: 教育.欠席日数(今年度) >= 20
            score: 2
            because: "欠席が{教育.欠席日数(今年度)}日"
            source: 市の設定
            examples:
              - { given: { 教育.欠席日数(今年度): 20 }, expect: yes }
              - { given: { 教育.欠席日数(今年度): 19 }, expect: no }
              - { given: { 教育.欠席日数(今年度): "" }, expect: unknown }
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private void families() {
        Path register = terminal.file(
                "住民基本台帳_20261120.csv",
                "宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,住民となった日,住所を定めた日\n"
                        + "11,1,山田 一郎,ヤマダ イチロウ,S60.4.1,男,世帯主,みほん市中町1-1,H20.4.1,H20.4.1\n"
                        + "12,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,妻,みほん市中町1-1,H20.4.1,H20.4.1\n"
                        + "13,1,山田 桜,ヤマダ サクラ,H28.5.3,女,子,みほん市中町1-1,H28.5.3,H28.5.3\n"
                        + "14,1,山田 蓮,ヤマダ レン,H30.6.1,男,子,みほん市中町1-1,H30.6.1,H30.6.1\n");
        Path pupils = terminal.file(
                "教育_中小_20261031.csv",
                "児童生徒番号,氏名,ふりがな,生年月日,性別,学校名,学年,欠席日数,前年度欠席日数,授業日数\n" + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,4,42,7,100\n");
        assertThat(terminal.as("tanto", "import", register.toString(), pupils.toString())
                        .code())
                .isZero();
        assertThat(terminal.as("tanto", "link").code()).isZero();
    }

    /// One store for all of it: each command opens it with a real password, which takes its time.
    @Test
    void screenPrintsItsDocumentWritesItsLinesAndTriesAPack() throws Exception {
        terminal.begin();
        Terminal.Ended empty = terminal.as("tanto", "screen");
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.json().at("/error/code").asText()).isEqualTo("screening.no-register");
        families();
        Path csv = folder.resolve("screen.csv");
        Terminal.Ended ended = terminal.as("tanto", "screen", "--out", csv.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode document = ended.json();
        assertThat(document.at("/asOf").asText()).isEqualTo("2026-11-20");
        assertThat(document.at("/packs/0/pack").asText()).isEqualTo("kodomo-standard");
        assertThat(document.at("/kind").asText()).isEqualTo("full");
        JsonNode absence = rule(document, "long-absence");
        assertThat(List.of("yes", "no", "unknown", "entered", "left"))
                .map(name -> absence.get(name).asInt())
                .containsExactly(1, 0, 1, 0, 0);
        assertThat(Files.readAllLines(csv))
                .startsWith("resident,household,pack,rule,result,missing,score")
                .contains("13,1,kodomo-standard,long-absence,yes,,3")
                .anyMatch(line -> line.startsWith("14,1,kodomo-standard,long-absence,unknown,"))
                .noneMatch(line -> line.contains(",no,"));

        JsonNode trial = terminal.as(
                        "tanto",
                        "screen",
                        "--pack",
                        terminal.file("twenty.yaml", RULE).toString())
                .json();
        assertThat(trial.at("/kind").asText()).isEqualTo("trial");
        assertThat(rule(trial, "twenty").get("yes").asInt()).isEqualTo(1);

        Path book = folder.resolve("screen.xlsx");
        JsonNode again = terminal.as("tanto", "screen", "--all", "--out", book.toString())
                .json();
        assertThat(again.at("/comparedWith").asLong())
                .isEqualTo(document.at("/run").asLong());
        assertThat(rule(again, "long-absence").get("entered").asInt()).isZero();
        try (Extract extract = ExtractReader.open(book, ReadOptions.DEFAULT)) {
            assertThat(extract.shape(extract.tables().getFirst()).headers()).startsWith("resident", "household");
            assertThat(extract.shape(extract.tables().getFirst()).headerRow()).isEqualTo(1);
        }
        Terminal.Ended unknown = terminal.as("tanto", "screen", "--pack", "kodomo-standart");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.json().at("/error/code").asText()).isEqualTo("screening.pack-unknown");
        assertThat(terminal.as("kanri", "screen").code()).isEqualTo(4);
    }

    private static JsonNode rule(JsonNode document, String id) {
        for (JsonNode rule : document.at("/packs/0/rules")) {
            if (rule.get("rule").asText().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void rulesAreCheckedTestedAndExplained() {
        Terminal.Ended tested = terminal.run("rules", "test", "kodomo-standard", "--json");
        assertThat(tested.code()).isZero();
        assertThat(tested.json().at("/packs/0/failed").asInt()).isZero();
        assertThat(tested.json().at("/packs/0/examples").asInt()).isGreaterThan(180);

        Path wrong = terminal.file("wrong.yaml", RULE.replace("欠席日数(今年度) >= 20", "欠席日教(今年度) >= 20"));
        Terminal.Ended checked = terminal.run("rules", "check", wrong.toString(), "--json");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.json().at("/packs/0/problems/0/row").asInt()).isEqualTo(9);
        assertThat(checked.json().at("/packs/0/problems/0/file").asText()).isEqualTo("wrong.yaml");
        assertThat(checked.json().at("/packs/0/problems/0/message").asText()
                        + checked.json().at("/packs/0/problems/0/advice").asText())
                .contains("欠席日数");

        Path differs = terminal.file("differs.yaml", RULE.replace("(今年度): 19", "(今年度): 25"));
        Terminal.Ended failed = terminal.run("rules", "test", differs.toString(), "--json");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.json().at("/packs/0/problems/0/row").asInt()).isEqualTo(15);

        Terminal.Ended explained =
                terminal.run("rules", "explain", "kodomo-standard", "--rule", "long-absence", "--lang", "ja");
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).contains("長期欠席", "30", "出典");
        assertThat(terminal.run("rules", "check", "nowhere.yaml").code()).isEqualTo(3);
    }
}
