/// The look: faces, colours, text size. Storey 3: knows JavaFX and no data.
@NullMarked
package jp.yorisoi.ui.theme;

import org.jspecify.annotations.NullMarked;
