package jp.yorisoi.flow.extract;

import jp.yorisoi.base.text.Problem;

/// Takes rows as they are read.
@FunctionalInterface
public interface RowSink {

    /// Takes the next row; false ends the reading.
    boolean row(RawRow row);

    /// Takes something found on the way (bytes that mean nothing in the file's encoding, a row cut short). Ignored
    /// unless overridden.
    default void problem(Problem problem) {}
}
