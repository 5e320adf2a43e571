package jp.yorisoi.flow.extract;

import org.jspecify.annotations.Nullable;

/// How to read: the password of an encrypted workbook where somebody gave one, and the limits beyond which a file is
/// refused.
public record ReadOptions(@Nullable String password, ReadLimits limits) {

    /// No password, the usual limits.
    public static final ReadOptions DEFAULT = new ReadOptions(null, ReadLimits.DEFAULT);

    /// The usual limits with this password.
    public static ReadOptions withPassword(String password) {
        return new ReadOptions(password, ReadLimits.DEFAULT);
    }

    /// Says whether there is a password, never which.
    @Override
    public String toString() {
        return "ReadOptions[password=" + (password == null ? "none" : "given") + ", limits=" + limits + "]";
    }
}
