package jp.yorisoi.flow.intake;

import jp.yorisoi.base.notation.JapaneseDate;
import jp.yorisoi.base.notation.NumberText;
import jp.yorisoi.base.notation.Width;

/// What a value looks like when nothing is known of its column.
enum ValueLook {
    /// A date that says itself that it is one: with its separators or its era.
    DATE,
    /// Seven or eight digits that are a date: 5010501, 20190501.
    CODED_DATE,
    /// A number, with or without commas, sign and 円.
    NUMBER,
    /// Kana and nothing else, two letters at least.
    KANA,
    /// Words with kanji and without a digit.
    WORDS,
    /// Anything else.
    OTHER;

    private static final int DATE_DIGITS = 7;

    static ValueLook of(String value) {
        String clean = Width.clean(value);
        boolean digit = false;
        boolean plain = true;
        boolean kanji = false;
        boolean kana = !clean.isEmpty();
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            digit |= isDigit;
            plain &= isDigit;
            kanji |= Character.isIdeographic(c) || c == '々' || Character.isSurrogate(c);
            kana &= isKana(c);
        }
        if (!digit) {
            return kana && clean.length() > 1 ? KANA : kanji ? wordsOrDate(clean) : OTHER;
        }
        if (plain) {
            return isCodedDate(clean) ? CODED_DATE : NUMBER;
        }
        if (NumberText.parse(clean.endsWith("円") ? clean.substring(0, clean.length() - 1) : clean)
                .found()
                .isPresent()) {
            return NUMBER;
        }
        return isDate(clean) ? DATE : OTHER;
    }

    /// 二〇二六年四月一日 is a date, 山田 花 is not.
    private static ValueLook wordsOrDate(String clean) {
        return clean.indexOf('年') >= 0 && isDate(clean) ? DATE : WORDS;
    }

    private static boolean isDate(String clean) {
        return clean.length() > 4 && JapaneseDate.parse(clean).value() != null;
    }

    private static boolean isCodedDate(String digits) {
        boolean length = digits.length() == DATE_DIGITS || digits.length() == DATE_DIGITS + 1;
        return length && JapaneseDate.parse(digits).value() != null;
    }

    private static boolean isKana(char c) {
        return (c >= '\u3041' && c <= '\u30FF') || (c >= '\uFF66' && c <= '\uFF9F') || c == ' ' || c == '\u3000';
    }
}
