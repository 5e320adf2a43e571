package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import org.junit.jupiter.api.Test;

class LinkLimitsTest {
    private static final DefinitionText SHIPPED = ShippedDefinitions.of(DefinitionKind.LINKS).stream()
            .filter(text -> text.id().equals("person"))
            .findFirst()
            .orElseThrow();

    @Test
    void limitsOfASourceAreWrittenWhereTheyStandAndNothingElseChanges() {
        LinkLimits wanted = new LinkLimits(0.98, 0.3);
        for (String source : List.of("csw", "cafeteria", "kyoiku", "hoiku")) {
            DefinitionText changed = wanted.in(SHIPPED, source);

            assertThat(LinkLimits.of(changed, source)).isEqualTo(wanted);
            List<String> before = SHIPPED.text().lines().toList();
            List<String> after = changed.text().lines().toList();
            assertThat(after).hasSameSizeAs(before);
            assertThat(after.stream().filter(line -> !before.contains(line))).hasSize(1);
            assertThat(LinkLimits.of(changed, "kajiso")).isEqualTo(LinkLimits.of(SHIPPED, "kajiso"));
            assertThat(new LinkLimits(0.9, 0.2).in(changed, source).text()).contains("link: 0.9, review: 0.2");
        }
    }

    @Test
    void aSourceThatHasNoEntryGetsOne() {
        DefinitionText changed = new LinkLimits(0.999, 0.5).in(SHIPPED, "school-screening");

        assertThat(LinkLimits.of(changed, "school-screening")).isEqualTo(new LinkLimits(0.999, 0.5));
        assertThat(LinkLimits.of(changed, "csw")).isEqualTo(LinkLimits.of(SHIPPED, "csw"));
    }

    @Test
    void anEntryOfSeveralLinesKeepsTheOthers() {
        String lines = SHIPPED.text().replaceFirst("(?m)^ {2}csw:.*$", "  csw:\n    inRegister: 0.9\n    link: 0.9");
        DefinitionText changed = new LinkLimits(0.97, 0.1).in(new DefinitionText(SHIPPED.name(), lines), "csw");

        assertThat(LinkLimits.of(changed, "csw")).isEqualTo(new LinkLimits(0.97, 0.1));
        assertThat(changed.text()).contains("    inRegister: 0.9").doesNotContain("link: 0.9\n");
    }

    @Test
    void limitsThatCrossAreAFault() {
        String crossed = SHIPPED.text().replace("link: 0.90 }", "link: 0.10 }");
        Faults faults = new Faults();
        LinkModel.of(List.of(new DefinitionText(SHIPPED.name(), crossed)), faults);
        assertThat(faults.isEmpty()).isFalse();
    }
}
