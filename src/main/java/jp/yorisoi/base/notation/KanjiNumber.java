package jp.yorisoi.base.notation;

import java.util.OptionalLong;

/// Numbers written in kanji: 二十三, 二〇二四, 三百五, with the formal characters of registers and receipts (大字: 壱 弐 参 拾; the
/// old 壹 貳 參 肆 伍 陸 漆 捌 玖 佰 仟 are read in numbers and amounts only, being parts of place names elsewhere).
final class KanjiNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壱弐参";
    private static final String OLD = "壹貳貮參肆伍陸漆柒捌玖佰陌仟阡";
    private static final String MEANT = "一二二三四五六七七八九百百千千";

    private KanjiNumber() {}

    /// Whether a character is part of such a number.
    static boolean isPart(char c) {
        return digit(c) >= 0 || power(c) > 0;
    }

    /// The number that a run of such characters stands for; none when it stands for none.
    static OptionalLong parse(CharSequence run) {
        if (run.isEmpty() || run.length() > 15) {
            return OptionalLong.empty();
        }
        boolean positional = true;
        for (int i = 0; i < run.length(); i++) {
            if (!isPart(run.charAt(i))) {
                return OptionalLong.empty();
            }
            positional &= power(run.charAt(i)) == 0;
        }
        return positional ? OptionalLong.of(digits(run)) : sum(run);
    }

    /// The text with the rarer formal characters replaced by the plain ones.
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int rare = OLD.indexOf(text.charAt(i));
            out.append(rare < 0 ? text.charAt(i) : MEANT.charAt(rare));
        }
        return out.toString();
    }

    /// The text with every run of such characters as digits.
    static String toDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            OptionalLong number = parse(text.subSequence(i, end));
            if (end > i && number.isPresent()) {
                out.append(number.getAsLong());
                i = end;
            } else {
                int next = Math.max(end, i + 1);
                out.append(text, i, next);
                i = next;
            }
        }
        return out.toString();
    }

    private static long digits(CharSequence run) {
        long value = 0;
        for (int i = 0; i < run.length(); i++) {
            value = value * 10 + digit(run.charAt(i));
        }
        return value;
    }

    /// The sum of a run with powers; none where the powers do not fall or a digit has no place (二三十, 百十百).
    private static OptionalLong sum(CharSequence run) {
        long total = 0;
        long section = 0;
        long digit = -1;
        long smaller = Long.MAX_VALUE;
        long larger = Long.MAX_VALUE;
        for (int i = 0; i < run.length(); i++) {
            long power = power(run.charAt(i));
            if (power == 0) {
                if (digit >= 0) {
                    return OptionalLong.empty();
                }
                digit = digit(run.charAt(i));
            } else if (power < 10_000 && power < smaller && digit != 0) {
                section += Math.max(1, digit) * power;
                smaller = power;
                digit = -1;
            } else if (power >= 10_000 && power < larger && digit != 0) {
                total += Math.max(1, section + Math.max(0, digit)) * power;
                larger = power;
                smaller = Long.MAX_VALUE;
                section = 0;
                digit = -1;
            } else {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total + section + Math.max(0, digit));
    }

    private static int digit(char c) {
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : FORMAL.indexOf(c);
    }

    private static long power(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万', '萬' -> 10_000;
            case '億' -> 100_000_000;
            default -> 0;
        };
    }
}
