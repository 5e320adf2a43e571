package jp.yorisoi.flow.facts;

import java.util.Collection;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Type;

/// Items that a room above lends to conditions, such as `見込み.<service id>` from the prospects of services.
public interface ExtraItems {
    /// The type of an item; nothing where it is none of these.
    Optional<Type> type(ItemName name);

    /// The value of an item for the person at an ordinal of the register.
    Reading value(ItemName name, int ordinal);

    /// All names, for the nearest-name suggestion.
    Collection<String> names();
}
