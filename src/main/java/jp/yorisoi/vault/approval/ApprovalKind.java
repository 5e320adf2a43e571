package jp.yorisoi.vault.approval;

import java.util.Locale;
import jp.yorisoi.vault.access.Permission;

/// What is proposed, and what one must be allowed in order to propose and to approve it.
public enum ApprovalKind {
    /// A list, sheet or masked file that leaves the office.
    EXPORT(Permission.PROPOSE_EXPORT, Permission.APPROVE_EXPORT),
    /// The table of ids and names (対照表): two supervisors.
    KEY_TABLE(Permission.EXPORT_KEY_TABLE, Permission.EXPORT_KEY_TABLE),
    /// A rule, service, source or other definition.
    DEFINITION(Permission.DRAFT_DEFINITION, Permission.APPROVE_DEFINITION),
    /// The ground on which a source may be used for a purpose.
    GROUND(Permission.DRAFT_DEFINITION, Permission.APPROVE_DEFINITION),
    /// Messages to families.
    CAMPAIGN(Permission.DRAFT_CAMPAIGN, Permission.SEND_CAMPAIGN),
    /// The purge of what retention ended for.
    PURGE(Permission.PURGE, Permission.APPROVE_PURGE);

    private final Permission proposes;
    private final Permission approves;

    ApprovalKind(Permission proposes, Permission approves) {
        this.proposes = proposes;
        this.approves = approves;
    }

    /// What proposing needs.
    public Permission proposes() {
        return proposes;
    }

    /// What approving and returning need.
    public Permission approves() {
        return approves;
    }

    /// The name in files and in the audit: `key-table`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
