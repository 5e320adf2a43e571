package jp.yorisoi.flow.eligibility;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.expression.Scope;

/// A household as one claimant sees it: places of its members in their list. `unsure` names what is missing where it
/// cannot be told whether somebody is the claimant's child.
record Family(List<Scope> members, int claimant, BitSet spouses, BitSet children, BitSet obligors, Set<String> unsure) {
    /// Copies the list and names; the places are never changed.
    Family {
        members = List.copyOf(members);
        unsure = Set.copyOf(unsure);
    }
}
