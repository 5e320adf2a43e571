package jp.yorisoi.ui.screen.linking;

import jp.yorisoi.ui.control.StatePill;

/// One field of a record beside the same of a candidate, and what came of comparing them.
record FieldLine(String field, Difference values, StatePill.Kind outcome, String word) {
    @Override
    public String toString() {
        return "FieldLine[" + outcome + "]";
    }
}
