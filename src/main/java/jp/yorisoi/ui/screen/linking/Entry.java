package jp.yorisoi.ui.screen.linking;

import java.util.Optional;
import jp.yorisoi.flow.linking.ReviewItem;
import org.jspecify.annotations.Nullable;

/// A record of the queue, and what was decided of it since the queue was opened.
final class Entry {
    private final ReviewItem item;
    private @Nullable Choice choice;
    private int candidate;

    Entry(ReviewItem item) {
        this.item = item;
    }

    ReviewItem item() {
        return item;
    }

    Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    void decided(@Nullable Choice made) {
        choice = made;
    }

    /// The candidate that is compared now; none where the record lost all of its own.
    Optional<ReviewItem.Candidate> candidate() {
        return candidate < item.candidates().size()
                ? Optional.of(item.candidates().get(candidate))
                : Optional.empty();
    }

    int candidateIndex() {
        return candidate;
    }

    void compare(int index) {
        candidate = Math.clamp(index, 0, Math.max(0, item.candidates().size() - 1));
    }
}
