package jp.yorisoi.flow.linking;

import java.util.List;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;

/// The records that wait for a person's decision, and the decisions.
public final class ReviewQueue {

    /// At most so many records that wait, the most useful to decide first, those put off last. Records with a
    /// candidate whom the grant may not see are not among them. Demands REVIEW_LINKS.
    public List<ReviewItem> queue(Grant grant, int most) {
        grant.demand(Permission.REVIEW_LINKS);
        throw new UnsupportedOperationException();
    }

    /// How many records wait; without those with a candidate whom the grant may not see.
    public int waiting(Grant grant) {
        throw new UnsupportedOperationException();
    }

    /// Decides a record; the links of its batch follow at once. Demands REVIEW_LINKS.
    public void decide(Grant grant, RecordIdentity record, Decision decision, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        throw new UnsupportedOperationException();
    }

    /// Takes the decision on a record back.
    public void undo(Grant grant, RecordIdentity record, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        throw new UnsupportedOperationException();
    }
}
