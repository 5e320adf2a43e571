package jp.yorisoi.flow.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.facts.FactCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped service is read without a mistake, and decides its own examples as its file says.
class ServicesTest {
    private static FactCatalogue facts;
    private static List<ServiceDefinition> services;
    private static Faults faults;

    @BeforeAll
    static void read() {
        facts = FactCatalogue.shipped();
        faults = new Faults();
        services = ServiceCatalogue.of(ShippedDefinitions.of(DefinitionKind.SERVICES), facts.vocabulary(), faults)
                .services();
    }

    static Stream<String> ids() {
        return ShippedDefinitions.of(DefinitionKind.SERVICES).stream()
                .map(DefinitionText::name)
                .map(name -> name.substring(name.lastIndexOf('/') + 1).replace(".yaml", ""));
    }

    @Test
    void allAreReadWithoutAMistake() {
        Texts texts = new Texts(java.util.Locale.JAPAN);
        assertThat(faults.problems().stream()
                        .map(problem ->
                                problem.place().file() + ":" + problem.place().row() + " " + texts.sentence(problem))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void decidesItsExamples(String id) {
        ServiceDefinition service =
                services.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertThat(ServiceTrial.failures(service, facts)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasExamplesOfYesAndNo(String id) {
        ServiceDefinition service =
                services.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertThat(service.examples().stream().map(ServiceDefinition.Example::expect))
                .contains("yes", "no");
    }
}
