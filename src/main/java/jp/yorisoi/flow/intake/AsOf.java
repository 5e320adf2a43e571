package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yorisoi.base.notation.JapaneseDate;
import jp.yorisoi.base.notation.PartialDate;
import jp.yorisoi.base.notation.Width;

/// Finds the day for which a file was made, in its title rows or its name. A month stands for its last day.
final class AsOf {
    private static final Pattern DAY = Pattern.compile(
            "(?:令和|平成|令|平|[RH])(?:元|[0-9]{1,2})[年./_-][0-9]{1,2}[月./_-][0-9]{1,2}日?|20[0-9]{2}[年./_-][0-9]{1,2}[月./_-][0-9]{1,2}日?"
                    + "|(?<![0-9])20[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9])|(?<![A-Z0-9])[RH][0-9]{6}(?![0-9])");
    private static final Pattern MONTH =
            Pattern.compile("(?:令和|平成|令|平|[RH])(?:元|[0-9]{1,2})[年./_-][0-9]{1,2}月?|20[0-9]{2}[年./_-][0-9]{1,2}月?"
                    + "|(?<![0-9])20[0-9]{2}(?:0[1-9]|1[0-2])(?![0-9])|(?<![A-Z0-9])[RH][0-9]{4}(?![0-9])");
    private static final Pattern HELD = Pattern.compile("現在|時点|基準日|AS.?OF");
    private static final Pattern MADE = Pattern.compile("出力|作成|印刷|抽出");

    private AsOf() {}

    /// The day in the titles (現在 and 基準日 before any other date, the date of output last), else the day in the file's
    /// name.
    static Optional<LocalDate> find(List<String> titles, String file) {
        List<String> texts = titles.stream().map(AsOf::plain).toList();
        return first(texts.stream().filter(text -> HELD.matcher(text).find()).toList())
                .or(() -> first(texts.stream()
                        .filter(text -> !MADE.matcher(text).find())
                        .toList()))
                .or(() -> day(plain(file.replaceFirst("\\.[A-Za-z0-9]{1,5}(\\.gz)?$", ""))))
                .or(() -> first(texts));
    }

    private static String plain(String text) {
        return Width.compact(text).toUpperCase(java.util.Locale.ROOT);
    }

    private static Optional<LocalDate> first(List<String> texts) {
        return texts.stream().flatMap(text -> day(text).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        return found(DAY.matcher(text)).or(() -> found(MONTH.matcher(text)));
    }

    private static Optional<LocalDate> found(Matcher matcher) {
        while (matcher.find()) {
            String date = matcher.group().replace('_', '.').replaceFirst("[.-]$", "");
            PartialDate read = JapaneseDate.parse(date).value();
            if (read != null && read.month() > 0) {
                return Optional.of(read.latest());
            }
        }
        return Optional.empty();
    }
}
