package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.Normaliser;
import jp.yorisoi.flow.intake.SourceCatalogue;

/// The items that facts have beyond the sources' own: derived ones, those of the register, those that only a facts file
/// gives; all of them data (`resources/facts/*.yaml`). Immutable.
public final class FactCatalogue {
    private final SourceCatalogue sources;
    private final Map<String, FactItem> items = new LinkedHashMap<>();
    private final Map<String, Derivation> derivations = new LinkedHashMap<>();
    private final Map<String, SchoolYears> years;
    private final Map<String, CodeMeaning> meanings;
    private final Set<String> absent;
    private final FactVocabulary names;

    private FactCatalogue(SourceCatalogue sources, FactText read) {
        this.sources = sources;
        this.years = read.years();
        this.meanings = read.meanings();
        this.absent = Set.copyOf(read.absent());
        read.items().forEach(item -> items.put(item.path(), item));
        this.names = new FactVocabulary(sources, items, years, meanings);
    }

    /// The items that ship with the program, over the shipped sources. A mistake in them is a defect of ours: the first
    /// ends with kind INPUT.
    public static FactCatalogue shipped() {
        return shipped(SourceCatalogue.shipped());
    }

    /// The items that ship with the program, over these sources.
    public static FactCatalogue shipped(SourceCatalogue sources) {
        Faults faults = new Faults();
        FactCatalogue catalogue = of(ShippedDefinitions.of(DefinitionKind.FACTS), sources, faults);
        faults.throwFirst();
        return catalogue;
    }

    /// The items of these texts; every mistake becomes a fault.
    public static FactCatalogue of(List<DefinitionText> texts, SourceCatalogue sources, Faults faults) {
        FactText reader = new FactText(sources);
        List<DefinitionNode> roots =
                texts.stream().map(text -> text.read(faults)).toList();
        roots.forEach(reader::readMeanings);
        roots.forEach(reader::readItems);
        FactCatalogue catalogue = new FactCatalogue(sources, reader);
        Set<String> paths = new HashSet<>();
        for (FactItem item : reader.items()) {
            if (!paths.add(item.path())) {
                faults.add(Problem.error("facts.item-twice", Map.of("item", item.path())), Problem.Place.NOWHERE);
            }
        }
        catalogue.derive(faults);
        return catalogue;
    }

    private void derive(Faults faults) {
        Expressions expressions = new Expressions(vocabulary());
        for (FactItem item : items.values()) {
            Derivation.of(item, reading(item.form(), item.path()), expressions, faults)
                    .ifPresent(derivation -> derivations.put(item.path(), derivation));
        }
        for (String path : derivations.keySet()) {
            if (readsItself(path, path, new HashSet<>())) {
                faults.add(Problem.error("facts.circle", Map.of("item", path)), Problem.Place.NOWHERE);
                derivations.remove(path);
                return;
            }
        }
    }

    private boolean readsItself(String path, String at, Set<String> seen) {
        Derivation derivation = derivations.get(at);
        if (derivation == null || !seen.add(at)) {
            return false;
        }
        for (ItemName read : derivation.items()) {
            if (read.path().equals(path) || readsItself(path, read.path(), seen)) {
                return true;
            }
        }
        return false;
    }

    /// The sources that the items are read from.
    public SourceCatalogue sources() {
        return sources;
    }

    /// All items, in the order of their files.
    public List<FactItem> items() {
        return new ArrayList<>(items.values());
    }

    /// The item of a name without brackets.
    public Optional<FactItem> item(String path) {
        return Optional.ofNullable(items.get(path));
    }

    /// The names that conditions over persons may use.
    public Vocabulary vocabulary() {
        return names;
    }

    FactVocabulary names() {
        return names;
    }

    /// How the years of a source run, by its short name.
    Optional<SchoolYears> years(String shortName) {
        return Optional.ofNullable(years.get(shortName));
    }

    /// Whether a facts file without the columns of a source says that there is none.
    boolean isNoneWhenAbsent(String shortName) {
        return absent.contains(shortName);
    }

    Optional<Derivation> derivation(String path) {
        return Optional.ofNullable(derivations.get(path));
    }

    /// What conditions read of cells of this form; `name` is what is missing where a cell tells nothing.
    CellReading reading(ItemDefinition.Form form, String name) {
        String list = form.list();
        return new CellReading(form, list == null ? null : meanings.get(list), name);
    }

    /// How values that are given for an item are normalised.
    Normaliser normaliser(FactItem item) {
        return sources.normaliser(new ItemDefinition(item.path(), item.form(), List.of(), Set.of()));
    }

    @Override
    public String toString() {
        return "FactCatalogue[" + items.size() + " items]";
    }
}
