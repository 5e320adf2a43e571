package jp.yorisoi.flow.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packs of a city's own: their forms, and what is said of mistakes.
class PackTextTest {
    private static final FactCatalogue FACTS = FactCatalogue.shipped();
    private static final PackCatalogue PACKS = PackCatalogue.shipped(FACTS, ServiceCatalogue.shipped());
    private static final String RULE = """
            id: two
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
              - { given: { 教育.欠席日数(今年度): 20 }, expect: yes, score: 2, because: 欠席が20日 }
              - { given: { 教育.欠席日数(今年度): 19 }, expect: no }
              - { given: { 教育.欠席日数(今年度): "" }, expect: unknown }
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("own.yaml"), text);
    }

    private List<String> mistakes(String text) throws Exception {
        Faults faults = new Faults();
        Pack pack = PACKS.read(file(text), faults);
        new ExampleCheck(FACTS).run(pack, faults);
        return faults.problems().stream()
                .map(problem -> problem.place().row() + " " + problem.code())
                .toList();
    }

    @Test
    void oneFileWithOneRuleIsAPack() throws Exception {
        assertThat(mistakes(RULE)).isEmpty();
        Pack pack = PACKS.read(file(RULE), new Faults());
        assertThat(pack.rules()).extracting(RuleDefinition::id).containsExactly("two");
        assertThat(pack.id()).isEqualTo("own");
    }

    @Test
    void oneFileWithPackAndRulesIsAPack() throws Exception {
        String nested = "pack: { id: mine, label: 試し, version: 3 }\nrules:\n  - "
                + RULE.strip().replace("\n", "\n    ");
        Pack pack = PACKS.read(file(nested), new Faults());
        assertThat(pack.id()).isEqualTo("mine");
        assertThat(pack.head().version()).isEqualTo("3");
        assertThat(mistakes(nested)).isEmpty();
    }

    @Test
    void everyMistakeIsToldAtItsLine() throws Exception {
        String wrong = RULE.replace("of: 学齢児", "of: 学令児")
                .replace("axis: 学校", "axis: 学校生活")
                .replace("教育.欠席日数(今年度) >= 20\n", "教育.欠席日教(今年度) >= 20\n")
                .replace("expect: no", "expect: nein");
        assertThat(mistakes(wrong))
                .contains("3 screening.word-unknown", "6 screening.word-unknown", "15 screening.expect-unknown")
                .anyMatch(mistake -> mistake.startsWith("9 expression."))
                .anyMatch(mistake -> mistake.equals("1 screening.example-missing"));
    }

    @Test
    void anExampleThatIsWrongIsToldAtItsLine() throws Exception {
        assertThat(mistakes(RULE.replace("(今年度): 19", "(今年度): 21"))).containsExactly("15 screening.example-differs");
        assertThat(mistakes(RULE.replace("expect: yes, score: 2", "expect: yes, score: 3")))
                .containsExactly("14 screening.example-differs");
        assertThat(mistakes(RULE.replace("欠席が20日 }", "欠席が多い }"))).containsExactly("14 screening.example-differs");
    }

    @Test
    void whoIsOutsideWhereIsNotAsked() throws Exception {
        String some = RULE.replace("type: D", "where: 年齢 >= 10\ntype: D");
        Pack pack = PACKS.read(file(some), new Faults());
        assertThat(answer(pack, "{ 年齢: 9, 教育.欠席日数(今年度): 50 }")).isEqualTo(Truth.NO);
        assertThat(answer(pack, "{ 年齢: 10, 教育.欠席日数(今年度): 50 }")).isEqualTo(Truth.YES);
        assertThat(answer(pack, "{ 教育.欠席日数(今年度): 50 }")).isEqualTo(Truth.UNKNOWN);
        assertThat(answer(pack, "{ 教育.欠席日数(今年度): 5 }")).isEqualTo(Truth.NO);
    }

    private static Truth answer(Pack pack, String given) {
        jp.yorisoi.base.definition.DefinitionNode node =
                new jp.yorisoi.base.definition.DefinitionText("given", given).read(new Faults());
        return pack.rules()
                .getFirst()
                .answer(jp.yorisoi.flow.facts.GivenFacts.of(FACTS, node, java.time.LocalDate.of(2026, 11, 20))
                        .person(0))
                .truth();
    }

    @Test
    void whatIsNotThereHasASentence() {
        Assertions.assertThatThrownBy(() -> PACKS.read(folder.resolve("none.yaml"), new Faults()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().severity()).isEqualTo(Problem.Severity.ERROR));
    }
}
