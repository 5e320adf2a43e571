package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.extract.ExtractReader.Digest;
import jp.yorisoi.flow.extract.ExtractReader.Recognition;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Opens workbooks, also encrypted ones. A workbook that Excel itself protected with its built-in password opens
/// without being asked for.
final class Workbooks {
    private final Path path;
    private final ReadOptions options;
    private final Digest digest;
    private final Recognition recognition;
    private final List<Problem> problems;

    Workbooks(Path path, ReadOptions options, Digest digest, Recognition recognition, List<Problem> problems) {
        this.path = path;
        this.options = options;
        this.digest = digest;
        this.recognition = recognition;
        this.problems = problems;
    }

    /// An Office Open XML workbook.
    Extract modern(Content content) {
        FileGuess guess = recognition.found(FileGuess.of(FileFormat.XLSX).in(content.container()));
        return Guarded.reading(path, () -> {
            OfficeXml parts = new OfficeXml(content, options.limits());
            try {
                Opening.noteName(guess, path, problems);
                return new XlsxExtract(file(guess), parts, options.limits(), List.copyOf(problems));
            } catch (IOException | RuntimeException e) {
                parts.close();
                throw e;
            }
        });
    }

    /// An OpenDocument spreadsheet; an encrypted one cannot be read.
    Extract openDocument(Content content) {
        FileGuess guess = recognition.found(FileGuess.of(FileFormat.ODS).in(content.container()));
        return Guarded.reading(path, () -> {
            OfficeXml parts = new OfficeXml(content, options.limits());
            try {
                return openDocument(parts, guess);
            } catch (IOException | RuntimeException e) {
                parts.close();
                throw e;
            }
        });
    }

    private Extract openDocument(OfficeXml parts, FileGuess guess) throws IOException {
        if (OdsExtract.isEncrypted(parts)) {
            throw Refusal.of("encryption-unknown", path);
        }
        if (!OdsExtract.isSpreadsheet(parts)) {
            recognition.found(FileGuess.NONE);
            throw Refusal.of("not-a-table", path);
        }
        Opening.noteName(guess, path, problems);
        return new OdsExtract(file(guess), parts, options.limits(), List.copyOf(problems));
    }

    /// What stands in an OLE2 container: an Excel 97–2003 workbook, or an encrypted newer one.
    Extract old(Content content) {
        recognition.found(FileGuess.of(FileFormat.XLS).in(content.container()));
        return Guarded.reading(path, () -> inContainer(content));
    }

    private Extract inContainer(Content content) throws IOException {
        try (InputStream in = content.open();
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
                return encrypted(container, content.container());
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                recognition.found(FileGuess.NONE);
                throw Refusal.of("not-a-table", path);
            }
            return xls(content);
        }
    }

    private Extract encrypted(POIFSFileSystem container, @Nullable String packed) throws IOException {
        FileGuess guess = recognition.found(FileGuess.of(FileFormat.XLSX).in(packed));
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                if (options.password() == null) {
                    throw Refusal.of("password-needed", path);
                }
                if (!decryptor.verifyPassword(options.password())) {
                    throw Refusal.of("password-wrong", path);
                }
            }
            try (InputStream in = decryptor.getDataStream(container)) {
                return modern(new Content.InMemory(in.readAllBytes(), guess.container()));
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw Refusal.of("encryption-unknown", path, e);
        }
    }

    private Extract xls(Content content) throws IOException {
        FileGuess guess = recognition.found(FileGuess.of(FileFormat.XLS).in(content.container()));
        try {
            Biff8EncryptionKey.setCurrentUserPassword(options.password());
            try (InputStream in = content.open()) {
                HSSFWorkbook workbook = new HSSFWorkbook(in);
                Opening.noteName(guess, path, problems);
                return new XlsExtract(file(guess), workbook, List.copyOf(problems));
            }
        } catch (OldExcelFormatException e) {
            throw Refusal.of("excel-too-old", path);
        } catch (EncryptedDocumentException e) {
            throw Refusal.of(options.password() == null ? "password-needed" : "password-wrong", path);
        } catch (EmptyFileException e) {
            throw Refusal.of("empty", path);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private ExtractFile file(FileGuess guess) {
        return new ExtractFile(path, digest.sha256(), digest.bytes(), guess);
    }
}
