package jp.yorisoi.flow.referral;

import java.time.Instant;
import java.time.LocalDate;

/// What left the office: its number, the approved item, the recipient, the file's SHA-256 and rows, who wrote it when,
/// and
/// when it must be answered and destroyed. No names.
public record ReferralReceipt(long number, long approval, Content content, Written written, Terms terms) {
    /// The kind (list, sheet), the recipient's id, the file's hash, its rows, the fields that it shows.
    public record Content(String kind, String recipient, String sha256, int rows, String fields) {}

    /// By whom and when.
    public record Written(String by, Instant at) {}

    /// Until when.
    public record Terms(LocalDate returnBy, LocalDate destroyBy) {}
}
