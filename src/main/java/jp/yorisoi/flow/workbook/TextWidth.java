package jp.yorisoi.flow.workbook;

/// How wide Japanese text is in a column: a full-width character counts 2, a half-width one 1.
final class TextWidth {
    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::width).sum();
    }

    /// How many lines a text takes in a column of that width; its own line breaks count.
    static int lines(String text, int width) {
        int room = Math.max(1, width - 1);
        return text.lines()
                .mapToInt(line -> Math.max(1, (of(line) + room - 1) / room))
                .sum();
    }

    private static int width(int codePoint) {
        boolean half = codePoint < 0x0300 || codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        return half ? 1 : 2;
    }
}
