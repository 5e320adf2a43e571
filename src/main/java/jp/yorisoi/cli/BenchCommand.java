package jp.yorisoi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.RunOrder;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.sample.SampleOffice;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.mess.SampleFiles;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench`: every stage of the main job on an invented city, measured; nothing of it stays.
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.parse(SampleCommand.DAY);
    private static final long SEED = 1;
    private static final int SCREENFUL = 50;
    private static final String REASON = "bench";
    private static final long MEBIBYTE = 1L << 20;

    private final Surroundings surroundings;
    private final Stages stages;

    @Mixin
    private Console console;

    @Option(names = "--population", defaultValue = "185000")
    private long population;

    BenchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.stages = new Stages(surroundings.clock());
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Path folder = temporary();
        try {
            measure(folder);
        } finally {
            delete(folder);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cores", Runtime.getRuntime().availableProcessors());
        document.put("heapMiB", Runtime.getRuntime().maxMemory() / MEBIBYTE);
        document.put("population", population);
        document.put("stages", stages.done());
        console.document(document, inWords());
        return 0;
    }

    private void measure(Path folder) {
        Path files = folder.resolve("files");
        Progress progress = console.progress();
        stages.run(
                "generate",
                () -> new SampleFiles(SourceCatalogue.shipped(), surroundings.executor())
                        .write(City.of(population, SEED, DAY), files, progress),
                written -> new Stages.Amount(written.rows(), written.cells()));
        SampleOffice office = SampleOffice.found(
                folder.resolve("bench.yorisoi"), StoreSettings.standard(surroundings.clock()), surroundings.executor());
        try (Workbench workbench = office.open(Role.SUPERVISOR)) {
            measure(workbench, files, progress);
        }
    }

    private void measure(Workbench workbench, Path files, Progress progress) {
        Grant importing = grant(workbench, Permission.IMPORT);
        stages.run(
                "import",
                () -> workbench
                        .intake()
                        .importFiles(importing, ImportCommand.files(List.of(files)), IntakeOptions.DEFAULT, progress),
                reports -> amount(workbench, reports));
        SampleOffice.issueIds(workbench, files);
        Clocks clocks = Clocks.on(workbench.registers().newestDay().orElse(DAY));
        stages.run(
                "link",
                () -> workbench
                        .links()
                        .run(grant(workbench, Permission.RUN_LINKS), clocks, java.util.Optional.empty(), progress),
                BenchCommand::amount);
        Grant screening = grant(workbench, Permission.RUN_SCREENING);
        FactTable facts = stages.run("facts", () -> workbench.facts().load(screening, clocks, progress));
        Prospects prospects = stages.run(
                "services",
                () -> workbench
                        .eligibility()
                        .run(screening, facts, workbench.services().on(clocks.asOf()), progress));
        RunOrder order = RunOrder.full(workbench.screening().packs().packs());
        ScreeningRun run =
                stages.run("screen", () -> workbench.screening().run(screening, facts, prospects, order, progress));
        ChildPage page = stages.run(
                "list",
                () -> workbench
                        .screening()
                        .children(
                                grant(workbench, Permission.VIEW_LIST),
                                run,
                                ChildFilter.of(ChildFilter.View.MARKED),
                                ChildSort.TIER,
                                0,
                                SCREENFUL));
        page.lines().stream()
                .findFirst()
                .ifPresent(line -> stages.run(
                        "household", () -> open(workbench, line.child().household(), run)));
    }

    private CaseFile open(Workbench workbench, String household, ScreeningRun run) {
        Grant grant = workbench.gate().openCase(workbench.operator(), Purpose.SCREENING, household, REASON);
        return workbench
                .caseFiles()
                .open(grant, household, run.day(), console.texts().locale());
    }

    private static Grant grant(Workbench workbench, Permission permission) {
        return workbench.gate().grant(workbench.operator(), permission, Purpose.SCREENING, "");
    }

    private static Stages.Amount amount(Workbench workbench, List<IntakeReport> reports) {
        long rows = 0;
        long cells = 0;
        for (IntakeReport report : reports) {
            for (var one : report.batches()) {
                var batch = one.batch();
                if (batch.isPresent()) {
                    int width = workbench
                            .catalogue()
                            .find(batch.get().source())
                            .map(source -> source.items().size())
                            .orElse(0);
                    rows += batch.get().counts().rowsIn();
                    cells += (long) batch.get().counts().rowsIn() * width;
                }
            }
        }
        return new Stages.Amount(rows, cells);
    }

    private static Stages.Amount amount(LinkReport report) {
        return new Stages.Amount(
                report.sources().stream()
                        .mapToLong(LinkReport.SourceLinks::records)
                        .sum(),
                0);
    }

    private String inWords() {
        return stages.done().stream()
                .map(stage -> console.texts()
                        .get(
                                "cli.bench.stage",
                                Map.of(
                                        "stage", stage.stage(),
                                        "rows", stage.rows(),
                                        "cells", stage.cells(),
                                        "seconds", stage.seconds(),
                                        "memory", stage.peakMiB())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("yorisoi-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
