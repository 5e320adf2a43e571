package jp.yorisoi.flow.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What conditions make of the names of a code list: their order, the lightest first; names that are taken for another,
/// and what is presumed then; names that tell nothing.
public record CodeMeaning(
        String list, List<String> order, Map<String, String> taken, String presumed, Set<String> unknown) {
    /// Copies all.
    public CodeMeaning {
        order = List.copyOf(order);
        taken = Map.copyOf(taken);
        unknown = Set.copyOf(unknown);
    }
}
