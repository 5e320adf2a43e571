package jp.yorisoi.vault.approval;

import java.util.List;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.store.Store;

/// Proposes definitions (定義の変更): each is in force once another has approved its item.
public final class DefinitionProposals {
    private final Store store;
    private final DefinitionShelf shelf;
    private final Approvals approvals;

    /// Proposals for the shelf of this store.
    public DefinitionProposals(Store store, DefinitionShelf shelf, Approvals approvals) {
        this.store = store;
        this.shelf = shelf;
        this.approvals = approvals;
    }

    /// Proposes a text of a kind; one that could not stand among those in force ends with kind INPUT, and nothing is
    /// kept.
    public Approval propose(Operator by, DefinitionKind kind, DefinitionText text) {
        return store.write(
                session -> approvals.propose(by, ApprovalKind.DEFINITION, shelf.draft(session, kind, text, by.name())));
    }

    /// All that were ever proposed, in order.
    public List<Approval> items() {
        return approvals.list(ApprovalKind.DEFINITION);
    }
}
