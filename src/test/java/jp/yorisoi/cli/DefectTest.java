package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.Test;

class DefectTest {
    /// A window that breaks as deep recursion does.
    private record Broken() implements Windows {
        @Override
        public boolean displayPresent() {
            throw new StackOverflowError("山田 花子");
        }

        @Override
        public void show(Optional<Path> store, Locale locale) {}

        @Override
        public List<Path> pictures(Workbench workbench, Path folder, Locale locale, Size size) {
            return List.of();
        }
    }

    @Test
    void anErrorOfTheMachineIsADefectInOneSentence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                TestStores.CLOCK,
                Runnable::run,
                new Surroundings.Streams(new ByteArrayInputStream(new byte[0]), stream, stream),
                Map.of(),
                Path.of("."),
                new Broken());

        int code = new CommandLineRun(surroundings).run("gui");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Y-")
                .doesNotContain("山田")
                .doesNotContain("\tat ");
    }
}
