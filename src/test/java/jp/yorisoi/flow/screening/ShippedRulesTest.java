package jp.yorisoi.flow.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every shipped rule: it reads, its types are right, it has an example of each answer, and every example holds.
class ShippedRulesTest {
    private static final FactCatalogue FACTS = FactCatalogue.shipped();
    /// The faults of reading too: an example's facts are read against the same.
    private static final Faults FAULTS = new Faults();

    private static PackCatalogue packs;

    @BeforeAll
    static void read() {
        packs = PackCatalogue.of(
                ShippedDefinitions.of(DefinitionKind.RULES), FACTS, ServiceCatalogue.shipped(), FAULTS);
        assertThat(sentences()).isEmpty();
    }

    private static Pack pack() {
        return packs.find("kodomo-standard").orElseThrow();
    }

    @Test
    void everyExampleHolds() {
        int examples = new ExampleCheck(FACTS).run(pack(), FAULTS);
        assertThat(sentences()).isEmpty();
        assertThat(examples).isGreaterThan(180);
    }

    private static List<String> sentences() {
        Texts texts = new Texts(Locale.ENGLISH);
        return FAULTS.problems().stream().map(problem -> line(texts, problem)).toList();
    }

    private static String line(Texts texts, Problem problem) {
        return problem.place().file() + ":" + problem.place().row() + " " + texts.sentence(problem);
    }

    @Test
    void everyRuleSaysWhereItComesFromAndWhatItMeans() {
        assertThat(pack().rules()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(rule.head().source()).isNotBlank();
            RuleLabel words = rule.head().words();
            assertThat(words.labelEn()).isNotEqualTo(words.label());
            assertThat(words.brief().length())
                    .as(rule.id() + " in a narrow place")
                    .isLessThanOrEqualTo(6);
            assertThat(words.briefEn().length())
                    .as(rule.id() + " in a narrow place")
                    .isLessThanOrEqualTo(16);
            assertThat(rule.levels()).isNotEmpty();
            assertThat(rule.levels().getFirst().score()).isPositive();
        });
    }

    @Test
    void needIsNotDanger() {
        assertThat(pack().rules())
                .filteredOn(rule -> rule.items().stream()
                        .anyMatch(item ->
                                item.path().startsWith("受給.") || item.path().contains("手帳")))
                .allSatisfy(rule -> assertThat(rule.mark().ruleClass()).isEqualTo(RuleClass.NEED));
    }

    @Test
    void whatCountsOnceIsARuleOfThePack() {
        assertThat(pack().once())
                .allSatisfy(group ->
                        assertThat(group).allMatch(id -> pack().rule(id).isPresent()));
    }

    @Test
    void everyRulePrintsInPlainWords() {
        for (RuleDefinition rule : pack().rules()) {
            for (RuleDefinition.Level level : rule.levels()) {
                assertThat(level.when().plain(Locale.JAPAN)).as(rule.id()).isNotBlank();
                assertThat(level.when().plain(Locale.ENGLISH)).as(rule.id()).isNotBlank();
            }
        }
    }
}
