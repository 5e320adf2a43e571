package jp.yorisoi.flow.linking;

import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.vault.access.Personal;

/// One record of a person: the stored row of a batch. `place` 0 = it is the record's own person (or, in review, the
/// best
/// candidate); from 1 = one of [LinkedRows#other].
@Personal
public record RecordRef(Batch batch, int ordinal, LinkState state, double probability, int place) {
    @Override
    public String toString() {
        return "RecordRef[" + batch.id() + "]";
    }
}
