package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.Problem;
import org.junit.jupiter.api.Test;

/// What a definition of the model may say, and what becomes of mistakes in it.
class LinkModelTest {
    private static final String SHIPPED = ShippedDefinitions.of(DefinitionKind.LINKS).stream()
            .filter(text -> text.id().equals("person"))
            .findFirst()
            .orElseThrow()
            .text();

    private static LinkModel read(String text, Faults faults) {
        return LinkModel.of(List.of(DefinitionText.of(DefinitionKind.LINKS, "person", text)), faults);
    }

    private static List<String> codes(String text) {
        Faults faults = new Faults();
        read(text, faults);
        return faults.problems().stream().map(Problem::code).toList();
    }

    @Test
    void levelsThatAnOlderDefinitionDoesNotTellAreAsShipped() {
        String older = SHIPPED.lines()
                .filter(line -> !line.contains("birthday-") && !line.contains("area-district"))
                .collect(Collectors.joining("\n"));
        Faults faults = new Faults();
        LinkModel model = read(older, faults);

        assertThat(faults.isEmpty()).isTrue();
        assertThat(model.share(Level.BIRTHDAY_SAME))
                .isEqualTo(LinkModel.shipped().share(Level.BIRTHDAY_SAME));
        assertThat(model.share(Level.AREA_DISTRICT)).isPositive();
    }

    @Test
    void mistakesBecomeFaults() {
        assertThat(codes(SHIPPED.replace("ages: [5, 17]", "ages: [five, 17]")))
                .containsExactly("definition.number-needed");
        assertThat(codes(SHIPPED.replace("review: 0.20", "review: 0.99"))).contains("linking.limits");
        assertThat(codes(SHIPPED.replace("link: 0.95 ", "link: 1.5 "))).contains("linking.limits");
        assertThat(codes(SHIPPED.replace("family-same:", "family-equal:"))).containsExactly("definition.word-unknown");
        assertThat(codes(SHIPPED.replace("m: 0.90, u: frequency, floor: 0.0005", "m: many")))
                .containsExactly("definition.number-needed");
        assertThat(codes(SHIPPED)).isEmpty();
    }
}
