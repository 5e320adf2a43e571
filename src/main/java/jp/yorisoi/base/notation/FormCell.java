package jp.yorisoi.base.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell of a form (記入欄) that somebody filled in, or left as it was printed: boxes to tick and dates to complete.
public final class FormCell {
    private static final String EMPTY = "□☐";
    private static final String TICKED = "■☑☒✓✔";
    private static final Pattern BOX = Pattern.compile("[" + EMPTY + TICKED + "][^" + EMPTY + TICKED + "]*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s　／/・、,]+$");
    private static final Pattern UNFILLED_DATE = Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])?[0-9]{0,4}年?月日");

    private FormCell() {}

    /// What a filled-in cell says: of boxes the words behind the ticked ones, joined with `・`; nothing of boxes of
    /// which none is ticked, and nothing of a date of which month and day were left open (`令和8年　月　日`). Any other
    /// text is given back as it is.
    public static String filled(String text) {
        if (isBoxes(text)) {
            return String.join("・", ticked(text));
        }
        return mayBeUnfilled(text) && UNFILLED_DATE.matcher(Width.compact(text)).matches() ? "" : text;
    }

    /// Whether a sign for the month stands in a text, or one of those that fold to it.
    private static boolean mayBeUnfilled(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '月' || (c >= 0x2E80 && c < 0x2FE0) || (c >= 0x3200 && c < 0x3400)) {
                return true;
            }
        }
        return false;
    }

    /// Boxes are a form's only where each has its words: a tick alone is a flag.
    private static boolean isBoxes(String text) {
        String words = text.strip();
        return !words.isEmpty()
                && (EMPTY.indexOf(words.charAt(0)) >= 0 || TICKED.indexOf(words.charAt(0)) >= 0)
                && boxes(words).stream().noneMatch(box -> word(box).isEmpty());
    }

    private static List<String> ticked(String text) {
        return boxes(text).stream()
                .filter(box -> TICKED.indexOf(box.charAt(0)) >= 0)
                .map(FormCell::word)
                .toList();
    }

    private static List<String> boxes(String text) {
        List<String> boxes = new ArrayList<>();
        Matcher matcher = BOX.matcher(text);
        while (matcher.find()) {
            boxes.add(matcher.group());
        }
        return boxes;
    }

    private static String word(String box) {
        return SEPARATORS.matcher(box.substring(1)).replaceFirst("").strip();
    }
}
