package jp.yorisoi.vault.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.file.FullDisk;

/// Where a store may lie: on a disk of this machine. On a network share SQLite's locks cannot be trusted and others
/// read along.
final class StorePlace {
    private static final Set<String> SHARES = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "ncpfs",
            "afs",
            "davfs",
            "webdav",
            "fuse.sshfs",
            "fuse.davfs2");

    private static final long LIBRARY = 2 << 20;

    private StorePlace() {}

    static void check(StoreFiles files) {
        Path folder = files.database().getParent();
        if (files.database().toString().indexOf('?') >= 0) {
            throw StoreProblems.about(files, "name-unusable");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw StoreProblems.about(files, "folder-missing");
        }
        if (files.database().toString().startsWith("\\\\") || isShare(type(folder))) {
            throw StoreProblems.about(files, "on-a-share");
        }
    }

    /// The database's own library is unpacked into the system's temporary folder; where there is no room for it, its
    /// driver would only print where it stood.
    static void demandRoomForLibrary(StoreFiles files) {
        String temporary = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
        if (FullDisk.lacks(Path.of(temporary), LIBRARY)) {
            throw StoreProblems.about(files, "temporary-full", Map.of("folder", temporary));
        }
    }

    static boolean isShare(String fileStoreType) {
        return SHARES.contains(fileStoreType.toLowerCase(Locale.ROOT));
    }

    private static String type(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException e) {
            return "";
        }
    }
}
