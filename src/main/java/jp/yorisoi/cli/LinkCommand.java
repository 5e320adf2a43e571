package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.linking.LinkExport;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.flow.workbook.WorkbookWriter;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `link`: finds the people of all records.
@Command(name = "link", mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {
    private static final String TURNED = "turned-";

    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--source")
    private @Nullable String source;

    @Option(names = "--out")
    private @Nullable Path out;

    LinkCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        try (Workbench workbench = options.open(console)) {
            if (out != null) {
                options.demandList(workbench);
            }
            Grant grant = workbench.gate().grant(workbench.operator(), Permission.RUN_LINKS, options.purpose(), "");
            Clocks clocks = workbench.links().clocks();
            LinkReport report = workbench.links().run(grant, clocks, Optional.ofNullable(source), console.progress());
            if (out != null) {
                new WorkbookWriter()
                        .writeCsv(
                                out,
                                LinkExport.HEADER,
                                workbench.links().export(grant, clocks, Optional.ofNullable(source)));
            }
            console.document(Map.of("sources", report.sources(), "learned", report.learned()), inWords(report));
            return 0;
        }
    }

    private String inWords(LinkReport report) {
        List<LinkReport.SourceLinks> sources =
                report.sources().stream().filter(one -> one.records() > 0).toList();
        Stream<String> learned = report.learned().stream().flatMap(this::learned);
        Stream<String> links = sources.stream()
                .map(one -> console.texts()
                        .get(
                                "cli.link.line",
                                Map.of(
                                        "source", one.source(),
                                        "records", one.records(),
                                        "linked", one.linked(),
                                        "review", one.review(),
                                        "unlinked", one.unlinked(),
                                        "ambiguous", one.ambiguous())));
        return Stream.concat(links, learned).collect(Collectors.joining(System.lineSeparator()));
    }

    private Stream<String> learned(LinkReport.Learned one) {
        Stream<String> line = Stream.of(console.texts()
                .get(
                        "cli.link.learned",
                        Map.of(
                                "source",
                                one.source(),
                                "records",
                                one.records(),
                                "pairs",
                                String.format(Locale.ROOT, "%.1f", one.pairsPerRecord()),
                                "recall",
                                String.format(Locale.ROOT, "%.4f", one.blockingRecall()))));
        if (one.labels() > 0) {
            line = Stream.concat(
                    line,
                    Stream.of(console.texts()
                            .get("linking.learned.labels", Map.of("source", one.source(), "labels", one.labels()))));
        }
        return Stream.concat(
                line,
                one.notes().stream()
                        .map(note -> console.texts()
                                .get(
                                        "linking.learned." + key(note),
                                        Map.of("source", one.source(), "comparison", comparison(note)))));
    }

    private static String key(String note) {
        return note.startsWith(TURNED) ? "turned" : note;
    }

    private String comparison(String note) {
        return note.startsWith(TURNED)
                ? console.texts().get("linking.comparison." + note.substring(TURNED.length()), Map.of())
                : "";
    }
}
