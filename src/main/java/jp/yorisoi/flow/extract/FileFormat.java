package jp.yorisoi.flow.extract;

import java.util.Locale;

/// What a file is by its content, whatever its name says.
public enum FileFormat {
    /// Text with one record a line, fields parted by comma, semicolon or bar.
    CSV,
    /// Text with one record a line, fields parted by tabs.
    TSV,
    /// Text with fields of fixed width.
    FIXED,
    /// Office Open XML workbook.
    XLSX,
    /// Excel 97–2003 workbook.
    XLS,
    /// OpenDocument spreadsheet.
    ODS,
    /// A table in a web page; many systems write these under the name `.xls`.
    HTML,
    /// A zip archive that is refused.
    ZIP,
    /// A gzip file that is refused.
    GZIP,
    /// Nothing that we know.
    UNKNOWN;

    /// The name in files and JSON.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
