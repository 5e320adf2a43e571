/// The only writer of workbooks and CSV files: cells that never become formulas, print set-up, whole files or none.
/// Storey 2; knows no residents.
@NullMarked
package jp.yorisoi.flow.workbook;

import org.jspecify.annotations.NullMarked;
