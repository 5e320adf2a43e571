package jp.yorisoi.flow.matching;

import java.util.List;

/// What came of a match: the pairs by row, how many were compared, whether the model was learned from the files (else
/// it
/// is the shipped one), how many matches it expects, which share of them the candidates hold by its own estimate, the
/// keys
/// that brought rows together (none where all pairs were compared), and codes of what to tell.
public record MatchResult(List<MatchedPair> pairs, long candidates, Learned learned, List<String> keys) {

    /// What is known of the model.
    public record Learned(boolean trained, double expected, double recall, List<String> warnings) {
        /// Copies the warnings.
        public Learned {
            warnings = List.copyOf(warnings);
        }
    }

    /// Copies the lists.
    public MatchResult {
        pairs = List.copyOf(pairs);
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "MatchResult[" + pairs.size() + " pairs]";
    }
}
