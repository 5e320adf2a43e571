package jp.yorisoi.flow.intake;

import java.util.Locale;
import jp.yorisoi.base.notation.Width;

/// What headers are compared by: half-width, without spaces, brackets and punctuation, capitals, 4ヶ月 and 4カ月 as 4か月.
final class HeaderKey {
    private static final String DROPPED = "()（）[]［］【】「」『』<>＜＞・･,、。.:：;；/／\\_＿-‐－−–—~〜～*＊※\"'’#＃|｜";

    private HeaderKey() {}

    static String of(String header) {
        String folded = Width.compact(header).toUpperCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (DROPPED.indexOf(c) < 0) {
                key.append(isMonthCounter(folded, i) ? 'か' : c);
            }
        }
        return key.toString();
    }

    private static boolean isMonthCounter(String text, int at) {
        return "ヶヵケカか箇ヵ".indexOf(text.charAt(at)) >= 0
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && text.charAt(at + 1) == '月';
    }

    /// The header without what stands in its last brackets, often a unit: `身長（cm）` → `身長`.
    static String withoutBrackets(String header) {
        String folded = Width.clean(header);
        int open = folded.lastIndexOf('(');
        return open > 0 && folded.endsWith(")") ? folded.substring(0, open) : folded;
    }
}
