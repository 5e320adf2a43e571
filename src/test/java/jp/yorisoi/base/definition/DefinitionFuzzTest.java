package jp.yorisoi.base.definition;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as YAML: nodes, or a fault.
class DefinitionFuzzTest {
    static List<String> definitions() {
        List<String> seeds = new ArrayList<>(List.of(
                "a: &x [1, *x]\nb: *x\n",
                "? [a]\n: {b: c}\n",
                "a: 1\na: 2\n",
                "--- !!java.net.URL [x]\n...\n",
                "a: |\n  b\nc: >-\n  d\n\te: \"\\x41\\u3042\"\n",
                "!%E",
                // each part names itself twice: two to the power of the depth
                "a: &x [1, *x, *x]\nb: [*x, *x]\n",
                "[".repeat(60)));
        for (String folder : List.of("links", "codes", "facts", "services")) {
            ShippedDefinitions.in(folder).stream()
                    .filter(text -> text.text().length() < 4000)
                    .limit(4)
                    .forEach(text -> seeds.add(text.text()));
        }
        return seeds;
    }

    @MethodSource("definitions")
    @FuzzTest
    void anyTextIsReadOrHasFaults(@NotNull String text) throws Exception {
        Fuzzed.holds(() -> {
            Faults faults = new Faults();
            new DefinitionText("any.yaml", text).read(faults);
            Fuzzed.codes(faults);
        });
    }
}
