package jp.yorisoi.flow.extract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file as it was found: where it is, the SHA-256 of its bytes in hexadecimal, how many bytes, and what it is by its
/// content.
public record ExtractFile(Path path, String sha256, long bytes, FileGuess guess) {

    /// The base name, for reports.
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// What it is; of an archive, what the one file in it is.
    public FileFormat format() {
        return guess.format();
    }

    /// `zip` or `gzip` when the table came out of one.
    public @Nullable String container() {
        return guess.container();
    }

    /// The encoding of a text; none for workbooks.
    public @Nullable TextEncoding encoding() {
        return guess.encoding();
    }

    /// What parts two fields of a text: mostly one character; none where it has one column or is no delimited text.
    public @Nullable String delimiter() {
        return guess.delimiter();
    }
}
