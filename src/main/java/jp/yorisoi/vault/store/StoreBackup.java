package jp.yorisoi.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A backup: one file that holds a store's database, encrypted as ever, and keys of its own, so that whoever could
/// open the store when it was made can open the backup with the password of that day.
public final class StoreBackup {
    static final String DATABASE = "store.yorisoi";
    static final String KEYS = "store.yorisoi.keys";

    private StoreBackup() {}

    /// What was written: which store and generation, how many bytes, their SHA-256 in hexadecimal.
    public record Written(String store, long generation, long bytes, String sha256) {}

    /// Writes a backup of what is committed into a new file; it was opened and every page of it read before the file
    /// takes its name. Writes wait meanwhile. A file that is there is never replaced.
    public static Written write(Store store, Path target) {
        StoreFiles files = StoreFiles.of(target);
        Path copy = files.database().resolveSibling(files.name() + ".beginning-store");
        if (Files.exists(files.database())) {
            throw StoreProblems.about(files, "backup-there");
        }
        try {
            Files.deleteIfExists(copy);
            KeyRing ring = store.copyInto(copy, files).of(StoreMaker.salt(copy));
            pack(files, ring, copy);
            demandWhole(files, copy);
            String hash = hash(files.beginning());
            Replacing.force(files.beginning());
            name(files);
            KeysFile.forceFolder(files.database());
            return new Written(ring.store(), ring.generation(), Files.size(files.database()), hash);
        } catch (IOException e) {
            throw StoreProblems.writingFile(files, e);
        } finally {
            KeysFile.delete(copy);
            KeysFile.delete(files.beginning());
        }
    }

    /// Gives the whole file its name, unless somebody has taken that meanwhile: a link is refused where there is a file
    /// already, a move would write over it. Where the disk knows no links, a move that does not replace has to do.
    private static void name(StoreFiles files) throws IOException {
        try {
            Files.createLink(files.database(), files.beginning());
        } catch (FileAlreadyExistsException e) {
            throw StoreProblems.about(files, "backup-there", e);
        } catch (UnsupportedOperationException | IOException noLinks) {
            try {
                Files.move(files.beginning(), files.database());
            } catch (FileAlreadyExistsException e) {
                throw StoreProblems.about(files, "backup-there", e);
            }
        }
    }

    /// Encrypted bytes don't shrink, so they are stored as they are.
    private static void pack(StoreFiles files, KeyRing ring, Path copy) throws IOException {
        Files.deleteIfExists(files.beginning());
        try (OutputStream file = Files.newOutputStream(files.beginning());
                ZipOutputStream zip = new ZipOutputStream(file)) {
            KeysFile.onlyForTheOwner(files.beginning());
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(KEYS));
            zip.write(KeysFile.bytes(ring));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(copy, zip);
            zip.closeEntry();
        }
    }

    /// What stands in the backup is, byte for byte, the copy that was opened.
    private static void demandWhole(StoreFiles files, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(files.beginning().toFile());
                InputStream packed = zip.getInputStream(zip.getEntry(DATABASE))) {
            if (!hash(packed).equals(hash(copy))) {
                throw StoreProblems.about(files, "copy-damaged");
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in);
        }
    }

    private static String hash(InputStream in) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream digesting = new DigestInputStream(in, sha)) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
