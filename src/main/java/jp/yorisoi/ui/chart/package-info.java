/// Drawings that stand inside a screen.
@NullMarked
package jp.yorisoi.ui.chart;

import org.jspecify.annotations.NullMarked;
