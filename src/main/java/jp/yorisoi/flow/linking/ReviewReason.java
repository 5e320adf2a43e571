package jp.yorisoi.flow.linking;

/// Why a record waits for a person's decision.
public enum ReviewReason {
    /// It does not wait.
    NONE,
    /// One candidate fits, but not surely.
    DOUBTFUL,
    /// Several candidates fit alike.
    AMBIGUOUS,
    /// Its number names a person whose name and date of birth are others.
    CONTRADICTS,
    /// It was decided, and the record says something else now.
    RECORD_CHANGED,
    /// It was decided, and the register says something else now.
    PERSON_CHANGED,
    /// It was put off.
    LATER,
    /// Its person is reached through a record that waits itself.
    THROUGH_REVIEW;

    private static final ReviewReason[] ALL = values();

    static ReviewReason of(int ordinal) {
        return ALL[ordinal];
    }
}
