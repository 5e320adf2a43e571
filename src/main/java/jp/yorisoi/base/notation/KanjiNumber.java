package jp.yorisoi.base.notation;

import java.util.OptionalLong;

/// Numbers written in kanji: 二十三, 二〇二四, 三百五, with 大字 (壱 弐 参).
final class KanjiNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壱弐参";

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
        return OptionalLong.of(positional ? digits(run) : sum(run));
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
                out.append(text.charAt(i++));
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

    private static long sum(CharSequence run) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < run.length(); i++) {
            long power = power(run.charAt(i));
            if (power == 0) {
                digit = digit * 10 + digit(run.charAt(i));
            } else if (power < 10_000) {
                section += Math.max(1, digit) * power;
                digit = 0;
            } else {
                total += Math.max(1, section + digit) * power;
                section = 0;
                digit = 0;
            }
        }
        return total + section + digit;
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
