package jp.yorisoi.flow.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How to read: the password of an encrypted workbook where somebody gave one, the encoding of a text where somebody
/// chose one, the layout of a file of fixed lengths, and the limits beyond which a file is refused.
public record ReadOptions(
        @Nullable String password,
        @Nullable TextEncoding chosenEncoding,
        @Nullable FixedLayout layout,
        ReadLimits limits) {

    /// No password, the encoding as found, the usual limits.
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, null, ReadLimits.DEFAULT);

    /// The usual limits with this password.
    public static ReadOptions withPassword(String password) {
        return new ReadOptions(password, null, null, ReadLimits.DEFAULT);
    }

    /// The same, reading a text in this encoding whatever its bytes look like.
    public ReadOptions in(TextEncoding encoding) {
        return new ReadOptions(password, encoding, layout, limits);
    }

    /// The same, taking a text for records of fixed lengths.
    public ReadOptions with(FixedLayout fixed) {
        return new ReadOptions(password, chosenEncoding, fixed, limits);
    }

    /// The encoding that somebody chose.
    public Optional<TextEncoding> encoding() {
        return Optional.ofNullable(chosenEncoding);
    }

    /// Says whether there is a password, never which.
    @Override
    public String toString() {
        return "ReadOptions[password=" + (password == null ? "none" : "given") + ", encoding=" + chosenEncoding
                + ", limits=" + limits + "]";
    }
}
