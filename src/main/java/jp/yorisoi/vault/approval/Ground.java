package jp.yorisoi.vault.approval;

/// Whether a source may be used for a purpose.
public sealed interface Ground {
    /// It may, on this ground (法的根拠).
    record Allowed(String ground) implements Ground {}

    /// Only of persons who gave this consent (同意): the consent's kind as the consents' source names it (`課税台帳`,
    /// `お知らせ`).
    record NeedsConsent(String consent) implements Ground {}

    /// It may not.
    record NotAllowed(Reason reason) implements Ground {}

    /// Why not.
    enum Reason {
        /// Nobody has recorded a ground yet; a supervisor may.
        UNRECORDED,
        /// Never, whatever is recorded.
        NEVER
    }
}
