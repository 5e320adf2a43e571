package jp.yorisoi.flow.screening;

import java.util.Set;

/// Which children a list shows. Within a facet any of the chosen is enough, between facets all must hold; an empty
/// facet
/// asks nothing.
public record ChildFilter(
        View view,
        Set<Tier> tiers,
        Set<Change> changes,
        Set<Axis> signs,
        Set<String> schools,
        Set<String> watchers,
        Set<String> rules) {

    /// Which list.
    public enum View {
        /// 一覧: children with a sign or a cause.
        MARKED,
        /// 安全の確認.
        SAFETY,
        /// 情報不足.
        UNKNOWN,
        /// 一覧から出た: in the list of the run before, not in this one.
        GONE,
        /// Every child.
        ALL
    }

    /// The watcher's id for 把握漏れ: a sign, and nobody who knows the child.
    public static final String NOBODY = "nobody";

    /// Copies the sets. `watchers` may hold [#NOBODY]; `rules` are ids of rules that say yes.
    public ChildFilter {
        tiers = Set.copyOf(tiers);
        changes = Set.copyOf(changes);
        signs = Set.copyOf(signs);
        schools = Set.copyOf(schools);
        watchers = Set.copyOf(watchers);
        rules = Set.copyOf(rules);
    }

    /// All of a view.
    public static ChildFilter of(View view) {
        return new ChildFilter(view, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// The same with these tiers.
    public ChildFilter withTiers(Set<Tier> chosen) {
        return new ChildFilter(view, chosen, changes, signs, schools, watchers, rules);
    }

    /// The same with these changes.
    public ChildFilter withChanges(Set<Change> chosen) {
        return new ChildFilter(view, tiers, chosen, signs, schools, watchers, rules);
    }

    /// The same with signs on any of these axes.
    public ChildFilter withSigns(Set<Axis> chosen) {
        return new ChildFilter(view, tiers, changes, chosen, schools, watchers, rules);
    }

    /// The same with these schools.
    public ChildFilter withSchools(Set<String> chosen) {
        return new ChildFilter(view, tiers, changes, signs, chosen, watchers, rules);
    }

    /// The same with these watchers.
    public ChildFilter withWatchers(Set<String> chosen) {
        return new ChildFilter(view, tiers, changes, signs, schools, chosen, rules);
    }

    /// The same with a yes of any of these rules.
    public ChildFilter withRules(Set<String> chosen) {
        return new ChildFilter(view, tiers, changes, signs, schools, watchers, chosen);
    }
}
