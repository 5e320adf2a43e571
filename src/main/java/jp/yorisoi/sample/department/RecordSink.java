package jp.yorisoi.sample.department;

import org.jspecify.annotations.Nullable;

/// Takes the canonical records of a department, one after the other.
@FunctionalInterface
public interface RecordSink {
    /// One record. `values` stand in the order of the source definition's items, in their normal form, null = nothing
    /// known; the array is the sink's to keep. `resident` is the index of the person in the city's people, −1 for
    /// somebody who is not in the register. `part` names the delivery it belongs to where the source is delivered in
    /// parts (a school's name, a month `2026-09`, a fiscal year), else it is empty.
    void record(@Nullable String[] values, int resident, String part);
}
