package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.yorisoi.flow.workbench.Workbench;

/// The desktop window, as far as the command line needs it.
public interface Windows {
    /// How large a picture of a screen is, in pixels, and its texts, in per cent of the normal size (100 to 200).
    record Size(int width, int height, int text) {}

    /// Whether a window can be shown here.
    boolean displayPresent();

    /// Shows the window, with a store already chosen where one is given, and returns when it is closed.
    void show(Optional<Path> store, Locale locale);

    /// Draws every screen of the window on this open store into PNG files and returns them.
    List<Path> pictures(Workbench workbench, Path folder, Locale locale, Size size);
}
