package jp.yorisoi.vault.audit;

import java.util.List;

/// What somebody did: `who` is an account's name, `what` a code (`case.open`), `subjects` ids (household numbers, batch
/// or run numbers) and never
/// names or values, `purpose` a purpose's id, `reason` what the person gave as reason (may be empty).
public record Act(String who, String what, List<String> subjects, String purpose, String reason) {
    /// Copies the subjects.
    public Act {
        subjects = List.copyOf(subjects);
    }
}
