package jp.yorisoi.sample.mess;

import java.util.SplittableRandom;
import jp.yorisoi.base.notation.Kana;

/// Readings and pet names that differ from the register's.
final class KanaSlips {
    private static final String PLAIN = "カキクケコサシスセソタチテトハヒフヘホツ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂデドバビブベボヅ";
    private static final String ROWS = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ";
    private static final int ROW = 5;

    private KanaSlips() {}

    /// Another reading: one sound voiced or not (タカサキ, タカザキ), else another sound of its row.
    static String otherReading(String kana, SplittableRandom random) {
        int start = random.nextInt(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            int at = (start + i) % kana.length();
            char c = kana.charAt(at);
            int voiced = PLAIN.indexOf(c) >= 0 ? PLAIN.indexOf(c) : VOICED.indexOf(c);
            if (voiced >= 0 && at > 0) {
                char other = PLAIN.indexOf(c) >= 0 ? VOICED.charAt(voiced) : PLAIN.charAt(voiced);
                return kana.substring(0, at) + other + kana.substring(at + 1);
            }
            int row = ROWS.indexOf(c);
            if (row >= 0) {
                char other = ROWS.charAt(row / ROW * ROW + (row + 1 + random.nextInt(ROW - 1)) % ROW);
                return kana.substring(0, at) + other + kana.substring(at + 1);
            }
        }
        return kana;
    }

    /// A pet name by the reading of the given name, as children call each other.
    static String petName(String givenKana, SplittableRandom random) {
        String sounds = Kana.toHiragana(givenKana);
        int length = Math.min(sounds.length(), 2 + random.nextInt(2));
        String ending = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "ちゃん" : "くん";
        return sounds.substring(0, length) + ending;
    }
}
