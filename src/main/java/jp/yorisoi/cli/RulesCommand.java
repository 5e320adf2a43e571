package jp.yorisoi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.screening.ExampleCheck;
import jp.yorisoi.flow.screening.Pack;
import jp.yorisoi.flow.screening.PackCatalogue;
import jp.yorisoi.flow.screening.RuleDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rules`: checks packs of rules, runs their examples, and prints them in plain words.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        subcommands = {RulesCommand.Check.class, RulesCommand.Test.class, RulesCommand.Explain.class})
final class RulesCommand {
    /// What the three have in common: the packs, shipped by name or the city's own by file or folder.
    abstract static class OnPacks implements Callable<Integer> {
        @Mixin
        Console console;

        @Parameters(arity = "1..*", paramLabel = "PACK")
        private List<String> names = List.of();

        private @Nullable PackCatalogue shipped;

        OnPacks(Surroundings surroundings) {
            console = new Console(surroundings);
        }

        final FactCatalogue facts() {
            return FactCatalogue.shipped();
        }

        @Override
        public final Integer call() {
            List<Map<String, Object>> packs = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (String name : names) {
                Faults faults = new Faults();
                Pack pack = pack(name, faults);
                packs.add(line(pack, found(pack, faults, lines), faults));
                problems.addAll(faults.problems());
            }
            return told(packs, lines, problems);
        }

        /// What is found of one pack: its entries in the document, and its lines for people.
        abstract Map<String, ?> found(Pack pack, Faults faults, List<String> lines);

        /// A pack; its mistakes become faults.
        private Pack pack(String name, Faults faults) {
            PackCatalogue known = shipped;
            if (known == null) {
                known = PackCatalogue.shipped(facts(), ServiceCatalogue.shipped());
                shipped = known;
            }
            PackCatalogue catalogue = known;
            Optional<Pack> found = catalogue.find(name);
            return found.orElseGet(() -> catalogue.read(ScreenCommand.place(name), faults));
        }

        private Map<String, Object> line(Pack pack, Map<String, ?> more, Faults faults) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("pack", pack.id());
            line.put("version", pack.head().version());
            line.putAll(more);
            line.put(
                    "problems",
                    faults.problems().stream().map(console::describe).toList());
            return line;
        }

        /// Prints what was found; 1 where something was.
        private int told(List<Map<String, Object>> packs, List<String> lines, List<Problem> problems) {
            problems.forEach(problem -> lines.add(console.inWords(problem)));
            console.document(Map.of("packs", packs), String.join(System.lineSeparator(), lines));
            return problems.isEmpty() ? 0 : 1;
        }
    }

    /// `rules check`: every mistake with its place.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check extends OnPacks {
        Check(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Map<String, ?> found(Pack pack, Faults faults, List<String> lines) {
            int rules = pack.rules().size();
            lines.add(console.texts()
                    .get(
                            "cli.rules.checked",
                            Map.of(
                                    "pack",
                                    pack.id(),
                                    "rules",
                                    rules,
                                    "mistakes",
                                    faults.problems().size())));
            return Map.of("rules", rules);
        }
    }

    /// `rules test`: the examples that the rules carry.
    @Command(name = "test", mixinStandardHelpOptions = true)
    static final class Test extends OnPacks {
        Test(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Map<String, ?> found(Pack pack, Faults faults, List<String> lines) {
            int before = faults.problems().size();
            int examples = before == 0 ? new ExampleCheck(facts()).run(pack, faults) : 0;
            int failed = faults.problems().size() - before;
            lines.add(console.texts()
                    .get("cli.rules.tested", Map.of("pack", pack.id(), "examples", examples, "failed", failed)));
            return Map.of("examples", examples, "failed", failed);
        }
    }

    /// `rules explain`: what each rule says, in plain words.
    @Command(name = "explain", mixinStandardHelpOptions = true)
    static final class Explain extends OnPacks {
        @Option(names = "--rule")
        private List<String> only = List.of();

        Explain(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Map<String, ?> found(Pack pack, Faults faults, List<String> lines) {
            List<RuleDefinition> rules = pack.rules().stream()
                    .filter(rule -> only.isEmpty() || only.contains(rule.id()))
                    .toList();
            rules.forEach(rule -> lines.add(inWords(rule)));
            return Map.of("rules", rules.stream().map(this::rule).toList());
        }

        private Locale locale() {
            return console.texts().locale();
        }

        private Map<String, Object> rule(RuleDefinition rule) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("rule", rule.id());
            line.put("label", rule.label(locale()));
            line.put("of", rule.of().label());
            rule.asked().where().ifPresent(where -> line.put("where", where.plain(locale())));
            line.put("class", console.texts().get(rule.mark().ruleClass().key()));
            line.put("axis", console.texts().get(rule.mark().axis().key()));
            line.put("kind", console.texts().get(rule.mark().kind().key()));
            line.put("source", rule.head().source());
            line.put("levels", rule.levels().stream().map(this::level).toList());
            return line;
        }

        private Map<String, Object> level(RuleDefinition.Level level) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("score", level.score());
            line.put("when", level.when().text());
            line.put("plain", level.when().plain(locale()));
            line.put("because", level.because().text());
            return line;
        }

        private String inWords(RuleDefinition rule) {
            StringBuilder text = new StringBuilder(console.texts()
                    .get(
                            "cli.rules.rule",
                            Map.of(
                                    "rule", rule.label(locale()),
                                    "id", rule.id(),
                                    "of", rule.of().label(),
                                    "class",
                                            console.texts()
                                                    .get(rule.mark().ruleClass().key()),
                                    "axis",
                                            console.texts()
                                                    .get(rule.mark().axis().key()),
                                    "kind",
                                            console.texts()
                                                    .get(rule.mark().kind().key()))));
            rule.asked()
                    .where()
                    .ifPresent(where -> text.append(System.lineSeparator())
                            .append(console.texts().get("cli.rules.where", Map.of("where", where.plain(locale())))));
            for (RuleDefinition.Level level : rule.levels()) {
                text.append(System.lineSeparator())
                        .append(console.texts()
                                .get(
                                        "cli.rules.level",
                                        Map.of(
                                                "score", level.score(),
                                                "when", level.when().plain(locale()),
                                                "because", level.because().text())));
            }
            return text.append(System.lineSeparator())
                    .append(console.texts()
                            .get(
                                    "cli.rules.source",
                                    Map.of("source", rule.head().source())))
                    .append(System.lineSeparator())
                    .toString();
        }
    }
}
