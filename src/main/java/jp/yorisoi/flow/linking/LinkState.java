package jp.yorisoi.flow.linking;

import java.util.Locale;

/// What is known of a record's person.
public enum LinkState {
    /// The person is told.
    LINKED,
    /// There are candidates, and a person must decide.
    REVIEW,
    /// Nobody of the register fits.
    UNLINKED;

    /// The word in documents: `linked`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
