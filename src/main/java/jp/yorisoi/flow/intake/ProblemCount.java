package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.Problem.Severity;

/// One kind of problem in one column of a batch, how often it was met, and the first rows as examples (column 0 = the
/// whole row or file).
public record ProblemCount(Severity severity, String code, BatchColumn column, int count, List<Integer> firstRows) {
    /// How many rows are named.
    static final int EXAMPLES = 5;

    /// Copies the rows.
    public ProblemCount {
        firstRows = List.copyOf(firstRows);
    }

    /// The same as a problem at its first row, with `count`, `header` and `rows` among its arguments.
    public Problem problem(String file, String sheet) {
        String rows = String.join(", ", firstRows.stream().map(String::valueOf).toList());
        Map<String, Object> arguments = Map.of("count", count, "header", column.header(), "rows", rows);
        int row = firstRows.isEmpty() ? 0 : firstRows.getFirst();
        return new Problem(severity, code, arguments, new Place(file, sheet, row, column.position()));
    }
}
