/// A file on disk → raw rows as text: the only reader of CSV files and workbooks. Storey 2, before `flow.workbook`:
/// knows no source, no item, no store.
@NullMarked
package jp.yorisoi.flow.extract;

import org.jspecify.annotations.NullMarked;
