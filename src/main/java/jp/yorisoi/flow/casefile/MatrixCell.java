package jp.yorisoi.flow.casefile;

import java.util.List;

/// One cell of "who, what" (だれに、何が): short words of what is there, or that it is none, unknown, or does not apply.
public record MatrixCell(State state, List<String> words) {
    /// Known to be none.
    public static final MatrixCell NONE = new MatrixCell(State.NONE, List.of());

    /// Does not apply to this person.
    public static final MatrixCell NOT_APPLICABLE = new MatrixCell(State.NOT_APPLICABLE, List.of());

    /// What a cell says.
    public enum State {
        /// Something is there.
        PRESENT,
        /// None (―).
        NONE,
        /// Not known (？), with the items that are missing.
        UNKNOWN,
        /// Does not apply (grey).
        NOT_APPLICABLE
    }

    /// Copies the words.
    public MatrixCell {
        words = List.copyOf(words);
    }
}
