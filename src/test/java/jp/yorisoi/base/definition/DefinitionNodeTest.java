package jp.yorisoi.base.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import org.junit.jupiter.api.Test;

class DefinitionNodeTest {
    private final Faults faults = new Faults();

    private DefinitionNode read(String yaml) {
        return new DefinitionText("x.yaml", yaml).read(faults);
    }

    @Test
    void textsStayAsTheyAreWritten() {
        DefinitionNode node = read("番号: 007\n日: 2026-04-01\n答: yes\n一覧: [1, \"2\", 三]\n");

        assertThat(node.needText("番号")).isEqualTo("007");
        assertThat(node.needText("日")).isEqualTo("2026-04-01");
        assertThat(node.needText("答")).isEqualTo("yes");
        assertThat(node.texts("一覧")).containsExactly("1", "2", "三");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void everyMistakeIsCollectedWithLineAndColumn() {
        DefinitionNode node = read("id: x\nid: y\nnumber: many\nflag: maybe\nlabl: typo\nstate: kep\n");

        node.allow("id", "number", "flag", "label", "state");
        node.findNumber("number");
        node.says("flag");
        node.needText("label");
        node.findOne("state", State.class);

        assertThat(faults.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "definition.key-twice",
                        "definition.key-unknown",
                        "definition.number-needed",
                        "definition.flag-needed",
                        "definition.key-missing",
                        "definition.word-unknown");
        assertThat(faults.problems())
                .extracting(problem -> problem.place().row())
                .containsExactly(2, 5, 3, 4, 1, 6);
        assertThat(faults.problems().get(5).arguments()).containsEntry("nearest", "keep");
        assertThatThrownBy(faults::throwFirst)
                .isInstanceOf(ProblemException.class)
                .hasMessage("definition.key-twice");
    }

    /// Constants to be named.
    private enum State {
        KEEP,
        DRY_RUN
    }

    @Test
    void whatIsNoYamlIsOneFaultAtItsLine() {
        DefinitionNode node = read("a: 1\nb: [1, 2\nc: 3\n");

        assertThat(node.children()).isEmpty();
        assertThat(faults.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("definition.no-yaml");
            assertThat(problem.place().row()).isGreaterThan(1);
        });
    }

    @Test
    void anyTextAtAllIsReadOrFaultedAndNeverFails() {
        Random random = new Random(7);
        String letters = "ab:-[]{}\"'&*!|>%@`,#? \n\t漢字012";
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(60); i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            DefinitionNode node = read(text.toString());
            node.allow("a");
            node.texts("b");
            assertThat(node.toString()).startsWith("DefinitionNode[x.yaml");
        }
    }

    @Test
    void deepNestingIsAFaultAndNoStackOverflow() {
        read("a: " + "[".repeat(200) + "]".repeat(200));

        assertThat(faults.isEmpty()).isFalse();
    }

    @Test
    void theNearestWordIsOfferedOnlyWhereItIsNear() {
        assertThat(Nearest.of("欠席日", List.of("欠席日数", "授業日数"))).contains("欠席日数");
        assertThat(Nearest.of("xyz", List.of("欠席日数"))).isEmpty();
    }

    @Test
    void hashChangesWithTheText() {
        assertThat(new DefinitionText("a", "x: 1").hash())
                .hasSize(64)
                .isNotEqualTo(new DefinitionText("a", "x: 2").hash())
                .isEqualTo(new DefinitionText("b", "x: 1").hash());
    }

    @Test
    void sentencesNameTheNearestWordOnlyWhereThereIsOne() {
        Texts texts = new Texts(Locale.JAPAN);
        read("labl: x\nzzzzzz: y\n").allow("label");

        assertThat(texts.sentence(faults.problems().getFirst())).contains("「label」の書き間違い");
        assertThat(texts.sentence(faults.problems().getLast()))
                .endsWith("ありません。")
                .doesNotContain("none");
    }
}
