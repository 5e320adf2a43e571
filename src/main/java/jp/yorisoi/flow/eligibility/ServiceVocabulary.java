package jp.yorisoi.flow.eligibility;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Vocabulary;

/// The names that one service's conditions may use: those of the facts, and the service's own items, groups and tables.
final class ServiceVocabulary implements Vocabulary {
    private final Vocabulary facts;
    private final Own own;

    /// What the service itself names.
    record Own(Map<String, Type> items, Set<String> groups, Set<String> tables) {
        Own {
            items = Map.copyOf(items);
            groups = Set.copyOf(groups);
            tables = Set.copyOf(tables);
        }
    }

    ServiceVocabulary(Vocabulary facts, Own own) {
        this.facts = facts;
        this.own = own;
    }

    @Override
    public Optional<Type> item(ItemName name, String source) {
        Optional<Type> known = facts.item(name, source);
        if (known.isPresent() || !source.isEmpty() || !name.qualifier().isEmpty()) {
            return known;
        }
        return Optional.ofNullable(own.items().get(name.path()));
    }

    @Override
    public boolean isGroup(String name) {
        return own.groups().contains(name) || facts.isGroup(name);
    }

    @Override
    public boolean isSource(String name) {
        return facts.isSource(name);
    }

    @Override
    public boolean isTable(String id) {
        return own.tables().contains(id) || facts.isTable(id);
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(own.items().keySet());
        names.addAll(own.groups());
        names.addAll(own.tables());
        names.addAll(facts.names());
        return names;
    }
}
