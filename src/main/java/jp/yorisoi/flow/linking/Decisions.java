package jp.yorisoi.flow.linking;

import java.util.Map;
import jp.yorisoi.flow.people.Register;
import org.jspecify.annotations.Nullable;

/// Lets decisions stand over what a run found: equal values on both sides, and the decision holds; else the record goes
/// back to the review list and says what changed.
final class Decisions {
    private final Map<RecordIdentity, DecisionTable.Kept> bySource;
    private final @Nullable Register register;

    Decisions(Map<RecordIdentity, DecisionTable.Kept> bySource, @Nullable Register register) {
        this.bySource = bySource;
        this.register = register;
    }

    void apply(SourceBatch batch) {
        if (bySource.isEmpty() || register == null) {
            return;
        }
        RecordKeys keys = new RecordKeys(batch.reader(), batch.source());
        for (int ordinal = 0; ordinal < keys.size(); ordinal++) {
            DecisionTable.Kept decision = bySource.get(keys.at(ordinal));
            if (decision != null) {
                String print = RecordPrints.ofRecord(batch.reader(), batch.source(), ordinal);
                apply(decision, print, batch.rows(), ordinal, register);
            }
        }
    }

    static void apply(
            DecisionTable.Kept decision, String recordPrint, LinkedRows rows, int ordinal, Register register) {
        boolean same = decision.recordPrint().equals(recordPrint);
        if (decision.kind() == DecisionTable.Kind.LATER) {
            // Put off only as long as it is the same question.
            if (same && rows.state(ordinal) == LinkState.REVIEW) {
                again(rows, ordinal, rows.person(ordinal), ReviewReason.LATER);
            }
            return;
        }
        long best = decision.kind() == DecisionTable.Kind.SAME ? decision.person() : rows.person(ordinal);
        boolean another = decision.kind() == DecisionTable.Kind.DIFFERENT && best != 0 && best != decision.person();
        if (!same) {
            again(rows, ordinal, best, ReviewReason.RECORD_CHANGED);
        } else if (another || !decision.personPrint().equals(RecordPrints.ofPerson(register, decision.person()))) {
            again(rows, ordinal, best, ReviewReason.PERSON_CHANGED);
        } else if (decision.kind() == DecisionTable.Kind.SAME) {
            rows.clearOthers(ordinal);
            rows.set(ordinal, decision.person(), Mark.decided(LinkState.LINKED, 1));
        } else {
            rows.clearOthers(ordinal);
            rows.set(ordinal, 0, Mark.decided(LinkState.UNLINKED, 0));
        }
    }

    private static void again(LinkedRows rows, int ordinal, long person, ReviewReason reason) {
        if (person != 0 || rows.state(ordinal) != LinkState.UNLINKED) {
            double probability = Math.max(0.01, rows.probability(ordinal));
            rows.set(ordinal, person, Mark.of(LinkState.REVIEW, reason, probability));
        }
    }
}
