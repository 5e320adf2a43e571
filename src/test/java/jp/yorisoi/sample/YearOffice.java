package jp.yorisoi.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.eligibility.Eligibility;
import jp.yorisoi.flow.eligibility.Verdict;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.store.StoreSettings;

/// An office that receives months of files, and all that its screens tell at the end.
final class YearOffice implements AutoCloseable {
    private final SampleOffice office;
    private final Workbench bench;

    YearOffice(Path store, Executor executor) {
        this.office = SampleOffice.found(store, new StoreSettings(new Ticking(), TestStores.CHEAP), executor);
        this.bench = office.open(Role.SUPERVISOR);
    }

    /// Every look is a second later, so that what came before is told from what came after.
    private static final class Ticking extends Clock {
        private final AtomicLong second =
                new AtomicLong(Instant.parse("2026-11-20T00:00:00Z").getEpochSecond());

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(second.getAndIncrement());
        }
    }

    private Grant grant(Permission permission) {
        return bench.gate().grant(bench.operator(), permission, Purpose.SCREENING, "");
    }

    /// Imports the files of a month's folder that are wanted; returns those that were refused.
    List<String> receive(Path folder, YearMonth month, Predicate<String> wanted) throws IOException {
        LocalDate last = month.atEndOfMonth();
        LocalDate day = last.isAfter(LocalDate.of(2026, 11, 20)) ? LocalDate.of(2026, 11, 20) : last;
        List<String> refused = new ArrayList<>();
        for (Path file : files(folder, wanted)) {
            List<IntakeReport> reports = bench.intake()
                    .importFiles(grant(Permission.IMPORT), List.of(file), IntakeOptions.DEFAULT.on(day), Progress.NONE);
            reports.stream()
                    .filter(report -> report.outcome() == IntakeReport.Outcome.REFUSED)
                    .forEach(report -> refused.add(file.getFileName() + " " + report.problems()));
        }
        return refused;
    }

    private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    void issueIds(Path folder) {
        SampleOffice.issueIds(bench, folder);
    }

    /// Takes every batch of a file back.
    int undo(String file) {
        List<Batch> batches = bench.batches().all().stream()
                .filter(batch -> batch.file().equals(file))
                .toList();
        batches.forEach(batch -> bench.intake().undo(grant(Permission.UNDO_ANY_IMPORT), batch.id(), "検査"));
        return batches.size();
    }

    int batches() {
        return bench.batches().all().size();
    }

    /// Links, screens, and writes down every screen, by its name.
    Map<String, List<String>> screens(LocalDate day) {
        bench.links().run(grant(Permission.RUN_LINKS), Clocks.on(day), Optional.empty(), Progress.NONE);
        ScreeningRun run = bench.screenCity(grant(Permission.RUN_SCREENING), Clocks.on(day), Progress.NONE);
        Grant list = grant(Permission.VIEW_LIST);
        Told told = new Told(bench.registers().numbersById(list));
        Map<String, List<String>> screens = new LinkedHashMap<>();
        screens.put(
                "data health", told.sorted(bench.dataHealth(Clocks.on(day), day).lines()));
        screens.put("quality", quality(told));
        screens.put("unlinked", told.sorted(bench.links().unlinkedBySource(list).entrySet()));
        screens.put("review", told.sorted(bench.links().reviewQueue().queue(grant(Permission.REVIEW_LINKS), 100_000)));
        screens.put("rules", rules(run));
        screens.put("tiers", told.sorted(run.tiers().entrySet()));
        List<String> households = new ArrayList<>();
        for (ChildFilter.View view : List.of(
                ChildFilter.View.MARKED, ChildFilter.View.SAFETY, ChildFilter.View.UNKNOWN, ChildFilter.View.ALL)) {
            ChildPage page = bench.screening().children(list, run, ChildFilter.of(view), ChildSort.TIER, 0, 1_000_000);
            screens.put("children " + view, told.sorted(page.lines()));
            screens.put("facets " + view, List.of(told.of(page.facets()), String.valueOf(page.total())));
            page.lines().stream()
                    .map(ChildLine::child)
                    .map(child -> child.household())
                    .forEach(households::add);
        }
        screens.put("services", services(told, run, list));
        for (String household : households.stream().distinct().sorted().toList()) {
            screens.put("household " + household, List.of(household(told, household, day)));
        }
        return screens;
    }

    private List<String> quality(Told told) {
        return bench.batches().all().stream()
                .filter(batch -> batch.state() == Batch.State.IN_FORCE)
                .map(batch -> told.of(batch)
                        + told.of(bench.batches().quality(batch))
                        + told.of(bench.batches().slices(batch))
                        + told.of(bench.batches()
                                .drift(bench.catalogue().find(batch.source()).orElseThrow(), batch)))
                .toList();
    }

    private static List<String> rules(ScreeningRun run) {
        return run.rules().stream()
                .map(rule -> rule.pack() + "/" + rule.rule().id() + " " + rule.yes() + " " + rule.no() + " "
                        + rule.unknown() + " " + rule.notRun())
                .toList();
    }

    private List<String> services(Told told, ScreeningRun run, Grant list) {
        List<String> lines = new ArrayList<>();
        bench.eligibility().counts(list, run.id()).keySet().forEach(service -> {
            for (Verdict verdict : Verdict.values()) {
                lines.add(service + " " + verdict + " "
                        + told.sorted(bench.eligibility()
                                .list(list, run.id(), new Eligibility.Listed(service, verdict), 0, 1_000_000)));
            }
        });
        return lines.stream().sorted().toList();
    }

    private String household(Told told, String household, LocalDate day) {
        Grant grant = bench.gate().openCase(bench.operator(), Purpose.SCREENING, household, "検査");
        return told.of(bench.caseFiles().open(grant, household, day, Locale.JAPANESE));
    }

    @Override
    public void close() {
        bench.close();
    }
}
