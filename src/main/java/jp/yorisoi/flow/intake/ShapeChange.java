package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How one column of a file differs from the file before it. A header or position that does not apply is empty or 0.
public record ShapeChange(Kind kind, String header, String earlierHeader, int position, int earlierPosition) {
    /// What differs.
    public enum Kind {
        /// The same item stands elsewhere.
        MOVED,
        /// The same item has another header.
        RENAMED,
        /// A column that was not there.
        ADDED,
        /// A column that is there no more.
        MISSING
    }

    /// What differs between two sets of columns: columns of an item are matched by it, others by their header.
    static List<ShapeChange> between(List<BatchColumn> before, List<BatchColumn> now) {
        Map<String, BatchColumn> earlier = new HashMap<>();
        before.forEach(column -> earlier.put(key(column), column));
        List<ShapeChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BatchColumn column : now) {
            BatchColumn old = earlier.get(key(column));
            seen.add(key(column));
            if (old == null) {
                changes.add(new ShapeChange(Kind.ADDED, column.header(), "", column.position(), 0));
            } else if (!old.header().equals(column.header())) {
                changes.add(change(Kind.RENAMED, column, old));
            } else if (old.position() != column.position()) {
                changes.add(change(Kind.MOVED, column, old));
            }
        }
        before.stream()
                .filter(column -> !seen.contains(key(column)))
                .forEach(column ->
                        changes.add(new ShapeChange(Kind.MISSING, "", column.header(), 0, column.position())));
        return changes;
    }

    private static ShapeChange change(Kind kind, BatchColumn now, BatchColumn old) {
        return new ShapeChange(kind, now.header(), old.header(), now.position(), old.position());
    }

    private static String key(BatchColumn column) {
        return column.item().map(item -> "item " + item).orElseGet(() -> "header " + HeaderKey.of(column.header()));
    }
}
