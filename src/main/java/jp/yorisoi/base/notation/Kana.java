package jp.yorisoi.base.notation;

/// Kana: hiragana and katakana, the normal form of a kana name, and the key under which readings that people spell
/// differently are equal.
///
/// Sources: 現代仮名遣い (昭和61年内閣告示第1号: ぢ づ を, long vowels of the お row, its table of ゐ ゑ and historical spellings) and
/// 外来語の表記
/// (平成3年内閣告示第2号: ヴ, ー, small kana) say which spellings are one reading; JIS X 0201 and NFKC (UAX #15) the half-width
/// forms and
/// their sound marks; small kana as big ones and dashes as ー are what host systems and typists do.
public final class Kana {
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String BIG = "アイウエオツヤユヨワカケ";
    private static final String ROW_A = "アカサタナハマヤラワガザダバパ";
    private static final String ROW_I = "イキシチニヒミリギジビピ";
    private static final String ROW_U = "ウクスツヌフムユルグズブプ";
    private static final String ROW_E = "エケセテネヘメレゲゼデベペ";
    private static final String ROW_O = "オコソトノホモヨロゴゾドボポ";

    private Kana() {}

    /// Hiragana as katakana; everything else unchanged.
    public static String toKatakana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isHiragana(c) ? (char) (c + 0x60) : c);
        }
        return out.toString();
    }

    /// Katakana as hiragana; what hiragana does not have stays.
    public static String toHiragana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = (c >= 'ァ' && c <= 'ヶ') || c == 'ヽ' || c == 'ヾ';
            out.append(paired ? (char) (c - 0x60) : c);
        }
        return out.toString();
    }

    private static boolean isHiragana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
    }

    /// Whether a character (after [Width#fold]) is katakana or its long mark.
    public static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー' || c == 'ヽ' || c == 'ヾ' || (c >= 'ㇰ' && c <= 'ㇿ');
    }

    /// A kana name: full-width katakana, one space between names, also where a dot or comma parted them. Latin letters
    /// (names of foreigners) are kept, and so are `〓` and `?` (characters a system lost), with the note
    /// `notation.name-lost`; kanji or digits are unreadable.
    public static Normalised normalise(String text) {
        String kana = parted(longMarks(toKatakana(Width.clean(text))));
        if (kana.isEmpty()) {
            return Width.clean(text).isEmpty() ? Normalised.BLANK : Normalised.unreadable("notation.kana-unreadable");
        }
        boolean any = false;
        boolean lost = false;
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            any |= (isKatakana(c) && c != 'ー') || isLatin(c);
            lost |= PersonName.isLost(c);
            if (!isKatakana(c) && !isLatin(c) && " .'-()=゠\u3099\u309A".indexOf(c) < 0 && !PersonName.isLost(c)) {
                return Normalised.unreadable("notation.kana-unreadable");
            }
        }
        return any
                ? Normalised.of(kana, key(kana)).noting(lost ? "notation.name-lost" : null)
                : Normalised.unreadable("notation.kana-unreadable");
    }

    /// One space where a dot, comma or spaces part two names; a point behind a Latin initial stays.
    private static String parted(String kana) {
        StringBuilder out = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            boolean part = c == ' ' || c == '・' || c == ',' || c == '、' || (c == '.' && !isLatin(before));
            if (!part) {
                out.append(c);
            } else if (before != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '\u00C0' && c <= '\u024F');
    }

    /// A dash behind kana is a long mark that was typed as a dash.
    private static String longMarks(String kana) {
        StringBuilder out = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            boolean dash = c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '─' || c == '一';
            boolean behindKana = !out.isEmpty() && isKatakana(out.charAt(out.length() - 1));
            out.append(dash && behindKana ? 'ー' : c);
        }
        return out.toString();
    }

    /// What readings are compared by: without spaces and dots, ヴ as ブ, ヂ and ヅ as ジ and ズ, ヲ as オ, small kana as big
    /// ones, every way to write a long
    /// vowel as one (おう, おお, オー), Latin letters as capitals.
    public static String key(String text) {
        String kana = toKatakana(Width.compact(text));
        StringBuilder plain = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char next = i + 1 < kana.length() ? kana.charAt(i + 1) : 0;
            i += appendPlain(plain, kana.charAt(i), next);
        }
        return longVowels(plain);
    }

    /// Appends one kana in plain spelling; gives how many further characters it used up.
    private static int appendPlain(StringBuilder out, char c, char next) {
        int small = SMALL.indexOf(c);
        if (c == 'ヴ') {
            int vowel = "ァィェォアイエオ".indexOf(next);
            out.append(vowel < 0 ? 'ブ' : "バビベボ".charAt(vowel % 4));
            return vowel < 0 ? 0 : 1;
        } else if (small >= 0) {
            out.append(BIG.charAt(small));
        } else if (c == 'ヽ' || c == 'ヾ') {
            repeat(out, c == 'ヾ');
        } else if ("・･.',-=()\u3099\u309A".indexOf(c) < 0) {
            out.append(
                    switch (c) {
                        case 'ヂ' -> 'ジ';
                        case 'ヅ' -> 'ズ';
                        case 'ヲ' -> 'オ';
                        case 'ヰ' -> 'イ';
                        case 'ヱ' -> 'エ';
                        default -> Character.toUpperCase(c);
                    });
        }
        return 0;
    }

    private static void repeat(StringBuilder out, boolean voiced) {
        if (!out.isEmpty()) {
            char last = out.charAt(out.length() - 1);
            boolean canVoice = "カキクケコサシスセソタチツテトハヒフヘホ".indexOf(last) >= 0;
            char again = voiced && canVoice ? (char) (last + 1) : last;
            out.append(again == 'ヂ' ? 'ジ' : again == 'ヅ' ? 'ズ' : again);
        }
    }

    private static String longVowels(StringBuilder kana) {
        for (int i = 1; i < kana.length(); i++) {
            char before = kana.charAt(i - 1);
            char c = kana.charAt(i);
            if (ROW_O.indexOf(before) >= 0 && (c == 'ウ' || c == 'ー')) {
                kana.setCharAt(i, 'オ');
            } else if (ROW_E.indexOf(before) >= 0 && (c == 'イ' || c == 'ー')) {
                kana.setCharAt(i, 'エ');
            } else if (c == 'ー') {
                kana.setCharAt(i, vowel(before));
            }
        }
        return kana.toString();
    }

    private static char vowel(char kana) {
        if (ROW_A.indexOf(kana) >= 0) {
            return 'ア';
        }
        if (ROW_I.indexOf(kana) >= 0) {
            return 'イ';
        }
        return ROW_U.indexOf(kana) >= 0 ? 'ウ' : 'ー';
    }
}
