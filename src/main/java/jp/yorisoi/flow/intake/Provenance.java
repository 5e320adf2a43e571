package jp.yorisoi.flow.intake;

import java.time.Instant;
import java.time.LocalDate;
import jp.yorisoi.vault.access.Personal;

/// Where a value comes from: the file, sheet, row and column (as a spreadsheet counts them), the header, the text as it
/// was read, the batch with its
/// as-of and when it was imported.
@Personal
public record Provenance(Batch batch, int row, BatchColumn column, String raw) {

    /// The base name of the file.
    public String file() {
        return batch.file();
    }

    /// The sheet; empty for a text file.
    public String sheet() {
        return batch.place().sheet();
    }

    /// The day for which the file was made.
    public LocalDate asOf() {
        return batch.asOf();
    }

    /// When it was imported.
    public Instant importedAt() {
        return batch.imported().at();
    }

    @Override
    public String toString() {
        return "Provenance[batch " + batch.id() + ", row " + row + ", column " + column.position() + "]";
    }
}
