package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.sample.score.Calibration;
import jp.yorisoi.sample.score.LinkScore;
import jp.yorisoi.sample.score.NeedScore;
import jp.yorisoi.sample.score.Score;
import jp.yorisoi.sample.score.ServiceScore;
import jp.yorisoi.sample.score.Share;
import jp.yorisoi.sample.score.Truth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `score`: how right the store's conclusions are against the truth of an invented city.
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    private static final double FOUR_PLACES = 10_000.0;

    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--truth", required = true)
    private @Nullable Path truth;

    ScoreCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        Truth known = Truth.read(Objects.requireNonNull(truth));
        try (Workbench workbench = options.open(console)) {
            Score.Report report = new Score(workbench, known).report(console.progress());
            console.document(document(report), inWords(report));
            if (!report.ledgerGround()) {
                console.say("cli.score.no-ground", Map.of());
            }
            if (report.needs().isEmpty()) {
                console.say("cli.score.not-screened", Map.of());
            }
            return report.ledgerGround() && report.needs().isPresent() ? 0 : 1;
        }
    }

    static Map<String, Object> document(Score.Report report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("links", report.links().stream().map(ScoreCommand::links).toList());
        report.needs().ifPresent(needs -> document.put("needs", needs(needs)));
        document.put("services", services(report.services()));
        document.put("servicesOffer", services(report.servicesOffer()));
        return document;
    }

    private static Map<String, Object> links(LinkScore score) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("source", score.source());
        line.put("precision", rounded(score.precision().value()));
        line.put("recall", rounded(score.recall().value()));
        line.put("f1", rounded(score.f1()));
        line.put("review", score.review());
        line.put("reviewRight", score.reviewRight());
        line.put("records", score.records());
        line.put("precisionInterval", interval(score.precision()));
        line.put("recallInterval", interval(score.recall()));
        line.put("twins", score.twins());
        line.put(
                "calibration",
                score.calibration().stream().map(ScoreCommand::bin).toList());
        return line;
    }

    private static Map<String, Object> bin(Calibration.Bin bin) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("from", bin.from());
        line.put("to", bin.to());
        line.put("records", bin.records());
        line.put("told", rounded(bin.told()));
        line.put("right", rounded(bin.right().value()));
        line.put("rightInterval", interval(bin.right()));
        return line;
    }

    private static List<Double> interval(Share share) {
        return List.of(rounded(share.low()), rounded(share.high()));
    }

    private static Map<String, Object> needs(NeedScore needs) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("hard", needs.hard());
        document.put("unknownToAll", needs.unknownToAll());
        document.put(
                "top",
                needs.top().stream()
                        .map(top -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("n", top.n());
                            line.put("found", top.found());
                            line.put("random", rounded(top.random()));
                            line.put("bestSingleSource", rounded(top.bestSingleSource()));
                            line.put("source", top.source());
                            return line;
                        })
                        .toList());
        return document;
    }

    private static List<Map<String, Object>> services(List<ServiceScore> scores) {
        return scores.stream()
                .map(score -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("service", score.service());
                    line.put("eligible", score.eligible());
                    line.put("found", score.found());
                    line.put("wrong", score.wrong());
                    line.put("unknown", score.unknown());
                    return line;
                })
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * FOUR_PLACES) / FOUR_PLACES;
    }

    private String inWords(Score.Report report) {
        String links = report.links().stream()
                .map(score -> console.texts().get("cli.score.link", links(score)))
                .collect(Collectors.joining(System.lineSeparator()));
        String needs = report.needs().stream()
                .flatMap(one -> one.top().stream())
                .map(top -> console.texts()
                        .get(
                                "cli.score.top",
                                Map.of(
                                        "n",
                                        top.n(),
                                        "found",
                                        top.found(),
                                        "random",
                                        rounded(top.random()),
                                        "best",
                                        rounded(top.bestSingleSource()))))
                .collect(Collectors.joining(System.lineSeparator()));
        String services = services(report.services()).stream()
                .map(line -> console.texts().get("cli.score.service", line))
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(System.lineSeparator(), links, needs, services);
    }
}
