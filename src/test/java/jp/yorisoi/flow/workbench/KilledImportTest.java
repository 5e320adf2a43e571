package jp.yorisoi.flow.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import that is killed at any moment leaves whole batches and nothing else, and importing the same files again
/// makes the store what it would have been.
class KilledImportTest {
    private static final Path CITY = Path.of("sample-data", "city").toAbsolutePath();
    private static final int SOAK = Integer.getInteger("yorisoi.kills", 200);
    private static final int GATE = 20;
    private static final String SAID = "said";

    /// The register first; then CSV, XLSX and XLS, two periods of one source, two schools of another.
    private static final List<String> FILES = List.of(
            "住民基本台帳_20261120.csv",
            "介護給付実績_202510.csv",
            "介護給付実績_202511.csv",
            "児童手当受給者_20261120.csv",
            "児童生徒一覧_若草小学校_20261120.xlsx",
            "児童生徒一覧_国私立学校_20261120.xlsx",
            "身体障害者手帳台帳_20261120.xls");

    @TempDir
    static Path folder;

    private static Path empty;
    private static StoredContents whole;

    /// Nanoseconds until the store was open, then those each file took.
    private static final List<Long> TOOK = new ArrayList<>();

    @BeforeAll
    static void importWithoutAKill() throws Exception {
        empty = Files.createDirectory(folder.resolve("empty"));
        try (Store store = TestStores.create(empty)) {
            TestStores.office(store, Reach.NOBODY);
        }
        Path store = copy("whole");
        Process process = start(store);
        for (int lines = 1; lines <= FILES.size() + 1; lines++) {
            long begun = System.nanoTime();
            awaitLines(process, store, lines);
            TOOK.add(System.nanoTime() - begun);
        }
        assertThat(process.waitFor()).isZero();
        assertThat(said(store)).isEqualTo(FILES);
        try (Workbench workbench = open(store)) {
            whole = StoredContents.of(workbench);
        }
        assertThat(whole.batches()).hasSameSizeAs(FILES);
    }

    @Test
    void whatAKilledImportLeavesIsWholeAndCanBeCompleted() throws Exception {
        kill(GATE, new Random(9));
    }

    @Tag("soak")
    @Test
    void whatManyKilledImportsLeaveIsWholeAndCanBeCompleted() throws Exception {
        int[] left = kill(SOAK, new Random(99));
        System.out.println("killed imports by batches left: " + java.util.Arrays.toString(left));
    }

    /// Kills that many imports, two at a time; gives how many of them left how many batches.
    private static int[] kill(int rounds, Random random) throws Exception {
        int[] left = new int[FILES.size() + 1];
        List<Callable<Integer>> kills = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int lines = round % TOOK.size();
            double share = random.nextDouble();
            String name = "round" + round;
            kills.add(() -> {
                Path store = copy(name);
                int batches = afterKill(store, killed(store, lines, share), name);
                delete(store);
                return batches;
            });
        }
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> batches : two.invokeAll(kills)) {
                left[batches.get()]++;
            }
        }
        return left;
    }

    /// Imports until it is killed, at that share of the stage after so many lines; gives the files it said were in.
    /// By lines and not by the clock alone, so that a busy machine is killed at every stage too.
    private static List<String> killed(Path store, int lines, double share) throws Exception {
        Process process = start(store);
        awaitLines(process, store, lines);
        TimeUnit.NANOSECONDS.sleep((long) (TOOK.get(lines) * share));
        process.destroyForcibly().waitFor();
        return said(store);
    }

    private static void awaitLines(Process process, Path store, int lines) throws Exception {
        while (process.isAlive() && lines(store) < lines) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static long lines(Path store) throws IOException {
        return Files.readString(store.resolve(SAID))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    /// Judges what was left, completes it, and judges again; gives how many batches were left.
    private static int afterKill(Path store, List<String> done, String round) throws IOException {
        int left;
        try (Workbench workbench = open(store)) {
            sound(workbench, round);
            StoredContents found = StoredContents.of(workbench);
            left = found.batches().size();
            assertThat(found.batches()).as(round).isEqualTo(whole.batches().subList(0, left));
            assertThat(left).as(round).isGreaterThanOrEqualTo(done.size());
            for (int i = 0; i < FILES.size(); i++) {
                IntakeReport report = importOne(workbench, FILES.get(i));
                assertThat(report.outcome())
                        .as(round + " " + FILES.get(i))
                        .isEqualTo(i < left ? IntakeReport.Outcome.ALREADY_IMPORTED : IntakeReport.Outcome.IMPORTED);
            }
        }
        try (Workbench workbench = open(store)) {
            sound(workbench, round);
            assertThat(StoredContents.of(workbench)).as(round).isEqualTo(whole);
        }
        return left;
    }

    private static void sound(Workbench workbench, String round) {
        assertThat(workbench.storeCheck().run().problems()).as(round).isEmpty();
        assertThat(workbench.audit().verify().ok()).as(round).isTrue();
    }

    private static Workbench open(Path store) {
        return Workbench.on(TestStores.open(store, "tanto"), Runnable::run);
    }

    private static IntakeReport importOne(Workbench workbench, String file) {
        Grant grant = workbench.gate().grant(workbench.operator(), Permission.IMPORT, Purpose.SCREENING, "");
        return workbench.intake().importFile(grant, CITY.resolve(file), IntakeOptions.DEFAULT, Progress.NONE);
    }

    private static Process start(Path store) throws IOException {
        String classPath = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        Importer.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(store.resolve(SAID).toFile())
                .start();
    }

    /// The files that it said are in; a line that the kill cut is none.
    private static List<String> said(Path store) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(store.resolve(SAID)));
        lines.removeIf(line -> !FILES.contains(line));
        return lines;
    }

    private static Path copy(String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(empty)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void delete(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(store);
    }

    /// Imports the files one after the other and says each when it is in.
    static final class Importer {
        private Importer() {}

        public static void main(String[] arguments) {
            try (ExecutorService executor = Executors.newFixedThreadPool(2);
                    Workbench workbench = Workbench.on(TestStores.open(Path.of(arguments[0]), "tanto"), executor)) {
                System.out.println("open");
                for (String file : FILES) {
                    importOne(workbench, file);
                    System.out.println(file);
                }
            }
        }
    }
}
