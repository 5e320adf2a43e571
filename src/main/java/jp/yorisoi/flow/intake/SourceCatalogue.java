package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;

/// All sources of the city and the code lists they use.
public final class SourceCatalogue {
    private final Map<String, SourceDefinition> sources;
    private final Map<String, CodeList> lists;

    private SourceCatalogue(Map<String, SourceDefinition> sources, Map<String, CodeList> lists) {
        this.sources = sources;
        this.lists = lists;
    }

    /// The sources that ship with the program. A mistake in them is a defect of ours: the first ends with kind INPUT.
    public static SourceCatalogue shipped() {
        Faults faults = new Faults();
        SourceCatalogue catalogue =
                of(ShippedDefinitions.of(DefinitionKind.SOURCES), ShippedDefinitions.of(DefinitionKind.CODES), faults);
        faults.throwFirst();
        return catalogue;
    }

    /// The sources and code lists of these texts; every mistake becomes a fault.
    public static SourceCatalogue of(List<DefinitionText> sources, List<DefinitionText> lists, Faults faults) {
        Map<String, CodeList> codes = new LinkedHashMap<>();
        for (DefinitionText text : lists) {
            CodeList list = CodeList.read(text, faults);
            codes.put(list.id(), list);
        }
        Map<String, SourceDefinition> read = new LinkedHashMap<>();
        for (DefinitionText text : sources) {
            SourceDefinition source = SourceText.read(text, faults);
            if (read.put(source.id(), source) != null) {
                fault(text, faults, "intake.source-twice", Map.of("source", source.id()));
            }
            for (ItemDefinition item : source.items()) {
                if (item.list().filter(id -> !codes.containsKey(id)).isPresent()) {
                    fault(
                            text,
                            faults,
                            "intake.list-undefined",
                            Map.of("item", item.name(), "list", item.list().orElse("")));
                }
            }
        }
        return new SourceCatalogue(read, codes);
    }

    private static void fault(DefinitionText text, Faults faults, String code, Map<String, Object> arguments) {
        faults.add(
                jp.yorisoi.base.text.Problem.error(code, arguments),
                jp.yorisoi.base.text.Problem.Place.file(text.name()));
    }

    /// All sources, by id.
    public List<SourceDefinition> sources() {
        return new ArrayList<>(sources.values());
    }

    /// The source of this id.
    public Optional<SourceDefinition> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// The source that rules call so (`教育`).
    public Optional<SourceDefinition> byShortName(String shortName) {
        return sources.values().stream()
                .filter(source -> source.shortName().equals(shortName))
                .findFirst();
    }

    /// The code list of this id.
    public Optional<CodeList> codes(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /// How an item's values are normalised.
    public Normaliser normaliser(ItemDefinition item) {
        return new Normaliser(item, item.list().flatMap(this::codes).orElse(null));
    }
}
