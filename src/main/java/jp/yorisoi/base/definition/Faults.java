package jp.yorisoi.base.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;
import jp.yorisoi.base.text.ProblemException;

/// Collects the mistakes of definition files, each with file, line and column, so that an author sees all of them at
/// once. Not for several threads.
public final class Faults {
    private final List<Problem> problems = new ArrayList<>();

    /// Adds a mistake at a node. The row of its place is the line, the column the column of the text.
    public void add(DefinitionNode node, String code, Map<String, Object> arguments) {
        add(Problem.error(code, arguments), new Place(node.file(), null, node.line(), node.column()));
    }

    /// Adds a mistake at a place.
    public void add(Problem problem, Place place) {
        problems.add(problem.at(place));
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /// All of them, in the order they were found.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Ends with the first mistake (kind INPUT) if there is any; the others are told by [#problems].
    public void throwFirst() {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.INPUT, problems.getFirst());
        }
    }
}
