package jp.yorisoi.flow.matching;

import java.util.List;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;

/// What of two files is compared and how: the columns, the blocking (`block` empty = chosen by the program), whether a
/// record has at most one partner, from which probability on pairs are written, and the seed of all sampling.
public record MatchSpec(
        List<Column> columns, List<List<String>> block, boolean oneToOne, double minProbability, long seed) {

    /// One column: its header on the left and on the right, the pattern of its dates (empty = any usual one), and how
    /// much its evidence counts (1 = as learned).
    public record Column(ColumnKind kind, String left, String right, String format, double weight) {}

    /// Reads a specification; every mistake becomes a fault with its place.
    public static MatchSpec read(DefinitionText text, Faults faults) {
        return SpecText.read(text, faults);
    }

    /// Copies the lists.
    public MatchSpec {
        columns = List.copyOf(columns);
        block = List.copyOf(block);
    }
}
