package jp.yorisoi.flow.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.facts.FactCatalogue;

/// The packs that are in force.
public final class PackCatalogue {
    private final Vocabulary vocabulary;
    private final SourceWords sources;
    private final List<Pack> packs;

    private PackCatalogue(Vocabulary vocabulary, SourceWords sources, List<Pack> packs) {
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.packs = List.copyOf(packs);
    }

    /// The packs that ship with the program, over the items of facts and `見込み.SERVICE` of each service. A mistake in
    /// them is a defect of ours: the first ends with kind INPUT.
    public static PackCatalogue shipped(FactCatalogue facts, ServiceCatalogue services) {
        Faults faults = new Faults();
        PackCatalogue catalogue = of(ShippedDefinitions.of(DefinitionKind.RULES), facts, services, faults);
        faults.throwFirst();
        return catalogue;
    }

    /// The packs of these texts, one for each folder; every mistake becomes a fault.
    public static PackCatalogue of(
            List<DefinitionText> texts, FactCatalogue facts, ServiceCatalogue services, Faults faults) {
        List<String> ids =
                services.services().stream().map(ServiceDefinition::id).toList();
        Vocabulary vocabulary = new RuleWords(facts.vocabulary(), ids);
        List<Pack> packs = new ArrayList<>();
        byFolder(texts)
                .values()
                .forEach(folder -> packs.add(new PackText(new Expressions(vocabulary), faults).read(folder)));
        return new PackCatalogue(vocabulary, new SourceWords(facts.sources()), packs);
    }

    private static Map<String, List<DefinitionText>> byFolder(List<DefinitionText> texts) {
        Map<String, List<DefinitionText>> folders = new TreeMap<>();
        for (DefinitionText text : texts) {
            int slash = text.name().lastIndexOf('/');
            folders.computeIfAbsent(text.name().substring(0, slash), folder -> new ArrayList<>())
                    .add(text);
        }
        return folders;
    }

    /// All packs, by id.
    public List<Pack> packs() {
        return packs;
    }

    /// The pack of this id.
    public Optional<Pack> find(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    SourceWords sources() {
        return sources;
    }

    /// The names that rules may use.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Reads a pack of a city's own: a file with `pack:` and `rules:`, a file with one rule, or a folder. Mistakes
    /// become
    /// faults; what is not there ends with kind INPUT.
    public Pack read(Path place, Faults faults) {
        return new PackText(new Expressions(vocabulary), faults).read(texts(place));
    }

    private static List<DefinitionText> texts(Path place) {
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    List<Path> found = files.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .toList();
                    return texts(place, found);
                }
            }
            return List.of(new DefinitionText(String.valueOf(place.getFileName()), Files.readString(place)));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("screening.pack-unreadable", Map.of()).at(Problem.Place.file(place.toString())),
                    e);
        }
    }

    private static List<DefinitionText> texts(Path folder, List<Path> files) throws IOException {
        List<DefinitionText> texts = new ArrayList<>();
        for (Path file : files) {
            String name = folder.toAbsolutePath().normalize().getFileName() + "/"
                    + folder.relativize(file).toString().replace('\\', '/');
            texts.add(new DefinitionText(name, Files.readString(file, StandardCharsets.UTF_8)));
        }
        return texts;
    }
}
