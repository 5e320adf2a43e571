package jp.yorisoi.base.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date's text taken apart: the era it begins with, and its groups of digits. Unknown parts (`不詳`, `?`, `**`) are the
/// group `00`.
record DateText(@Nullable Era era, List<String> groups) {
    private static final String SEPARATORS = "年月日./-, ~";
    private static final List<String> ENDINGS = List.of("生まれ", "生", "現在", "付け", "付", "頃", "ごろ");
    private static final List<String> UNKNOWN = List.of("不詳", "不明", "未詳", "未定");

    /// Takes a text apart; none when it has characters that no date has.
    static Optional<DateText> of(String raw) {
        String text = trim(Width.clean(raw));
        Era era = null;
        String rest = text;
        if (text.startsWith("西暦")) {
            rest = text.substring(2);
        } else {
            Optional<Era> named = Era.leading(text);
            if (named.isPresent()) {
                era = named.get();
                rest = text.substring(era.nameLength(text));
            }
        }
        List<String> groups = groups(numbers(rest));
        return groups.isEmpty() ? Optional.empty() : Optional.of(new DateText(era, groups));
    }

    /// Without the weekday in brackets, the time, and words such as 生.
    private static String trim(String text) {
        String out = text;
        int bracket = out.indexOf('(');
        if (bracket > 0 && out.indexOf(')', bracket) == bracket + 2) {
            out = out.substring(0, bracket) + out.substring(bracket + 3);
        }
        int colon = out.indexOf(':');
        if (colon > 0) {
            int cut = Math.max(out.lastIndexOf(' ', colon), out.lastIndexOf('T', colon));
            out = cut > 0 ? out.substring(0, cut) : out;
        }
        for (String ending : ENDINGS) {
            if (out.endsWith(ending)) {
                return out.substring(0, out.length() - ending.length()).strip();
            }
        }
        return out.strip();
    }

    private static String numbers(String rest) {
        String text =
                rest.replace("元年", "1年").replace("元.", "1.").replace("元/", "1/").replace("元-", "1-");
        for (String unknown : UNKNOWN) {
            text = text.replace(unknown, "00");
        }
        text = text.replace("年月日00", "年00月00日").replace("月日00", "月00日").replace("年00", "年00");
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digits && text.chars().noneMatch(c -> KanjiNumber.isPart((char) c)) ? text : KanjiNumber.toDigits(text);
    }

    /// The groups of digits; empty when anything else stands between them.
    private static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                group.append(c);
            } else if (c == '?' || c == '*') {
                group.append('0');
            } else if (SEPARATORS.indexOf(c) < 0) {
                return List.of();
            } else if (!group.isEmpty()) {
                groups.add(group.toString());
                group.setLength(0);
            }
        }
        return groups;
    }

    /// The first so many groups as numbers.
    int number(int index) {
        String group = groups.get(index);
        return group.length() > 9 ? -1 : Integer.parseInt(group);
    }

    /// How many digits a group has.
    int length(int index) {
        return groups.get(index).length();
    }
}
