package jp.yorisoi.flow.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.screening.PackCatalogue;

/// Every item of every source with what needs it: what nothing needs should not be kept (個人情報保護法 61条: no more than
/// the purpose requires). A city says so with `drop` in the source's definition; then it is never stored.
public final class MinimumList {
    private final List<Line> lines;

    /// One item of a source, and what needs it.
    public record Line(SourceDefinition source, ItemDefinition item, Set<Use> uses) {
        /// Copies the uses, in their order.
        public Line {
            uses = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(uses));
        }

        /// `短い名.項目`.
        public String name() {
            return source.shortName() + "." + item.name();
        }

        /// Whether nothing needs it.
        public boolean isUnused() {
            return uses.isEmpty();
        }
    }

    private MinimumList(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /// The list by these definitions.
    public static MinimumList of(
            SourceCatalogue sources, FactCatalogue facts, ServiceCatalogue services, PackCatalogue packs) {
        Map<String, Set<Use>> uses = Uses.of(sources, facts, services, packs);
        List<Line> lines = new ArrayList<>();
        for (SourceDefinition source : sources.sources()) {
            for (ItemDefinition item : source.items()) {
                String name = source.shortName() + "." + item.name();
                lines.add(new Line(source, item, uses.getOrDefault(name, Set.of())));
            }
        }
        return new MinimumList(lines);
    }

    /// All items, source by source.
    public List<Line> lines() {
        return lines;
    }

    /// Those that nothing needs.
    public List<Line> unused() {
        return lines.stream().filter(Line::isUnused).toList();
    }

    /// A fault for each item that is dropped although something needs it.
    public void check(Faults faults) {
        for (Line line : lines) {
            if (line.item().isDropped() && !line.isUnused()) {
                String use = line.uses().iterator().next().label();
                faults.add(
                        Problem.error("quality.drop-used", Map.of("item", line.name(), "use", use)),
                        Problem.Place.NOWHERE);
            }
        }
    }
}
