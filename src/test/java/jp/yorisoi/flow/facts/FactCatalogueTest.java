package jp.yorisoi.flow.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.SourceCatalogue;
import org.junit.jupiter.api.Test;

class FactCatalogueTest {
    private static final SourceCatalogue SOURCES = SourceCatalogue.shipped();

    @Test
    void everyShippedItemParsesAndItsExamplesHold() {
        FactCatalogue catalogue = FactCatalogue.shipped(SOURCES);
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (FactItem item : catalogue.items()) {
            for (DefinitionNode example : item.examples()) {
                examples++;
                example.allow("given", "expect", "presumed");
                GivenFacts facts = GivenFacts.of(catalogue, example.need("given"), FactOffice.DAY);
                Reading reading = facts.person(0).item(FactOffice.item(item.path()));
                String said = FactOffice.say(reading).startsWith("?") ? "unknown" : FactOffice.say(reading);
                Set<String> presumed = Set.copyOf(example.texts("presumed"));
                boolean named = !example.has("presumed") || reading.presumed().equals(presumed);
                if (!said.equals(example.needText("expect")) || !named) {
                    wrong.add(item.path() + ", line " + example.line() + ": " + reading);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(examples).isGreaterThan(10);
    }

    @Test
    void mistakesAreToldAllAtOnceWithTheirLines() {
        Faults faults = new Faults();
        FactCatalogue.of(List.of(new DefinitionText("mine.yaml", """
                        id: mine
                        items:
                          - { item: 甲, type: flag, as: 乙 }
                          - { item: 乙, type: flag, as: 甲 }
                          - { item: 丙, type: code, list: ない表 }
                          - { item: 丁, type: number, register: 身長 }
                          - { item: 戊, type: flag, as: 教育.欠席日敷 >= 3 }
                          - { item: 己, type: flag, presume: たぶん }
                        """)), SOURCES, faults);

        assertThat(faults.problems())
                .extracting(Problem::code)
                .contains("facts.list-unknown", "facts.register-unknown", "facts.presume-unknown", "facts.circle");
        assertThat(faults.problems())
                .filteredOn(problem -> problem.code().equals("facts.list-unknown"))
                .extracting(problem -> problem.place().row())
                .containsExactly(5);
    }
}
