package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What an archive holds, by the names of its entries.
record ZipNames(List<String> files, Kind kind, boolean tooLarge) {
    private static final Charset WINDOWS_NAMES = Charset.forName("windows-31j");

    /// What sort of archive it is.
    enum Kind {
        WORKBOOK,
        BINARY_WORKBOOK,
        OPEN_DOCUMENT,
        OFFICE_OTHER,
        PLAIN
    }

    /// Opens an archive whose names are in UTF-8 or, as Windows writes them, in Shift_JIS.
    static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(path.toFile(), WINDOWS_NAMES);
        }
    }

    /// Reads the directory of an archive and checks the declared sizes against the limits.
    static ZipNames of(Path path, ReadLimits limits) throws IOException {
        try (ZipFile zip = open(path)) {
            List<String> files = new ArrayList<>();
            boolean tooLarge = false;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                tooLarge |= isTooLarge(entry, limits);
                if (!entry.isDirectory() && !isClutter(entry.getName())) {
                    files.add(entry.getName());
                }
            }
            return new ZipNames(List.copyOf(files), kind(files), tooLarge);
        }
    }

    /// The same of an archive in memory.
    static ZipNames of(byte[] bytes, ReadLimits limits) throws IOException {
        List<String> files = new ArrayList<>();
        boolean tooLarge = false;
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setByteArray(bytes)
                .get()) {
            for (ZipEntry entry : Collections.list(zip.getEntries())) {
                tooLarge |= isTooLarge(entry, limits);
                files.add(entry.getName());
            }
        }
        return new ZipNames(List.copyOf(files), kind(files), tooLarge);
    }

    /// Strings that are held in memory have a closer limit than rows that are streamed.
    private static boolean isTooLarge(ZipEntry entry, ReadLimits limits) {
        boolean held =
                entry.getName().endsWith("sharedStrings.xml") || entry.getName().endsWith("styles.xml");
        return !limits.allow(entry.getCompressedSize(), entry.getSize())
                || (held && entry.getSize() > limits.inflatedBytes() / 8);
    }

    /// The name of the only file.
    Optional<String> onlyFile() {
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    private static boolean isClutter(String name) {
        return name.startsWith("__MACOSX/")
                || name.endsWith("/.DS_Store")
                || name.toLowerCase(Locale.ROOT).endsWith("thumbs.db");
    }

    private static Kind kind(List<String> files) {
        if (files.contains("[Content_Types].xml")) {
            if (files.contains("xl/workbook.bin")) {
                return Kind.BINARY_WORKBOOK;
            }
            return files.stream().anyMatch(name -> name.startsWith("xl/")) ? Kind.WORKBOOK : Kind.OFFICE_OTHER;
        }
        boolean locked = files.contains("encrypted-package");
        return files.contains("mimetype") && (locked || files.contains("content.xml"))
                ? Kind.OPEN_DOCUMENT
                : Kind.PLAIN;
    }
}
