package jp.yorisoi.flow.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.yorisoi.vault.access.Personal;

/// The last day on which somebody met a child by the records (最後に確認できた日), and the source that says so.
@Personal
public record LastSeen(LocalDate day, String source) {
    /// The days of each source on which somebody had the child before their eyes; days of papers and decisions are not
    /// among them.
    private static final Map<String, Predicate<String>> MEETINGS = Map.of(
            "kajiso", item -> item.equals("目視確認日"),
            "kenshin", item -> item.endsWith("受診日") || item.equals("新生児訪問日") || item.equals("赤ちゃん訪問日"),
            "yobo", item -> item.contains("接種日"),
            "gakko-kaito", item -> item.equals("目視確認日"),
            "cafeteria", item -> item.equals("日付"));

    private static final int DAY = 10;

    /// The newest one up to a day.
    static Optional<LastSeen> of(List<RecordEntry> records, long person, LocalDate until) {
        return records.stream()
                .filter(record -> record.person() == person)
                .flatMap(record -> record.values().stream()
                        .filter(value -> isMeeting(record.origin().source(), value))
                        .map(value -> new LastSeen(
                                LocalDate.parse(value.value()), record.origin().label())))
                .filter(seen -> !seen.day().isAfter(until))
                .max(Comparator.comparing(LastSeen::day));
    }

    private static boolean isMeeting(String source, RecordEntry.ItemValue value) {
        return MEETINGS.getOrDefault(source, item -> false).test(value.item())
                && value.value().length() == DAY
                && value.value().charAt(4) == '-'
                && value.value().charAt(7) == '-';
    }

    @Override
    public String toString() {
        return "LastSeen[" + source + "]";
    }
}
