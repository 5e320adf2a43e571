package jp.yorisoi.base.notation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What reading a text gave: a value, a value with a note (`problem` is the code of a message), or a problem alone;
/// neither for a blank text.
public record Parsed<T>(@Nullable T value, @Nullable String problem) {

    /// A value without a note.
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, null);
    }

    /// A value with a note.
    public static <T> Parsed<T> noted(T value, String note) {
        return new Parsed<>(value, note);
    }

    /// No value; says why.
    public static <T> Parsed<T> unreadable(String problem) {
        return new Parsed<>(null, problem);
    }

    /// A blank text.
    public static <T> Parsed<T> blank() {
        return new Parsed<>(null, null);
    }

    /// The value, where there is one.
    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    /// Says how it went, never what the value is.
    @Override
    public String toString() {
        return "Parsed[" + (value == null ? "none" : "read") + ", problem=" + problem + "]";
    }
}
