package jp.yorisoi.vault.approval;

import java.sql.SQLException;
import jp.yorisoi.vault.store.Session;

/// What a decision about a proposal brings with it, in the same transaction: both happen or neither.
public interface Consequence {
    /// None: for rooms whose proposals are used later.
    Consequence NONE = (session, decided) -> {};

    /// Carries the decision out; whatever it throws undoes the decision.
    void of(Session session, Approval decided) throws SQLException;
}
