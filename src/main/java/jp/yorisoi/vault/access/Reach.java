package jp.yorisoi.vault.access;

import java.util.Set;

/// What the gate asks about people without knowing them; `flow.people` (protection 支援措置) and casework answer, wired
/// together above.
public interface Reach {
    /// The reach of a store that holds no people: nobody is hidden, no household can be opened.
    Reach NOBODY = new Reach() {
        @Override
        public Set<Long> hiddenFrom(Operator operator) {
            return Set.of();
        }

        @Override
        public boolean opens(Operator operator, String householdNumber) {
            return false;
        }
    };

    /// The ids of all persons who are under protection, or live with one who is, and for whom this operator is not
    /// named.
    Set<Long> hiddenFrom(Operator operator);

    /// Whether the household exists and no protection keeps this operator out of it.
    boolean opens(Operator operator, String householdNumber);

    /// Whether a case of this household is assigned to the operator.
    default boolean assigned(Operator operator, String householdNumber) {
        return false;
    }

    /// Whether the household is on the agenda of an open meeting that the operator takes part in.
    default boolean onAgenda(Operator operator, String householdNumber) {
        return false;
    }
}
