package jp.yorisoi.base.notation;

import org.jspecify.annotations.Nullable;

/// One value in its normal form: `value` for the store and for people, `key` for linking and searching, `problem` the
/// code of a message
/// (`notation.…`). A blank value has neither value, key nor problem. Unreadable: a problem alone. Accepted with a note:
/// all three.
public record Normalised(
        @Nullable String value,
        @Nullable String key,
        @Nullable String problem) {
    /// What a blank value becomes.
    public static final Normalised BLANK = new Normalised(null, null, null);

    /// A value that is its own key.
    public static Normalised of(String value) {
        return new Normalised(value, value, null);
    }

    /// A value with a key of its own.
    public static Normalised of(String value, String key) {
        return new Normalised(value, key, null);
    }

    /// Nothing could be read; says why.
    public static Normalised unreadable(String problem) {
        return new Normalised(null, null, problem);
    }

    /// What a parsing gave, as text that is its own key.
    public static Normalised of(Parsed<?> parsed) {
        String text = parsed.value() == null ? null : String.valueOf(parsed.value());
        return new Normalised(text, text, parsed.problem());
    }

    /// The same with a note.
    public Normalised noting(@Nullable String note) {
        return note == null ? this : new Normalised(value, key, note);
    }

    /// Says how it went, never what the value is.
    @Override
    public String toString() {
        return "Normalised[" + (value == null ? "none" : "read") + ", problem=" + problem + "]";
    }
}
