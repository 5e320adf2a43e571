package jp.yorisoi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.screening.Pack;
import jp.yorisoi.flow.screening.PackCatalogue;
import jp.yorisoi.flow.screening.RunLines;
import jp.yorisoi.flow.screening.RunOrder;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.flow.workbook.WorkbookWriter;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `screen`: runs packs over all residents and keeps the run.
@Command(name = "screen", mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    private static final Pattern ENDING = Pattern.compile("\\.(csv|xlsx)$");

    private static final int MOST_ROWS = 1_048_575;
    private static final int WIDTH = 20;

    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--pack")
    private List<String> packs = List.of();

    @Option(names = "--as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-at")
    private @Nullable Instant knownAt;

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--all")
    private boolean all;

    ScreenCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        if (out != null
                && !ENDING.matcher(out.toString().toLowerCase(Locale.ROOT)).find()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("cli.out-ending", Map.of()));
        }
        try (Workbench workbench = options.open(console)) {
            if (out != null) {
                options.demandList(workbench);
            }
            Grant grant = workbench.gate().grant(workbench.operator(), Permission.RUN_SCREENING, options.purpose(), "");
            Clocks clocks = new Clocks(day(workbench), knownAt == null ? Instant.MAX : knownAt);
            RunOrder order = order(workbench.screening().packs(), clocks);
            FactTable facts = workbench.facts().load(grant, clocks, console.progress());
            Prospects prospects = workbench
                    .eligibility()
                    .run(grant, facts, workbench.services().on(clocks.asOf()), console.progress());
            ScreeningRun run = workbench.screening().run(grant, facts, prospects, order, console.progress());
            if (out != null) {
                RunLines lines = workbench.screening().lines(grant, facts, run, order, all);
                write(out, lines, run);
                workbench.gate().record(grant, "screening.export", List.of(Long.toString(run.id())));
            }
            int gone = workbench.purges().goneUnder(run).size();
            String words = gone == 0
                    ? inWords(run)
                    : inWords(run)
                            + System.lineSeparator()
                            + console.texts().get("cli.screen.purged", Map.of("count", gone));
            console.document(document(run, gone), words);
            return 0;
        }
    }

    private LocalDate day(Workbench workbench) {
        return Optional.ofNullable(asOf)
                .or(workbench::referenceDay)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.INPUT, Problem.error("screening.no-register", Map.of())));
    }

    /// Names are of packs in force; a file or folder is a trial.
    private RunOrder order(PackCatalogue inForce, Clocks clocks) {
        List<Pack> chosen = new ArrayList<>();
        ScreeningRun.Kind kind = ScreeningRun.Kind.FULL;
        Faults faults = new Faults();
        for (String name : packs) {
            Optional<Pack> known = inForce.find(name);
            if (known.isPresent()) {
                chosen.add(known.get());
            } else {
                chosen.add(inForce.read(place(name), faults));
                kind = ScreeningRun.Kind.TRIAL;
            }
        }
        faults.throwFirst();
        if (kind == ScreeningRun.Kind.FULL
                && !packs.isEmpty()
                && chosen.size() < inForce.packs().size()) {
            kind = ScreeningRun.Kind.PARTIAL;
        }
        return new RunOrder(packs.isEmpty() ? inForce.packs() : chosen, kind, clocks.knownAt());
    }

    static Path place(String name) {
        Path place = Path.of(name);
        if (!Files.exists(place)) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT, Problem.error("screening.pack-unknown", Map.of("pack", name)));
        }
        return place;
    }

    private void write(Path file, RunLines lines, ScreeningRun run) {
        boolean workbook =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (!workbook) {
            new WorkbookWriter().writeCsv(file, RunLines.HEADER, lines);
            return;
        }
        if (lines.size() > MOST_ROWS) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("workbook.too-many-rows", Map.of("rows", lines.size(), "most", MOST_ROWS)));
        }
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(rows::add);
        List<Sheet.Column> columns = RunLines.HEADER.stream()
                .map(header -> new Sheet.Column(header, WIDTH, Sheet.Align.LEFT))
                .toList();
        String title = console.texts()
                .get(
                        "cli.screen.sheet",
                        Map.of("run", run.id(), "day", run.day().toString()));
        new WorkbookWriter()
                .write(
                        file,
                        List.of(new Sheet.Listing(
                                "screen",
                                new Sheet.Heading("", List.of()),
                                columns,
                                rows,
                                new Sheet.Footer(title, ""))));
    }

    private static Map<String, Object> document(ScreeningRun run, int gone) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("asOf", run.day().toString());
        document.put("run", run.id());
        document.put("kind", run.kind().name().toLowerCase(Locale.ROOT));
        document.put("knownAt", run.clock().knownAt().toString());
        document.put("comparedWith", run.made().before().orElse(null));
        document.put("packs", run.packs().stream().map(pack -> pack(run, pack)).toList());
        Map<String, Integer> tiers = new LinkedHashMap<>();
        for (Tier tier : Tier.values()) {
            tiers.put(tier.id(), run.tiers().getOrDefault(tier, 0));
        }
        document.put("tiers", tiers);
        document.put("safety", run.safety());
        document.put("purgedBatches", gone);
        document.put("seconds", run.made().seconds());
        return Console.nullable(document);
    }

    private static Map<String, Object> pack(ScreeningRun run, String pack) {
        List<ScreeningRun.RuleCount> rules =
                run.rules().stream().filter(rule -> rule.pack().equals(pack)).toList();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("pack", pack);
        line.put("version", rules.getFirst().version());
        line.put("rules", rules.stream().map(ScreenCommand::rule).toList());
        return line;
    }

    private static Map<String, Object> rule(ScreeningRun.RuleCount count) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rule", count.rule().id());
        line.put("yes", count.yes());
        line.put("no", count.no());
        line.put("unknown", count.unknown());
        line.put("entered", count.entered());
        line.put("left", count.left());
        line.put("seconds", count.seconds());
        line.put("notRun", count.notRun().stream().sorted().toList());
        return line;
    }

    private String inWords(ScreeningRun run) {
        List<String> lines = new ArrayList<>();
        lines.add(console.texts()
                .get(
                        "cli.screen.done",
                        Map.of(
                                "run", run.id(),
                                "day", run.day().toString(),
                                "focus", run.tiers().getOrDefault(Tier.FOCUS, 0),
                                "prevention", run.tiers().getOrDefault(Tier.PREVENTION, 0),
                                "watch", run.tiers().getOrDefault(Tier.WATCH, 0),
                                "unknown", run.tiers().getOrDefault(Tier.UNKNOWN, 0),
                                "safety", run.safety())));
        for (ScreeningRun.RuleCount count : run.rules()) {
            String label = count.rule().label(console.texts().locale());
            lines.add(
                    count.wasRun()
                            ? console.texts()
                                    .get(
                                            "cli.screen.rule",
                                            Map.of(
                                                    "rule", label,
                                                    "yes", count.yes(),
                                                    "unknown", count.unknown(),
                                                    "entered", count.entered(),
                                                    "left", count.left()))
                            : console.texts()
                                    .get(
                                            "cli.screen.not-run",
                                            Map.of(
                                                    "rule",
                                                    label,
                                                    "items",
                                                    count.notRun().stream()
                                                            .sorted()
                                                            .collect(Collectors.joining("、")))));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
