package jp.yorisoi.vault.store;

import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;

/// What a check of a store found: whether all is well, the number of the last schema step, rows per table, and what is
/// wrong.
public record StoreReport(int schema, Map<String, Long> rows, List<Problem> problems) {
    /// Copies what it is given.
    public StoreReport {
        rows = Map.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// Whether nothing is wrong.
    public boolean ok() {
        return problems.isEmpty();
    }
}
