package jp.yorisoi.flow.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds a source's items by the headers of a file.
final class HeaderIndex {
    private final Map<String, ItemDefinition> byKey = new HashMap<>();

    HeaderIndex(List<ItemDefinition> items) {
        // what the definition names goes before the items' own names
        items.forEach(item -> item.headers().forEach(header -> byKey.putIfAbsent(HeaderKey.of(header), item)));
        items.forEach(item -> byKey.putIfAbsent(HeaderKey.of(item.name()), item));
    }

    /// An item, and how surely a header names it.
    record Match(ItemDefinition item, double sure) {}

    /// The item of a header with how surely it is meant: less where only a part of the header names it.
    @Nullable
    Match match(String header) {
        ItemDefinition item = find(header);
        return item == null ? null : new Match(item, exact(header) == item ? 1 : 0.9);
    }

    /// The item of a header: as it stands, without what is in brackets at its end, without group names in front.
    @Nullable
    ItemDefinition find(String header) {
        ItemDefinition found = exact(header);
        if (found == null) {
            found = exact(HeaderKey.withoutBrackets(header));
        }
        String rest = header;
        for (int space = rest.indexOf(' '); found == null && space >= 0; space = rest.indexOf(' ')) {
            rest = rest.substring(space + 1);
            found = exact(rest);
        }
        return found;
    }

    private @Nullable ItemDefinition exact(String header) {
        String key = HeaderKey.of(header);
        return key.isEmpty() ? null : byKey.get(key);
    }
}
