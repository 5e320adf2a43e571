package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole road on a larger city of another seed, on the command line: nothing gets lost between the files and the
/// list.
@Tag("soak")
class LargePopulationTest {
    private static final String POPULATION = "20000";
    private static final String SEED = "20261";

    /// Sources without the numbers of residents whose records are full enough to be held to.
    private static final Set<String> FULL = Set.of("kyoiku", "hoiku", "kenshin");

    @TempDir
    Path folder;

    @Test
    void aLargerCityGoesTheWholeRoad() throws Exception {
        try (Terminal terminal = new Terminal(folder)) {
            Path files = folder.resolve("files");
            JsonNode sample = json(terminal.run(
                    "sample", "--population", POPULATION, "--seed", SEED, "--out", files.toString(), "--json"));
            terminal.begin();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            imported(terminal, files, sample.path("rows").asLong());
            json(terminal.as("tanto", "link"));
            JsonNode first = screened(terminal);
            linkedRightly(terminal, files);
            json(terminal.as("tanto", "link"));
            JsonNode second = screened(terminal);
            sameFindings(first, second);
            exported(terminal);
            sound(terminal);
        }
        System.out.println("population " + POPULATION + ": heap at most " + peakMiB() + " MiB");
    }

    private static JsonNode json(Terminal.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isIn(0, 1);
        return ended.json();
    }

    private static void imported(Terminal terminal, Path files, long rows) {
        JsonNode batches =
                json(terminal.as("tanto", "import", files.toString())).path("batches");
        long in = 0;
        long rejected = 0;
        for (JsonNode batch : batches) {
            String file = batch.path("file").asText();
            assertThat(batch.path("batch").isNumber()).as(file).isTrue();
            assertThat(batch.path("stored").asLong() + batch.path("rejected").asLong())
                    .as(file)
                    .isEqualTo(batch.path("rowsIn").asLong());
            in += batch.path("rowsIn").asLong();
            rejected += batch.path("rejected").asLong();
        }
        assertThat(in).isEqualTo(rows);
        System.out.println("rows " + in + ", rejected " + rejected);
        assertThat(rejected).isLessThanOrEqualTo(in / 200);
        for (JsonNode again :
                json(terminal.as("tanto", "import", files.toString())).path("batches")) {
            assertThat(again.path("batch").isNull()).isTrue();
        }
    }

    private static void linkedRightly(Terminal terminal, Path files) {
        JsonNode score = json(
                terminal.as("tanto", "score", "--truth", files.resolve("truth").toString()));
        assertThat(score.path("links").size()).isPositive();
        for (JsonNode source : score.path("links")) {
            double bound = FULL.contains(source.path("source").asText()) ? 0.99 : 0.95;
            // of a few records one wrong link is a large share: the upper end of the interval counts
            assertThat(source.at("/precisionInterval/1").asDouble())
                    .as(source.toString())
                    .isGreaterThanOrEqualTo(bound);
            System.out.println(source);
        }
    }

    private static JsonNode screened(Terminal terminal) {
        return json(terminal.as("tanto", "screen"));
    }

    private static void sameFindings(JsonNode first, JsonNode second) {
        assertThat(second.path("tiers")).isEqualTo(first.path("tiers"));
        assertThat(second.path("safety")).isEqualTo(first.path("safety"));
        for (int pack = 0; pack < first.path("packs").size(); pack++) {
            JsonNode before = first.path("packs").path(pack).path("rules");
            JsonNode after = second.path("packs").path(pack).path("rules");
            assertThat(before.size()).isPositive().isEqualTo(after.size());
            for (int rule = 0; rule < before.size(); rule++) {
                for (String count : List.of("rule", "yes", "no", "unknown")) {
                    assertThat(after.path(rule).path(count))
                            .as(after.path(rule).toString())
                            .isEqualTo(before.path(rule).path(count));
                }
                // nobody came under a rule or left it: the same people, not only as many
                assertThat(after.path(rule).path("entered").asInt())
                        .as(after.path(rule).toString())
                        .isZero();
                assertThat(after.path(rule).path("left").asInt())
                        .as(after.path(rule).toString())
                        .isZero();
            }
        }
    }

    private void exported(Terminal terminal) throws Exception {
        JsonNode proposed = json(terminal.as("tanto", "export", "list", "--recipient", "gakkou", "--propose"));
        String item = proposed.path("item").asText();
        json(terminal.as("kakaricho", "approve", item));
        Path list = folder.resolve("list.xlsx");
        JsonNode written = json(terminal.as("tanto", "export", "--item", item, "--out", list.toString()));
        assertThat(written.path("rows").asInt()).isPositive();
        assertThat(Files.size(list)).isPositive();
        try (Workbook book = WorkbookFactory.create(list.toFile(), null, true)) {
            int lines = 0;
            for (Sheet sheet : book) {
                lines += sheet.getPhysicalNumberOfRows();
            }
            assertThat(lines).isGreaterThanOrEqualTo(written.path("rows").asInt());
        }
    }

    private static void sound(Terminal terminal) {
        assertThat(json(terminal.as("kanri", "store", "check")).path("ok").asBoolean())
                .isTrue();
        assertThat(json(terminal.as("kanri", "audit", "verify")).path("ok").asBoolean())
                .isTrue();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long peakMiB() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
