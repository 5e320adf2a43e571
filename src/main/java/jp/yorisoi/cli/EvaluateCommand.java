package jp.yorisoi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.FactFile;
import jp.yorisoi.flow.screening.Pack;
import jp.yorisoi.flow.screening.PackCatalogue;
import jp.yorisoi.flow.screening.Trial;
import jp.yorisoi.flow.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `evaluate`: rules and services on a table of facts, without a store.
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final String SERVICES = "services";
    private static final List<String> HEADER =
            List.of("person", "rule", "result", "missing", "score", "amount", "band", "presumed");

    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--pack", required = true)
    private List<String> packs = List.of();

    @Option(names = "--facts", required = true)
    private Path facts = Path.of("");

    @Option(names = "--as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        FactCatalogue items = FactCatalogue.shipped();
        ServiceCatalogue services = ServiceCatalogue.shipped();
        PackCatalogue rules = PackCatalogue.shipped(items, services);
        Trial.Tried tried = tried(items, services, rules);
        LocalDate day = asOf == null ? LocalDate.now(surroundings.clock()) : asOf;
        FactFile file = FactFile.read(facts, items, day);
        file.problems().forEach(console::tell);
        Trial trial = Trial.of(file, rules, tried);
        new WorkbookWriter()
                .writeCsv(
                        out,
                        HEADER,
                        trial.lines().stream().map(EvaluateCommand::line).toList());
        console.document(document(trial), inWords(trial));
        boolean errors = file.problems().stream().anyMatch(one -> one.severity() == Problem.Severity.ERROR);
        return errors || !trial.differences().isEmpty() ? 1 : 0;
    }

    private Trial.Tried tried(FactCatalogue items, ServiceCatalogue services, PackCatalogue rules) {
        List<Pack> tried = new ArrayList<>();
        List<ServiceDefinition> asked = new ArrayList<>();
        Faults faults = new Faults();
        for (String name : packs) {
            Optional<Pack> shipped = rules.find(name);
            if (name.equals(SERVICES)) {
                asked.addAll(services.services());
            } else if (shipped.isPresent()) {
                tried.add(shipped.get());
            } else {
                Path place = Path.of(name);
                List<DefinitionText> texts = texts(place);
                if (texts.stream().anyMatch(EvaluateCommand::isOfServices)) {
                    asked.addAll(ServiceCatalogue.of(texts, items.vocabulary(), faults)
                            .services());
                } else {
                    tried.add(rules.read(place, faults));
                }
            }
        }
        faults.problems().stream().skip(1).forEach(console::tell);
        faults.throwFirst();
        return new Trial.Tried(tried, asked, services.services());
    }

    private static boolean isOfServices(DefinitionText text) {
        DefinitionNode root = text.read(new Faults());
        return root.has("require") || root.has(SERVICES);
    }

    private static List<DefinitionText> texts(Path place) {
        try (Stream<Path> files = Files.isDirectory(place) ? Files.walk(place) : Stream.of(place)) {
            List<DefinitionText> texts = new ArrayList<>();
            for (Path file : files.filter(
                            one -> Files.isDirectory(place) ? one.toString().endsWith(".yaml") : true)
                    .sorted()
                    .toList()) {
                texts.add(new DefinitionText(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
            }
            return texts;
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("cli.pack-unreadable", Map.of()).at(Problem.Place.file(place.toString())),
                    e);
        }
    }

    private static List<String> line(Trial.Line line) {
        return List.of(
                Integer.toString(line.person()),
                line.rule(),
                line.result().id(),
                names(line.missing()),
                line.score().isPresent() ? Integer.toString(line.score().getAsInt()) : "",
                line.paid().map(Trial.Paid::amount).orElse(""),
                line.paid().map(Trial.Paid::band).orElse(""),
                names(line.presumed()));
    }

    private static String names(java.util.Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(";"));
    }

    private Map<String, Object> document(Trial trial) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", out.toString());
        document.put("lines", trial.lines().size());
        document.put("differences", trial.differences());
        return document;
    }

    private String inWords(Trial trial) {
        List<String> lines = new ArrayList<>();
        lines.add(console.texts()
                .get(
                        "cli.evaluate.done",
                        Map.of(
                                "lines",
                                trial.lines().size(),
                                "out",
                                out.toString(),
                                "differences",
                                trial.differences().size())));
        for (Trial.Difference one : trial.differences()) {
            lines.add("  "
                    + console.texts()
                            .get(
                                    "cli.evaluate.difference",
                                    Map.of(
                                            "person", one.person(),
                                            "rule", one.rule(),
                                            "expected", one.expected(),
                                            "got", one.got().isEmpty() ? "-" : one.got())));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
