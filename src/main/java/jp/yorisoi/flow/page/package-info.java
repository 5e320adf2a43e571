/// One-page layouts drawn on a Graphics2D: the same object draws the screen, the picture, the PDF and the print. Storey
/// 2;
/// knows the case file, no window and no workbook.
@NullMarked
package jp.yorisoi.flow.page;

import org.jspecify.annotations.NullMarked;
