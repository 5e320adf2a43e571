package jp.yorisoi.flow.screening;

import java.util.Map;
import java.util.TreeSet;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.GivenFacts;

/// Runs the examples that rules carry.
public final class ExampleCheck {
    private final FactCatalogue catalogue;

    /// Over the items that examples may give.
    public ExampleCheck(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Runs all examples of a pack and returns how many there are; one that gives another answer adds a fault at its
    /// place.
    public int run(Pack pack, Faults faults) {
        int count = 0;
        for (RuleDefinition rule : pack.rules()) {
            for (RuleDefinition.Example example : rule.examples()) {
                run(rule, example, faults);
                count++;
            }
        }
        return count;
    }

    private void run(RuleDefinition rule, RuleDefinition.Example example, Faults faults) {
        GivenFacts facts = GivenFacts.of(catalogue, example.given(), example.day());
        if (facts.size() == 0) {
            return;
        }
        RuleAnswer answer = rule.answer(facts.person(0));
        String found = answer.truth().id();
        if (!found.equals(example.expect())) {
            differs(example, example.expect(), found + missing(answer), faults);
        } else if (example.score().filter(score -> score != answer.score()).isPresent()) {
            differs(example, String.valueOf(example.score().get()), String.valueOf(answer.score()), faults);
        } else if (example.because()
                .filter(because -> !because.equals(answer.sentence()))
                .isPresent()) {
            differs(example, example.because().get(), answer.sentence(), faults);
        }
    }

    private static String missing(RuleAnswer answer) {
        return answer.missing().isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(answer.missing())) + ")";
    }

    private static void differs(RuleDefinition.Example example, String expected, String found, Faults faults) {
        faults.add(example.given(), "screening.example-differs", Map.of("expect", expected, "found", found));
    }
}
