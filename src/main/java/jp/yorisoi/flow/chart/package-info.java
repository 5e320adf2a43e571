/// Charts and their table twins, drawn by JFreeChart on AWT. Storey 2; knows no residents, only labels and counts.
@NullMarked
package jp.yorisoi.flow.chart;

import org.jspecify.annotations.NullMarked;
