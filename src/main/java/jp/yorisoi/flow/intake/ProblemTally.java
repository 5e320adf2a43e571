package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.text.Problem.Severity;

/// Counts problems by code and column, with the first rows of each. Not for several threads; those of chunks are merged
/// in the file's order.
final class ProblemTally {
    /// Values that are known to be none: nothing for anybody to mend.
    private static final Set<String> QUIET =
            Set.of(Normaliser.NONE, Normaliser.UNFILLED, "notation.date-none", "notation.date-open");

    private record Kind(Severity severity, String code, BatchColumn column) {}

    private static final class Count {
        private int count;
        private final List<Integer> rows = new ArrayList<>();

        void add(int times, List<Integer> first) {
            count += times;
            for (int i = 0; i < first.size() && rows.size() < ProblemCount.EXAMPLES; i++) {
                rows.add(first.get(i));
            }
        }
    }

    private final Map<Kind, Count> counts = new LinkedHashMap<>();

    /// A value could not be read (`WARNING`) or was read with a note.
    static Severity severity(String code, boolean valueRead) {
        return valueRead || QUIET.contains(code) ? Severity.NOTE : Severity.WARNING;
    }

    /// Whether a problem only says that there is no value.
    static boolean isQuiet(@org.jspecify.annotations.Nullable String code) {
        return code != null && QUIET.contains(code);
    }

    void add(Severity severity, String code, BatchColumn column, int row) {
        counts.computeIfAbsent(new Kind(severity, code, column), kind -> new Count())
                .add(1, List.of(row));
    }

    void merge(ProblemTally other) {
        other.counts.forEach(
                (kind, count) -> counts.computeIfAbsent(kind, k -> new Count()).add(count.count, count.rows));
    }

    /// All kinds, errors first.
    List<ProblemCount> list() {
        List<ProblemCount> list = new ArrayList<>();
        counts.forEach((kind, count) ->
                list.add(new ProblemCount(kind.severity, kind.code, kind.column, count.count, count.rows)));
        list.sort((a, b) -> a.severity().compareTo(b.severity()));
        return list;
    }
}
