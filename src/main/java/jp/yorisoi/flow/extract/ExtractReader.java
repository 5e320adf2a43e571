package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens a file by what it holds, not by its name: CSV in the encodings departments use, XLSX, XLS, web tables named
/// `.xls`, encrypted workbooks,
/// and any of them alone in a zip or gzip. What cannot be read ends with a [jp.yorisoi.base.text.ProblemException] of
/// kind `INPUT`.
public final class ExtractReader {
    private static final int START = 64 << 10;

    /// Several tables in one sheet are the work of a hand: only files up to this size are looked through for them.
    private static final long SMALL = 1 << 20;

    private ExtractReader() {}

    /// Opens a file. The caller closes what it gets.
    public static Extract open(Path path, ReadOptions options) {
        return open(path, options, new Recognition());
    }

    /// What a file is by its content, also when it is refused; nothing is thrown for what cannot be read.
    public static FileGuess guess(Path path, ReadOptions options) {
        Recognition recognition = new Recognition();
        try (Extract extract = open(path, options, recognition)) {
            return extract.file().guess();
        } catch (jp.yorisoi.base.text.ProblemException refused) {
            return recognition.guess();
        }
    }

    private static Extract open(Path path, ReadOptions options, Recognition recognition) {
        if (!Files.isRegularFile(path)) {
            throw Refusal.of("missing", path);
        }
        try {
            Digest digest = Digest.of(new Content.OnDisk(path), options, recognition);
            if (digest.bytes() == 0) {
                throw Refusal.of("empty", path);
            }
            Extract extract = new Opening(path, options, digest, recognition).open(new Content.OnDisk(path), digest);
            return digest.bytes() <= SMALL && options.layout() == null ? stacked(extract) : extract;
        } catch (RecordParser.RecordTooLong e) {
            throw Refusal.atRow("record-too-long", path, e.row());
        } catch (LimitedInput.InflatesTooFar e) {
            throw Refusal.of("inflates-too-far", path);
        } catch (IOException e) {
            throw Refusal.of("unreadable", path, e);
        }
    }

    /// Looks through the whole file, which may show only now that it is damaged: then nothing stays open.
    private static Extract stacked(Extract extract) {
        try {
            return StackedExtract.of(extract);
        } catch (RuntimeException e) {
            extract.close();
            throw e;
        }
    }

    /// The first bytes of some content, for its signature.
    static byte[] start(Content content) throws IOException {
        return content.start(START);
    }

    /// What one pass over all bytes tells: their hash and how they would read as text.
    record Digest(String sha256, long bytes, TextScan scan) {
        static Digest of(Content content, ReadOptions options, Recognition recognition) throws IOException {
            java.security.MessageDigest sha = newSha256();
            TextScan scan = new TextScan();
            // four bytes are the most that a character takes; a bomb shall be called one before its lines are
            long longest =
                    4L * options.limits().recordChars() + (content.container() == null ? 0 : ReadLimits.RATIO_FROM);
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = content.open()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sha.update(buffer, 0, read);
                    scan.feed(buffer, read);
                    if (scan.isOle() && scan.bytes() > Held.bytes()) {
                        recognition.found(FileGuess.of(FileFormat.XLS).in(content.container()));
                        throw new LimitedInput.InflatesTooFar();
                    }
                    if (scan.longestLine() > longest && options.layout() == null && !scan.isPacked()) {
                        throw new RecordParser.RecordTooLong(scan.lines() + 1);
                    }
                }
            }
            return new Digest(java.util.HexFormat.of().formatHex(sha.digest()), scan.bytes(), scan);
        }

        private static java.security.MessageDigest newSha256() {
            try {
                return java.security.MessageDigest.getInstance("SHA-256");
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Remembers what a file was recognised as, for those that are refused afterwards.
    static final class Recognition {
        private FileGuess guess = FileGuess.NONE;

        FileGuess guess() {
            return guess;
        }

        FileGuess found(FileGuess found) {
            guess = found;
            return found;
        }

        Optional<String> container() {
            return Optional.ofNullable(guess.container());
        }
    }
}
