package jp.yorisoi.flow.screening;

import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.access.Personal;

/// One page of a list and the counts beside it. `total` and the facets count every child of the filter whom the reader
/// may see; a facet's count leaves that facet's own choice aside, so that it says what another choice would give.
/// `lost`
/// children of the run are in none of these: no register in force knows them on its day.
@Personal
public record ChildPage(
        List<ChildLine> lines, int total, Map<ChildFilter.View, Integer> views, Facets facets, int lost) {

    /// How many children there are of each choice.
    public record Facets(
            Map<Tier, Integer> tiers,
            Map<Change, Integer> changes,
            Map<Axis, Integer> signs,
            Map<String, Integer> schools,
            Map<String, Integer> watchers) {}

    /// Copies the lines.
    public ChildPage {
        lines = List.copyOf(lines);
        views = Map.copyOf(views);
    }

    @Override
    public String toString() {
        return "ChildPage[" + lines.size() + " of " + total + "]";
    }
}
