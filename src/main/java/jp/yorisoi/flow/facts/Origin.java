package jp.yorisoi.flow.facts;

import java.time.Instant;
import java.time.LocalDate;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.vault.access.Personal;

/// Where a fact comes from: the item that was read, the source's id, the file with sheet, row and column (as a
/// spreadsheet counts them) and header, the text as it was read, the day the file was made for, when it was imported,
/// and how sure the record's link to the person is (1 = by number).
@Personal
public record Origin(
        ItemName item, String source, Place place, String raw, LocalDate asOf, Instant importedAt, double probability) {

    /// The cell in the file.
    public record Place(long batch, String file, String sheet, int row, int column, String header) {}

    @Override
    public String toString() {
        return "Origin[" + item + ", batch " + place.batch() + ", row " + place.row() + "]";
    }
}
