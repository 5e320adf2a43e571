package jp.yorisoi.flow.extract;

import org.jspecify.annotations.Nullable;

/// What a file is by its content. `container` is `zip` or `gzip` where the file was packed; `encoding` and `delimiter`
/// are there for texts only.
public record FileGuess(
        FileFormat format,
        @Nullable String container,
        @Nullable TextEncoding encoding,
        @Nullable String delimiter) {

    /// A file that is none of the known ones.
    public static final FileGuess NONE = new FileGuess(FileFormat.UNKNOWN, null, null, null);

    /// A format with nothing else to tell.
    static FileGuess of(FileFormat format) {
        return new FileGuess(format, null, null, null);
    }

    /// The same, packed in a container.
    FileGuess in(@Nullable String archive) {
        return new FileGuess(format, archive, encoding, delimiter);
    }
}
