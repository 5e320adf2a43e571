package jp.yorisoi.ui.screen.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.screening.Change;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.ui.control.FacetList;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;

/// The facets of the list, each with its counts.
final class FacetPane extends VBox {
    private static final List<Change> CHANGES = List.of(Change.NEW, Change.HIGHER, Change.SAME, Change.LOWER);

    private final Desk desk;
    private final TriageViewModel model;
    private final FacetList tiers;
    private final FacetList watchers;
    private final FacetList changes;
    private final FacetList signs;
    private final FacetList schools;

    FacetPane(Desk desk, TriageViewModel model) {
        this.desk = desk;
        this.model = model;
        tiers = facet("tier", (filter, ids) -> filter.withTiers(of(ids, Tier.class)));
        watchers = facet("watcher", ChildFilter::withWatchers);
        changes = facet("change", (filter, ids) -> filter.withChanges(of(ids, Change.class)));
        signs = facet("sign", (filter, ids) -> filter.withSigns(of(ids, Axis.class)));
        schools = facet("school", ChildFilter::withSchools);
        VBox all = new VBox(tiers, watchers, changes, signs, schools);
        all.getStyleClass().add("facet-pane");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(desk.say("triage.facets"));
        Panel panel = Panel.untitled();
        panel.getChildren().add(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        getStyleClass().add("facet-column");
    }

    private FacetList facet(String name, BiFunction<ChildFilter, Set<String>, ChildFilter> with) {
        return new FacetList(desk.say("triage.facet." + name), ids -> model.filter(with.apply(model.filter(), ids)));
    }

    private static <E extends Enum<E>> Set<E> of(Set<String> ids, Class<E> type) {
        return ids.stream().map(id -> Enum.valueOf(type, id)).collect(Collectors.toUnmodifiableSet());
    }

    void show(ChildPage.Facets counts) {
        ChildFilter filter = model.filter();
        tiers.select(names(filter.tiers()));
        changes.select(names(filter.changes()));
        signs.select(names(filter.signs()));
        schools.select(filter.schools());
        watchers.select(filter.watchers());
        tiers.show(values(Arrays.asList(Tier.values()), counts.tiers(), tier -> desk.say(tier.key())));
        changes.show(values(CHANGES, counts.changes(), change -> desk.say(change.key())));
        signs.show(values(Arrays.asList(Axis.values()), counts.signs(), axis -> desk.say(axis.key())));
        schools.show(named(counts.schools(), filter.schools(), Function.identity()));
        watchers.show(named(counts.watchers(), filter.watchers(), model::watcher));
    }

    private static Set<String> names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> List<FacetList.Value> values(
            List<E> all, Map<E, Integer> counts, Function<E, String> words) {
        return all.stream()
                .filter(counts::containsKey)
                .map(one -> new FacetList.Value(one.name(), words.apply(one), counts.getOrDefault(one, 0)))
                .toList();
    }

    /// What is chosen stays, even where nobody is left of it.
    private static List<FacetList.Value> named(
            Map<String, Integer> counts, Set<String> chosen, Function<String, String> words) {
        List<FacetList.Value> values = new ArrayList<>();
        counts.forEach((id, count) -> values.add(new FacetList.Value(id, words.apply(id), count)));
        chosen.stream()
                .filter(id -> !counts.containsKey(id))
                .forEach(id -> values.add(new FacetList.Value(id, words.apply(id), 0)));
        values.sort(Comparator.comparing((FacetList.Value value) -> !value.id().equals(ChildFilter.NOBODY))
                .thenComparing(Comparator.comparingLong(FacetList.Value::count).reversed()));
        return values;
    }
}
