package jp.yorisoi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchQuality;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.ItemQuality;
import jp.yorisoi.flow.quality.DataHealth;
import jp.yorisoi.flow.quality.MinimumList;
import jp.yorisoi.flow.quality.Use;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quality`: how good the data is; of one batch with `--batch`, else of all sources, with the items that nothing
/// needs.
/// Counts only.
@Command(name = "quality", mixinStandardHelpOptions = true)
final class QualityCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--batch")
    private @Nullable Long batch;

    @Option(names = "--out")
    private @Nullable Path out;

    QualityCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        try (Workbench workbench = options.open(console)) {
            Permission needed = workbench.gate().allows(workbench.operator(), Permission.VIEW_COUNTS)
                    ? Permission.VIEW_COUNTS
                    : Permission.IMPORT;
            Grant grant = workbench.gate().grant(workbench.operator(), needed, options.purpose(), "");
            if (batch == null) {
                city(workbench, grant);
            } else {
                one(workbench, grant, batch);
            }
            return 0;
        }
    }

    private void one(Workbench workbench, Grant grant, long number) {
        Batch found = workbench
                .batches()
                .find(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.INPUT, Problem.error("intake.batch-missing", Map.of("batch", number))));
        BatchQuality quality = workbench.batches().quality(found);
        List<Map<String, @Nullable Object>> items =
                quality.items().stream().map(QualityCommand::item).toList();
        if (out != null) {
            workbench.qualityReports().write(grant, found, console.texts(), out);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("batch", found.id());
        document.put("source", found.source());
        document.put("rows", quality.rows());
        document.put("items", items);
        document.put(
                "problems",
                workbench.batches().warnings(found).stream()
                        .map(console::describe)
                        .toList());
        console.document(
                document,
                console.texts()
                        .get(
                                "cli.quality.batch",
                                Map.of("batch", found.id(), "rows", quality.rows(), "items", items.size())));
    }

    private static Map<String, @Nullable Object> item(ItemQuality item) {
        ItemQuality.Filling filling = item.filling();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("item", item.column().itemName());
        line.put("header", item.column().header());
        line.put("filled", filling.filled());
        line.put("valid", filling.valid());
        line.put("noted", filling.noted());
        line.put("unreadable", filling.unread());
        line.put("unlisted", filling.unlisted());
        line.put("none", filling.none());
        line.put(
                "notInRegister",
                filling.strangers().isPresent() ? filling.strangers().getAsInt() : null);
        return line;
    }

    private void city(Workbench workbench, Grant grant) {
        LocalDate today = LocalDate.now(workbench.store().clock());
        MinimumList list = workbench.minimumList();
        DataHealth health = workbench.dataHealth(Clocks.on(today), today);
        if (out != null) {
            workbench.qualityReports().write(grant, health, list, today, console.texts(), out);
        }
        List<Map<String, @Nullable Object>> sources =
                health.lines().stream().map(QualityCommand::source).toList();
        List<String> unused = list.unused().stream().map(MinimumList.Line::name).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sources", sources);
        document.put("items", list.lines().size());
        document.put("unused", unused);
        List<String> lines = new ArrayList<>();
        lines.add(console.texts()
                .get(
                        "cli.quality.city",
                        Map.of(
                                "sources", sources.size(),
                                "unknown",
                                        health.lines().stream()
                                                .filter(DataHealth.Line::makesUnknown)
                                                .count(),
                                "items", list.lines().size(),
                                "unused", unused.size())));
        unused.forEach(name -> lines.add("    " + name));
        console.document(document, String.join(System.lineSeparator(), lines));
    }

    private static Map<String, @Nullable Object> source(DataHealth.Line line) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("source", line.freshness().source().id());
        document.put(
                "newest", line.freshness().newest().map(LocalDate::toString).orElse(null));
        document.put("state", line.freshness().grade().name().toLowerCase(Locale.ROOT));
        document.put("missing", line.freshness().partitions().missing());
        document.put("missingPeriods", line.freshness().partitions().gaps());
        document.put("rows", line.freshness().rows().stored());
        document.put("unknownRules", ids(line, Use.Kind.RULE));
        document.put("unknownServices", ids(line, Use.Kind.SERVICE));
        return document;
    }

    private static List<String> ids(DataHealth.Line line, Use.Kind kind) {
        return line.makesUnknown() ? line.uses(kind).stream().map(Use::id).toList() : List.of();
    }
}
