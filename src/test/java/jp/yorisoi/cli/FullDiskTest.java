package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, sooner or later: one sentence, exit code 5, nothing half beside, a store that opens, and all of
/// it works once there is room.
class FullDiskTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CITY = Path.of("sample-data", "city").toAbsolutePath();

    /// What the sentence of a full disk may be.
    private static final Set<String> FULL =
            Set.of("file.disk-full", "vault.disk-full", "vault.file-disk-full", "vault.temporary-full", "cli.no-room");

    /// Room that is left, in KiB: none, a page, less than a journal, less than the whole.
    private static final List<Integer> LEFT = List.of(0, 4, 16, 60, 160, 400, 1000, 2000, 2600);

    private static final List<String> FILES = List.of(
            "住民基本台帳_20261120.csv",
            "介護給付実績_202510.csv",
            "児童手当受給者_20261120.csv",
            "児童生徒一覧_若草小学校_20261120.xlsx",
            "児童生徒一覧_国私立学校_20261120.xlsx",
            "身体障害者手帳台帳_20261120.xls");

    @TempDir
    static Path shared;

    private static ExecutorService executor;

    @TempDir
    Path folder;

    private Path mountPoint;

    @BeforeAll
    static void begin() {
        executor = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void end() {
        executor.shutdownNow();
    }

    @BeforeEach
    void aMountPoint() throws IOException {
        mountPoint = Files.createDirectory(folder.resolve("disk"));
    }

    /// A command, and what it leaves when it is done, by the names of the files.
    private record Asked(String user, List<String> command, List<String> made) {}

    @Test
    void aSampleThatDoesNotFitLeavesNothing() {
        try (SmallDisk disk = SmallDisk.mount(mountPoint, 1);
                Terminal terminal = new Terminal(folder)) {
            Path out = disk.folder().resolve("sample");
            Terminal.Ended ended = terminal.run("sample", "--population", "60", "--out", out.toString(), "--json");
            assertThat(ended.code()).as(ended.out()).isZero();
            Path next = disk.folder().resolve("next");
            disk.leave(100 * 1024);
            Terminal.Ended full = terminal.run("sample", "--population", "60", "--out", next.toString(), "--json");
            assertThat(full.code()).as(full.out()).isEqualTo(5);
            assertThat(full.json().path("error").path("code").asText()).isEqualTo("file.disk-full");
            assertThat(next).doesNotExist();
        }
    }

    @Tag("soak")
    @Test
    void severalFilesAreImportedWholeOrNotAtAll() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (Store store = TestStores.create(empty)) {
            TestStores.office(store, Reach.NOBODY);
        }
        List<String> command = new ArrayList<>(List.of("import"));
        FILES.forEach(file -> command.add(CITY.resolve(file).toString()));
        everyRoom(empty, disk -> new Asked("tanto", command, List.of()), bench -> {
            assertThat(bench.batches().all()).hasSameSizeAs(FILES);
            return true;
        });
    }

    @Tag("soak")
    @Test
    void whatLeavesTheOfficeIsWholeAndRecordedOrNotThere() throws Exception {
        Path office = office();
        for (String item : List.of("1", "2")) {
            everyRoom(
                    office,
                    disk -> new Asked(
                            "tanto",
                            List.of(
                                    "export",
                                    "--item",
                                    item,
                                    "--out",
                                    disk.resolve("out.xlsx").toString()),
                            List.of("out.xlsx")),
                    bench -> true);
        }
        everyRoom(
                office,
                disk -> new Asked(
                        "tanto",
                        List.of("screen", "--out", disk.resolve("out.csv").toString()),
                        List.of("out.csv")),
                bench -> true);
        String household = household(office);
        everyRoom(
                office,
                disk -> new Asked(
                        "tanto",
                        List.of(
                                "household",
                                "--id",
                                household,
                                "--reason",
                                "相談",
                                "--png",
                                disk.resolve("page.png").toString(),
                                "--pdf",
                                disk.resolve("page.pdf").toString()),
                        List.of("page.png", "page.pdf")),
                bench -> true);
    }

    @Tag("soak")
    @Test
    void copiesOfTheStoreAreWholeOrNotThere() throws Exception {
        Path office = office();
        everyRoom(
                office,
                disk -> new Asked(
                        "kanri",
                        List.of(
                                "store",
                                "backup",
                                "--out",
                                disk.resolve("backup").toString()),
                        List.of("backup")),
                bench -> true);
        Path backup = folder.resolve("backup");
        try (Workbench bench = open(office, "kanri")) {
            bench.upkeep().backUp(backup);
        }
        everyRoom(
                office,
                disk -> new Asked(
                        "kanri",
                        List.of("store", "restore", "--replace", "--from", backup.toString()),
                        List.of("city.yorisoi.replaced", "city.yorisoi.replaced.keys")),
                bench -> true);
        everyRoom(
                office,
                disk -> new Asked(
                        "kanri",
                        List.of(
                                "store",
                                "rekey",
                                "--recovery-out",
                                disk.resolve("new.key").toString()),
                        List.of("new.key")),
                bench -> true);
    }

    @Tag("soak")
    @Test
    void aLineOfTheAuditIsThereOrTheActIsNot() throws Exception {
        everyRoom(
                office(),
                disk -> new Asked(
                        "tanto",
                        List.of("purpose", "propose", "--source", "tax", "--for", "statistics", "--ground", "条例第1条"),
                        List.of()),
                bench -> true);
    }

    @Tag("soak")
    @Test
    void aFullTemporaryFolderIsTold() throws Exception {
        Path office = office();
        try (SmallDisk disk = SmallDisk.mount(mountPoint, 2)) {
            disk.leave(300 * 1024);
            List<String> options = List.of("-Djava.io.tmpdir=" + disk.folder());
            ChildCommand.Ended ended = ChildCommand.run(
                    folder.resolve("said"),
                    options,
                    onStore(office, new Asked("kanri", List.of("user", "list"), List.of())));
            told(ended, "temporary folder");
        }
    }

    /// Runs it with ever more room, until it is done; each time on a fresh copy of the store.
    private void everyRoom(Path store, Function<Path, Asked> asked, Function<Workbench, Boolean> done)
            throws Exception {
        int full = 0;
        for (int left : LEFT) {
            try (SmallDisk disk = SmallDisk.mount(mountPoint, 24)) {
                for (String name : List.of("city.yorisoi", "city.yorisoi.keys")) {
                    Files.copy(store.resolve(name), disk.folder().resolve(name));
                }
                Files.createFile(disk.folder().resolve("city.yorisoi.lock"));
                List<String> before = disk.names();
                disk.leave(left * 1024L);
                Asked wanted = asked.apply(disk.folder());
                String as = String.join(" ", wanted.command().subList(0, 2)) + " with " + left + " KiB";
                ChildCommand.Ended ended = run(disk.folder(), wanted);
                disk.empty();
                if (ended.code() != 5) {
                    assertThat(ended.code()).as(as + ended.out() + ended.err()).isLessThan(2);
                    break;
                }
                full++;
                told(ended, as);
                assertThat(disk.names()).as(as).isEqualTo(before);
                judged(disk.folder(), as);
                assertThat(run(disk.folder(), wanted).code()).as(as + ", again").isLessThan(2);
                assertThat(disk.names()).as(as).containsAll(wanted.made());
                try (Workbench bench = open(disk.folder(), "kanri")) {
                    assertThat(done.apply(bench)).isTrue();
                }
            }
        }
        assertThat(full).as("how often the disk was full").isGreaterThan(1);
    }

    private ChildCommand.Ended run(Path disk, Asked wanted) throws Exception {
        return ChildCommand.run(folder.resolve("said"), List.of(), onStore(disk, wanted));
    }

    private List<String> onStore(Path store, Asked wanted) {
        try {
            Path password = Files.writeString(folder.resolve("password"), "passphrase-" + wanted.user());
            List<String> all = new ArrayList<>(wanted.command());
            all.addAll(List.of("--store", store.resolve("city.yorisoi").toString(), "--user", wanted.user()));
            all.addAll(List.of("--password-file", password.toString(), "--json"));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void told(ChildCommand.Ended ended, String as) throws IOException {
        String code = JSON.readTree(ended.out()).path("error").path("code").asText();
        assertThat(FULL).as(as + ": " + ended.out()).contains(code);
        assertThat(ended.code()).as(as).isEqualTo(5);
        assertThat(ended.out() + ended.err()).as(as).doesNotContain("\tat ", "Exception");
    }

    /// Whole in every page, the audit's chain too, and every batch with all its rows.
    private static void judged(Path store, String as) {
        try (Workbench bench = open(store, "kanri")) {
            assertThat(bench.storeCheck().run().problems()).as(as).isEmpty();
            assertThat(bench.audit().verify().ok()).as(as).isTrue();
        }
    }

    private static Workbench open(Path store, String name) {
        return Workbench.on(TestStores.open(store, name), executor);
    }

    private static Grant grant(Workbench bench, Permission permission) {
        return bench.gate().grant(bench.operator(), permission, Purpose.SCREENING, "");
    }

    private static String household(Path office) {
        try (Workbench bench = open(office, "kakaricho")) {
            Grant grant = grant(bench, Permission.VIEW_LIST);
            return bench.screening()
                    .children(
                            grant,
                            bench.screening().latest(grant).orElseThrow(),
                            ChildFilter.of(ChildFilter.View.ALL),
                            ChildSort.TIER,
                            0,
                            1)
                    .lines()
                    .getFirst()
                    .child()
                    .household();
        }
    }

    /// The sample city, linked and screened, with a list and a sheet that were approved.
    private static Path office() throws IOException {
        Path office = shared.resolve("office");
        if (Files.exists(office)) {
            return office;
        }
        Files.createDirectory(office);
        try (Store store = TestStores.create(office)) {
            TestStores.office(store, Reach.NOBODY);
        }
        try (Workbench bench = open(office, "kakaricho")) {
            List<Path> files = ImportCommand.files(List.of(CITY));
            bench.intake().importFiles(grant(bench, Permission.IMPORT), files, IntakeOptions.DEFAULT, Progress.NONE);
            Clocks clocks = Clocks.on(bench.referenceDay().orElseThrow());
            bench.links().run(grant(bench, Permission.RUN_LINKS), clocks, Optional.empty(), Progress.NONE);
            bench.screenCity(grant(bench, Permission.RUN_SCREENING), clocks, Progress.NONE);
            for (ReferralDraft.Kind kind : List.of(ReferralDraft.Kind.LIST, ReferralDraft.Kind.SHEET)) {
                bench.referrals().propose(bench.operator(), new Referrals.Wanted(kind, "ssw", List.of()));
            }
        }
        try (Workbench bench = open(office, "kakaricho2")) {
            bench.approvals().approve(bench.operator(), 1);
            bench.approvals().approve(bench.operator(), 2);
        }
        return office;
    }
}
