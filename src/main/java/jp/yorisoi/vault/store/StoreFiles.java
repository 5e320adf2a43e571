package jp.yorisoi.vault.store;

import java.nio.file.Path;

/// The files of one store: the database as the user named it, its keys, its lock and the words about who holds it
/// beside it.
record StoreFiles(Path database, Path keys, Path lock, Path holder, Path beginning, Path coming) {
    static StoreFiles of(Path file) {
        Path database = file.toAbsolutePath().normalize();
        return new StoreFiles(
                database,
                beside(database, ".keys"),
                beside(database, ".lock"),
                beside(database, ".in-use"),
                beside(database, ".beginning"),
                beside(database, ".coming"));
    }

    /// Where SQLite keeps the old pages while it writes.
    Path journal() {
        return beside(database, "-journal");
    }

    /// Where a backup is unpacked before it takes the store's place.
    StoreFiles restoring() {
        return of(beside(database, ".restoring"));
    }

    /// Where a store goes whose place a backup takes.
    StoreFiles replaced() {
        return of(beside(database, ".replaced"));
    }

    /// What a sentence may name: the file's own name, without the folders before it.
    String name() {
        return String.valueOf(database.getFileName());
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
