package jp.yorisoi.ui.screen.referral;

import java.util.Locale;
import jp.yorisoi.flow.referral.Recipient;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.vault.approval.Approval;

/// One list or sheets on the way out. It names nobody.
record Item(Approval approval, ReferralDraft draft, Recipient recipient) {
    /// The key of the word for where it stands.
    String stateKey() {
        return "outgoing.state." + approval.state().id();
    }

    /// The key of the word for what it is.
    String kindKey() {
        return "outgoing.kind." + draft.kind().name().toLowerCase(Locale.ROOT);
    }

    StatePill.Kind pill() {
        return switch (approval.state()) {
            case PROPOSED -> StatePill.Kind.ACCENT;
            case RETURNED -> StatePill.Kind.WARNING;
            case APPROVED, DONE -> StatePill.Kind.OK;
            case DRAFT -> StatePill.Kind.PLAIN;
        };
    }

    @Override
    public String toString() {
        return "Item[" + approval + "]";
    }
}
