package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.Faults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example on the language's page can be read.
class RulesPageTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Names());

    static Stream<String> lines() throws IOException {
        return block("```yorisoi");
    }

    static Stream<String> sentences() throws IOException {
        return block("```yorisoi-sentence");
    }

    private static Stream<String> block(String fence) throws IOException {
        Stream.Builder<String> lines = Stream.builder();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs/rules.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals(fence);
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines.build();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void anExampleIsRead(String line) {
        Faults faults = new Faults();
        if (line.startsWith("値: ")) {
            Formula formula = EXPRESSIONS.formula(line.substring(3), At.typed(), faults);
            assertThat(formula.type()).isEqualTo(Type.NUMBER);
        } else {
            EXPRESSIONS.condition(line, At.typed(), faults);
        }
        assertThat(faults.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceIsRead(String line) {
        Faults faults = new Faults();
        Sentence.parse(line, EXPRESSIONS, At.typed(), faults);
        assertThat(faults.problems()).isEmpty();
    }
}
