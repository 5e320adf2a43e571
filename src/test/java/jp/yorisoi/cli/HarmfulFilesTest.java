package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that mean harm, read to their end by a process of 512 MiB: each is refused with its sentence within 5 s.
class HarmfulFilesTest {
    @TempDir
    Path folder;

    /// Reads every file of a folder to its end, and prints what became of it after how many milliseconds of work.
    static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) throws IOException {
            try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
                for (Path file : all.filter(one -> !one.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    String outcome = outcome(file);
                    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started;
                    System.out.println(file.getFileName() + "\t" + outcome + "\t" + spent / 1_000_000);
                }
            }
        }

        private static String outcome(Path file) {
            try (Extract extract = ExtractReader.open(file, ReadOptions.DEFAULT)) {
                for (RawTable table : extract.tables()) {
                    extract.shape(table);
                    extract.rows(table, row -> true);
                }
                return "read";
            } catch (ProblemException refused) {
                return refused.problem().code();
            } catch (OutOfMemoryError e) {
                return "out of memory";
            } catch (RuntimeException e) {
                return "defect " + e;
            }
        }
    }

    private List<String> wrong(List<AdversarialFile> harmful) throws IOException {
        Path place = Files.createTempDirectory(folder, "files");
        harmful.forEach(file -> file.write(place));
        List<String> wrong = new ArrayList<>();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        ChildClasses.path(),
                        Reading.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(said).hasSameSizeAs(harmful);
        for (String line : said) {
            String[] parts = line.split("\t", -1);
            String code = Objects.requireNonNullElse(
                    AdversarialFile.beside(place.resolve(parts[0])).code(), "read");
            if (!parts[1].equals(code) || Long.parseLong(parts[2]) > 5000) {
                wrong.add(line + " instead of " + code);
            }
        }
        return wrong;
    }

    @Test
    void longRecordsEntitiesAndRepeatsAreRefused() throws IOException {
        assertThat(wrong(Stream.concat(AdversarialTexts.harmful().stream(), AdversarialArchives.harmful().stream())
                        .filter(file -> !file.name().startsWith("bomb"))
                        .toList()))
                .isEmpty();
    }

    @Test
    @Tag("soak")
    void tablesThatGrowAreRefused() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (AdversarialFile file : HarmfulTables.all()) {
            wrong.addAll(wrong(List.of(file)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("soak")
    void bombsAreRefused() throws IOException {
        assertThat(wrong(AdversarialArchives.harmful().stream()
                        .filter(file -> file.name().startsWith("bomb"))
                        .toList()))
                .isEmpty();
    }
}
