package jp.yorisoi.flow.screening;

import java.util.List;
import java.util.Map;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Trace;
import jp.yorisoi.flow.facts.Origin;
import jp.yorisoi.vault.access.Personal;

/// Why a finding is what it is: the tree of its condition (of the level that holds, or of all levels where none does),
/// and where each value comes from. What a finding rests on now; a changed import may have moved it since the run.
@Personal
public record Explanation(RuleDefinition rule, Trace trace, Map<ItemName, List<Origin>> origins) {
    @Override
    public String toString() {
        return "Explanation[" + rule.id() + "]";
    }
}
