package jp.yorisoi.base.notation;

import java.text.Normalizer;

/// Full and half width: NFKC, with the sound marks of kana joined, the mathematical minus as a hyphen and invisible
/// characters dropped.
public final class Width {
    private Width() {}

    /// Letters and digits half-width, kana full-width with their sound marks joined (`ｶﾞ`, `カ゛` → `ガ`). White space is
    /// kept, ideographic space as a space.
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String joined = text.indexOf('゛') < 0 && text.indexOf('゜') < 0
                ? text
                : text.replace('゛', '\u3099').replace('゜', '\u309A');
        String folded = Normalizer.normalize(joined, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '\u2212') {
                out.append('-');
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Folded, runs of white space as one space, nothing at the ends.
    public static String clean(String text) {
        String folded = fold(text);
        if (isTight(folded)) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length());
        boolean space = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == ' ' || Character.isWhitespace(c)) {
                space = true;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Whether white space stands nowhere but as single spaces between other characters.
    private static boolean isTight(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == ' ';
            if ((plain && space) || (!plain && Character.isWhitespace(c))) {
                return false;
            }
            space = plain;
        }
        return text.isEmpty() || !space;
    }

    /// A cell's text without what spreadsheets put around it to keep leading zeros: `="0012"` and `'0012` are `0012`.
    public static String unwrap(String cell) {
        if (cell.length() >= 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
            return cell.substring(2, cell.length() - 1);
        }
        return cell.length() > 1 && cell.charAt(0) == '\'' ? cell.substring(1) : cell;
    }

    /// Folded, without any white space.
    public static String compact(String text) {
        String clean = clean(text);
        return clean.indexOf(' ') < 0 ? clean : clean.replace(" ", "");
    }

    /// Whether a text is ASCII, kanji and full-width kana with their sound marks in them: nothing that folds, nothing
    /// that
    /// joins.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kanji = c >= 0x4E00 && c < 0x9FF0;
            boolean kana = (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー');
            if (c >= 0x7F && !kanji && !kana) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF' || c == '\u2060' || c == '\u00AD';
    }
}
