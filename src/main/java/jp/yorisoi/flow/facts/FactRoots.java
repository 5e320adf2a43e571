package jp.yorisoi.flow.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.flow.intake.SourceDefinition;

/// What conditions rest on in the end: the items of sources that they read themselves or through derived items, as
/// `短い名.項目`.
public final class FactRoots {
    private final FactCatalogue catalogue;

    /// The roots by the items of this catalogue.
    public FactRoots(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The source items under these names; `sources` are those whose records are counted, of which bare names are items
    /// too.
    public Set<String> of(Set<ItemName> names, Set<String> sources) {
        Set<String> roots = new TreeSet<>();
        collect(names, sources, roots, new HashSet<>());
        return roots;
    }

    private void collect(Set<ItemName> names, Set<String> sources, Set<String> roots, Set<String> seen) {
        for (ItemName name : names) {
            for (String source : sources) {
                catalogue
                        .names()
                        .source(source)
                        .flatMap(definition -> FactVocabulary.inRecord(name, definition))
                        .ifPresent(item -> roots.add(source + "." + item.name()));
            }
            catalogue.names().sourceItem(name).ifPresent(found -> add(found, roots));
            catalogue
                    .derivation(name.path())
                    .filter(derivation -> seen.add(name.path()))
                    .ifPresent(derivation -> collect(derivation.items(), derivation.sources(), roots, seen));
        }
    }

    private void add(FactVocabulary.SourceItem found, Set<String> roots) {
        SourceDefinition source = found.source();
        roots.add(source.shortName() + "." + found.item().name());
        catalogue
                .years(source.shortName())
                .map(years -> years.last().get(found.item().name()))
                .ifPresent(last -> roots.add(source.shortName() + "." + last));
    }
}
