package jp.yorisoi.flow.referral;

import java.util.List;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.vault.access.Personal;

/// One child on a list or sheet: the office's reference for this export, who it is as far as the recipient may see, and
/// why (only the axes that the recipient sees).
@Personal
public record Subject(String reference, long person, Who who, List<Reason> reasons) {
    /// Who the child is; a field that the recipient does not see is empty.
    public record Who(String name, String birth, String school, String schoolClass, String guardian, String address) {
        @Override
        public String toString() {
            return "Who[…]";
        }
    }

    /// One reason in the words of its rule.
    public record Reason(Axis axis, String sentence) {
        @Override
        public String toString() {
            return "Reason[" + axis + "]";
        }
    }

    /// Copies the reasons.
    public Subject {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "Subject[" + reference + "]";
    }
}
