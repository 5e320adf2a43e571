package jp.yorisoi.flow.intake;

import java.time.Instant;
import java.time.LocalDate;

/// One import of one table of a file: immutable, in force until it is withdrawn.
public record Batch(
        long id, String source, LocalDate asOf, Imported imported, Place place, Counts counts, State state) {

    /// When, by whom, and with which version of the source's definition (its hash).
    public record Imported(Instant at, String by, String definition) {}

    /// The file's base name, the SHA-256 of its bytes, the sheet (empty for a text file) and the table's number in it.
    public record Place(String file, String sha256, String sheet, int table) {}

    /// Records read, stored and rejected (`rowsIn = stored + rejected`); against the batches before it new, changed and
    /// gone.
    public record Counts(int rowsIn, int stored, int rejected, int fresh, int changed, int gone) {}

    /// Whether it counts.
    public enum State {
        /// It does.
        IN_FORCE,
        /// It was taken back.
        WITHDRAWN,
        /// Its values are gone: their retention ended. What it counted stays.
        PURGED
    }

    /// The base name of the file it came from.
    public String file() {
        return place.file();
    }

    /// The rows it stored.
    public int rows() {
        return counts.stored();
    }
}
