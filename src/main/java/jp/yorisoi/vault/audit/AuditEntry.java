package jp.yorisoi.vault.audit;

import java.time.Instant;

/// One line of the audit: its number (from 1, without gaps), when, and the act.
public record AuditEntry(long number, Instant at, Act act) {}
