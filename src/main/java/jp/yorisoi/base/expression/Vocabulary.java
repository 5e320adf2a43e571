package jp.yorisoi.base.expression;

import java.util.Collection;
import java.util.Optional;

/// The names that conditions may use: what the checker asks. A [Scope] answers for every name that its vocabulary has.
public interface Vocabulary {
    /// The type of an item; nothing where there is no such item. `source` is empty for an item of a person, else the
    /// short name of the source whose record the condition is about (inside 件数(家児相, …) 緊急度 stands for 家児相.緊急度).
    Optional<Type> item(ItemName name, String source);

    /// Whether this names a group of persons (世帯員, 児童, 扶養義務者 …).
    boolean isGroup(String name);

    /// Whether this names a source whose records can be counted (家児相, CSW相談 …).
    boolean isSource(String name);

    /// Whether this names a table of limits or amounts.
    boolean isTable(String id);

    /// All names that exist, for the nearest-name suggestion.
    Collection<String> names();
}
