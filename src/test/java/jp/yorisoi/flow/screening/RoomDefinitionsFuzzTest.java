package jp.yorisoi.flow.screening;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.Fuzzed;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.intake.SourceCatalogue;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as the definition of each room: a source, a list of codes, a derived item, a service, a pack of rules.
class RoomDefinitionsFuzzTest {
    private static final FactCatalogue FACTS = FactCatalogue.shipped();
    private static final ServiceCatalogue SERVICES = ServiceCatalogue.shipped();
    private static final SourceCatalogue SOURCES = SourceCatalogue.shipped();

    private static final List<String> FOLDERS = List.of("sources", "codes", "facts", "services", "rules");

    static List<Arguments> definitions() {
        List<Arguments> seeds = new ArrayList<>();
        for (int room = 0; room < FOLDERS.size(); room++) {
            for (DefinitionText text :
                    ShippedDefinitions.in(FOLDERS.get(room)).stream().limit(4).toList()) {
                seeds.add(Arguments.of(room, text.text()));
            }
        }
        return seeds;
    }

    @MethodSource("definitions")
    @FuzzTest
    void anyTextIsADefinitionOrHasFaults(@InRange(min = 0, max = 4) int room, @NotNull String text) throws Exception {
        Fuzzed.holds(() -> {
            Faults faults = new Faults();
            List<DefinitionText> one = List.of(new DefinitionText("pack/any.yaml", text));
            switch (room) {
                case 0 -> SourceCatalogue.of(one, List.of(), faults);
                case 1 -> SourceCatalogue.of(List.of(), one, faults);
                case 2 -> FactCatalogue.of(one, SOURCES, faults);
                case 3 -> ServiceCatalogue.of(one, FACTS.vocabulary(), faults);
                default -> PackCatalogue.of(one, FACTS, SERVICES, faults);
            }
            Fuzzed.codes(faults);
        });
    }
}
