package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// A record whose person must be decided: what it says, why it waits, and who it could be, the likeliest first.
@Personal
public record ReviewItem(
        RecordIdentity identity,
        Place place,
        ReviewReason reason,
        Map<String, String> says,
        List<Candidate> candidates,
        SecondOpinion second) {

    /// The stored row: its batch, its ordinal in it, and its row in the file as a spreadsheet shows it.
    public record Place(Batch batch, int ordinal, int row) {}

    /// A person of the register that the record could be.
    @Personal
    public record Candidate(long person, Shown shown, double probability, List<Evidence> evidence) {
        /// Copies the evidence.
        public Candidate {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String toString() {
            return "Candidate[…]";
        }
    }

    /// What the register says of a candidate.
    @Personal
    public record Shown(
            String number,
            String household,
            String name,
            String kana,
            @Nullable LocalDate birth,
            String address) {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }

    /// One comparison: of what (`birth`), with which outcome (`swapped`), and its weight in bits; the words are the
    /// message `linking.<comparison>.<level>`.
    public record Evidence(String comparison, String level, double weight) {}

    /// The same with how far two people are with it.
    ReviewItem with(SecondOpinion other) {
        return new ReviewItem(identity, place, reason, says, candidates, other);
    }

    /// Copies what it holds.
    public ReviewItem {
        says = Map.copyOf(says);
        candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
        return "ReviewItem[" + reason + "]";
    }
}
