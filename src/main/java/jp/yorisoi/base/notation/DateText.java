package jp.yorisoi.base.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date's text taken apart: the era it begins with, its groups of digits, and the western year that it names beside
/// the
/// era (0 where it names none). Unknown parts (`不詳`, `?`, `**`) are the group `00`.
record DateText(@Nullable Era era, List<String> groups, int besides) {
    private static final int LONGEST = 60;
    private static final String SEPARATORS = "年月日./-, ~・、_'‐‑‒–—―−ー";
    private static final List<String> ENDINGS =
            List.of("生まれ", "うまれ", "誕生", "出生", "生", "現在", "時点", "付け", "付", "頃", "ごろ", "ころ");
    private static final List<String> UNKNOWN =
            List.of("不明", "不詳", "未詳", "未定", "上旬", "中旬", "下旬", "初旬", "x", "×", "〇〇", "○");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\((?:[月火水木金土日祝休振]|曜日?|・)+\\)|(?<=[日0-9]) ?[月火水木金土日]曜日?|(?<=[日0-9]) [月火水木金土日]$");
    private static final Pattern TIME = Pattern.compile(
            "(?:[ T]|(?<=日)|(?<=\\d{8}))(?:(?:午前|午後|AM|PM|am|pm) ?)?\\d{1,2}(?:[:時].*)$|(?<=\\d{8})T\\d{4,6}$");
    private static final Pattern YEAR = Pattern.compile("[(\\[](西暦)?([^()\\[\\]\\d]{0,2})(\\d{1,4}|元)年?[)\\]]");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th)?[ -])?([A-Za-z]{3,9})[.,]?[ -](?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})");

    /// Takes a text apart; none when it has characters that no date has.
    static Optional<DateText> of(String raw) {
        String text = raw.length() > LONGEST ? "" : trim(Width.clean(raw));
        Matcher english = ENGLISH.matcher(text);
        if (english.matches()) {
            return english(english);
        }
        Matcher bracket = YEAR.matcher(text);
        if (bracket.find() && bracket.start() > 0) {
            return both(text, bracket);
        }
        Era era = null;
        String rest = text;
        if (text.startsWith("西暦")) {
            rest = text.substring(2);
        } else {
            Optional<Era> named = Era.leading(text);
            if (named.isPresent()) {
                era = named.get();
                rest = text.substring(era.nameLength(text)).strip();
                rest = rest.startsWith("元") ? "1" + rest.substring(1) : rest;
            }
        }
        List<String> groups = groups(numbers(rest));
        return groups.isEmpty() ? Optional.empty() : Optional.of(new DateText(era, groups, 0));
    }

    /// A date that names its year twice (令和6年(2024年)4月1日, 2024(令和6)年4月1日): read by the year outside the brackets.
    private static Optional<DateText> both(String text, Matcher bracket) {
        String named = bracket.group(2);
        String year = bracket.group(3).equals("元") ? "1" : bracket.group(3);
        Optional<Era> era = named.isEmpty() ? Optional.empty() : Era.leading(named);
        if (named.isEmpty() != (year.length() == 4) || (!named.isEmpty() && era.isEmpty())) {
            return Optional.empty();
        }
        int besides = era.map(of -> of.westernYear(Integer.parseInt(year))).orElseGet(() -> Integer.parseInt(year));
        String rest = text.substring(bracket.end());
        String outside = text.substring(0, bracket.start()) + (rest.startsWith("年") ? "" : "年") + rest;
        return of(outside.replace("年年", "年")).map(date -> new DateText(date.era, date.groups, besides));
    }

    private static Optional<DateText> english(Matcher date) {
        int month = MONTHS.indexOf(date.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String day = date.group(1) == null ? date.group(3) : date.group(1);
        if (month == 0 || (date.group(1) != null && date.group(3) != null)) {
            return Optional.empty();
        }
        return Optional.of(
                new DateText(null, List.of(date.group(4), Integer.toString(month), day == null ? "00" : day), 0));
    }

    /// Without the weekday, the time, and words such as 生.
    private static String trim(String text) {
        String out = TIME.matcher(text).replaceFirst("");
        for (String ending : ENDINGS) {
            if (out.endsWith(ending) && out.length() > ending.length()) {
                out = out.substring(0, out.length() - ending.length()).strip();
                break;
            }
        }
        return WEEKDAY.matcher(out).replaceFirst("").strip();
    }

    private static String numbers(String rest) {
        String text =
                rest.replace("元年", "1年").replace("元.", "1.").replace("元/", "1/").replace("元-", "1-");
        for (String unknown : UNKNOWN) {
            text = text.replace(unknown, "00");
        }
        text = text.replace("年月日00", "年00月00日").replace("月日00", "月00日").replace("廿", "二十");
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digits && text.chars().noneMatch(c -> KanjiNumber.isPart((char) c))
                ? text
                : KanjiNumber.toDigits(KanjiNumber.plain(text));
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
