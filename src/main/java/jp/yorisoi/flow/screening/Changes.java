package jp.yorisoi.flow.screening;

/// How many children changed since the run of the time before: new in the list, with a higher mark, with a lower one,
/// and no longer in the list.
public record Changes(int entered, int higher, int lower, int gone) {
    /// Whether nothing changed.
    public boolean isNone() {
        return entered + higher + lower + gone == 0;
    }
}
