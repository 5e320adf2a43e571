package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;

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

    /// What differs between two sets of columns: columns of an item are matched by it, others by their header. A column
    /// moved only where its order among the others changed, not where something was put in before all of them.
    static List<ShapeChange> between(List<BatchColumn> before, List<BatchColumn> now) {
        Map<String, BatchColumn> earlier = new HashMap<>();
        before.forEach(column -> earlier.put(key(column), column));
        Set<String> inOrder = inOrder(earlier, now);
        List<ShapeChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BatchColumn column : now) {
            BatchColumn old = earlier.get(key(column));
            seen.add(key(column));
            if (old == null) {
                if (!column.header().isBlank() || column.item().isPresent()) {
                    changes.add(new ShapeChange(Kind.ADDED, column.header(), "", column.position(), 0));
                }
            } else if (!HeaderKey.of(old.header()).equals(HeaderKey.of(column.header()))) {
                changes.add(change(Kind.RENAMED, column, old));
            } else if (!inOrder.contains(key(column))) {
                changes.add(change(Kind.MOVED, column, old));
            }
        }
        before.stream()
                .filter(column -> !seen.contains(key(column)))
                .filter(column -> !column.header().isBlank() || column.item().isPresent())
                .forEach(column ->
                        changes.add(new ShapeChange(Kind.MISSING, "", column.header(), 0, column.position())));
        return changes;
    }

    /// The largest set of columns that kept their order (longest increasing subsequence of their earlier places).
    private static Set<String> inOrder(Map<String, BatchColumn> earlier, List<BatchColumn> now) {
        List<BatchColumn> both =
                now.stream().filter(column -> earlier.containsKey(key(column))).toList();
        int[] length = new int[both.size()];
        int[] from = new int[both.size()];
        int best = -1;
        for (int i = 0; i < length.length; i++) {
            length[i] = 1;
            from[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean rises = place(earlier, both.get(j)) < place(earlier, both.get(i));
                if (rises && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    from[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<String> kept = new HashSet<>();
        for (int i = best; i >= 0; i = from[i]) {
            kept.add(key(both.get(i)));
        }
        return kept;
    }

    private static int place(Map<String, BatchColumn> earlier, BatchColumn column) {
        BatchColumn old = earlier.get(key(column));
        return old == null ? 0 : old.position();
    }

    /// The change as something to tell, at its column.
    Problem problem(Place table) {
        String code = "intake.layout-" + kind.name().toLowerCase(Locale.ROOT);
        Map<String, Object> arguments =
                Map.of("header", header, "earlier", earlierHeader, "to", position, "from", earlierPosition);
        return Problem.note(code, arguments).at(new Place(table.file(), table.sheet(), table.row(), position));
    }

    private static ShapeChange change(Kind kind, BatchColumn now, BatchColumn old) {
        return new ShapeChange(kind, now.header(), old.header(), now.position(), old.position());
    }

    private static String key(BatchColumn column) {
        return column.item().map(item -> "item " + item).orElseGet(() -> "header " + HeaderKey.of(column.header()));
    }
}
