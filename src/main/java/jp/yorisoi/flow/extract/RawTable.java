package jp.yorisoi.flow.extract;

/// One table of a file: its sheet's name (empty for a text file), its number within the sheet from 1, the sheet's place
/// in the workbook from 0,
/// and whether the sheet is hidden.
public record RawTable(String sheet, int number, int index, boolean hidden) {

    /// The only table of a file that has no sheets.
    static RawTable only() {
        return new RawTable("", 1, 0, false);
    }
}
