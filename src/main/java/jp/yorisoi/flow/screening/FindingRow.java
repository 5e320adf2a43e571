package jp.yorisoi.flow.screening;

/// A finding on its way into the store: the person, the rule's position in the run, and what it says.
record FindingRow(long person, int rule, Detail detail) {
    @Override
    public String toString() {
        return "FindingRow[" + rule + "]";
    }
}
