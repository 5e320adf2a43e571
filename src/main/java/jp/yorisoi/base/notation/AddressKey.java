package jp.yorisoi.base.notation;

import java.util.OptionalLong;

/// What parts of addresses are compared by.
final class AddressKey {
    private AddressKey() {}

    /// A part of an address in one form: variants folded, no spaces, ケ for every small or large ケ, が between kanji, ツ
    /// for
    /// every ッ, kanji numbers as digits (北一条 is 北1条) except at the end, where the numbers of the block follow.
    static String of(String part) {
        String folded = keyDigits(Kana.toKatakana(Kanji.fold(Width.compact(part))));
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char before = i > 0 ? folded.charAt(i - 1) : 0;
            boolean between =
                    i + 1 < folded.length() && AddressText.isKanji(before) && AddressText.isKanji(folded.charAt(i + 1));
            if (c == 'ヶ' || c == 'ヵ' || (between && (c == 'ケ' || c == 'ガ' || c == 'カ'))) {
                out.append('ケ');
            } else if (between && (c == 'ノ' || c == '之')) {
                out.append('ノ');
            } else if (c == 'ッ') {
                out.append('ツ');
            } else if (AddressText.DASHES.indexOf(c) >= 0 && Kana.isKatakana(before)) {
                out.append('ー');
            } else if (AddressText.DASHES.indexOf(c) >= 0) {
                out.append('-');
            } else {
                out.append(Character.toUpperCase(c));
            }
        }
        return out.toString();
    }

    private static String keyDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && KanjiNumber.isPart(text.charAt(end))) {
                end++;
            }
            // 千代田 and 万代 are no numbers
            boolean none = end == i || end == text.length() || "百千万億".indexOf(text.charAt(i)) >= 0;
            OptionalLong number = none ? OptionalLong.empty() : KanjiNumber.parse(text.substring(i, end));
            out.append(
                    number.isPresent() ? Long.toString(number.getAsLong()) : text.substring(i, Math.max(end, i + 1)));
            i = Math.max(end, i + 1);
        }
        return out.toString();
    }
}
