package jp.yorisoi.vault.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing that somebody may be allowed to do. Which role may do which is data (`roles.yaml`); what no role is given,
/// nobody may.
public enum Permission {
    /// Import extracts.
    IMPORT,
    /// Take back an import of one's own.
    UNDO_OWN_IMPORT,
    /// Take back anybody's import.
    UNDO_ANY_IMPORT,
    /// Run the linking of records (名寄せ).
    RUN_LINKS,
    /// Decide doubtful links.
    REVIEW_LINKS,
    /// Decide a link about which two people disagree, and whether two must agree.
    SETTLE_LINKS,
    /// Run rules and services over all residents.
    RUN_SCREENING,
    /// See lists of households with names.
    VIEW_LIST,
    /// See lists under pseudonyms.
    VIEW_LIST_PSEUDONYMOUS,
    /// See counts that name nobody.
    VIEW_COUNTS,
    /// Open a case that is assigned to oneself.
    OPEN_CASE,
    /// Open another case, with a reason.
    OPEN_OTHER_CASE,
    /// Open a case on the agenda of an open meeting.
    OPEN_AGENDA_CASE,
    /// Record assessments, contacts and tasks of a case.
    RECORD_CASEWORK,
    /// Record consents and withdrawals (同意).
    RECORD_CONSENT,
    /// Draft a campaign or message.
    DRAFT_CAMPAIGN,
    /// Send what was drafted.
    SEND_CAMPAIGN,
    /// Propose what shall leave the office.
    PROPOSE_EXPORT,
    /// Approve what shall leave the office, never one's own proposal.
    APPROVE_EXPORT,
    /// Propose or approve the table of ids and names (対照表), two supervisors together.
    EXPORT_KEY_TABLE,
    /// Export the minutes of one's own meeting.
    EXPORT_MINUTES,
    /// Draft rules, services, sources and purposes.
    DRAFT_DEFINITION,
    /// Approve them, never one's own draft.
    APPROVE_DEFINITION,
    /// Add and remove users, set passwords, change the key, restore a backup.
    MANAGE_USERS,
    /// Make backups.
    BACKUP,
    /// Propose a purge and carry out an approved one.
    PURGE,
    /// Approve a purge.
    APPROVE_PURGE,
    /// Check the store.
    CHECK_STORE,
    /// Verify the audit's chain.
    VERIFY_AUDIT,
    /// Report from the audit, by number.
    REPORT_AUDIT;

    /// The name in files: `open-case`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The permission of this name, if there is one.
    public static Optional<Permission> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
