package jp.yorisoi.flow.screening;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Vocabulary;

/// The names that rules of screening may use: those of the facts, and `見込み.SERVICE` for every service.
final class RuleWords implements Vocabulary {
    private final Vocabulary facts;
    private final Set<String> likely;

    RuleWords(Vocabulary facts, Collection<String> services) {
        this.facts = facts;
        this.likely = new TreeSet<>();
        services.forEach(service -> likely.add(LikelyItems.PREFIX + service));
    }

    @Override
    public Optional<Type> item(ItemName name, String source) {
        boolean known = source.isEmpty() && name.qualifier().isEmpty() && likely.contains(name.path());
        return known ? Optional.of(Type.FLAG) : facts.item(name, source);
    }

    @Override
    public boolean isGroup(String name) {
        return facts.isGroup(name);
    }

    @Override
    public boolean isSource(String name) {
        return facts.isSource(name);
    }

    @Override
    public boolean isTable(String id) {
        return facts.isTable(id);
    }

    @Override
    public Collection<String> names() {
        Set<String> all = new TreeSet<>(facts.names());
        all.addAll(likely);
        return all;
    }
}
