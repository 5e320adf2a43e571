package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `bench` on a village: every stage is measured, and the document is the contract's.
class BenchTest {
    @Test
    void everyStageIsMeasured() {
        try (Terminal terminal = new Terminal(Path.of("").toAbsolutePath())) {
            Terminal.Ended ended = terminal.run("bench", "--population", "300", "--json");

            assertThat(ended.code()).as(ended.err()).isZero();
            JsonNode bench = ended.json();
            assertThat(bench.path("population").asInt()).isEqualTo(300);
            assertThat(bench.path("cores").asInt()).isPositive();
            assertThat(bench.path("heapMiB").asInt()).isPositive();
            assertThat(bench.path("stages").findValuesAsText("stage"))
                    .containsExactly("generate", "import", "link", "facts", "services", "screen", "list", "household");
            JsonNode imported = bench.at("/stages/1");
            assertThat(imported.path("rows").asInt())
                    .isEqualTo(bench.at("/stages/0/rows").asInt());
            assertThat(imported.path("cells").asInt())
                    .isEqualTo(bench.at("/stages/0/cells").asInt());
            assertThat(imported.path("peakMiB").asInt()).isPositive();
        }
    }
}
