package jp.yorisoi.ui.theme;

import java.util.List;
import java.util.Locale;

/// How large texts are, in per cent of the normal size; everything that is measured in em follows.
public record TextSize(int percent) {
    /// The normal size.
    public static final TextSize NORMAL = new TextSize(100);

    private static final int LARGEST = 200;
    private static final double BASE = 14;
    private static final double HUNDRED = 100;

    /// Refuses what is below the normal size or beyond twice of it.
    public TextSize {
        if (percent < NORMAL_PERCENT || percent > LARGEST) {
            throw new IllegalArgumentException("100 to 200");
        }
    }

    private static final int NORMAL_PERCENT = 100;

    /// The sizes that are offered.
    public static List<TextSize> offered() {
        return List.of(new TextSize(NORMAL_PERCENT), new TextSize(125), new TextSize(150), new TextSize(LARGEST));
    }

    /// The pixels of 1 em.
    public double pixels() {
        return BASE * percent / HUNDRED;
    }

    String style() {
        return String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", pixels());
    }
}
