package jp.yorisoi.flow.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Texts;

/// What helps (つよみ), as far as records tell it: difficulties never stand alone on a page.
final class Strengths {
    private static final List<String> GOOD_HEALTH_RESULTS = List.of("異常なし", "問題なし", "良好");

    private final Texts texts;

    Strengths(Texts texts) {
        this.texts = texts;
    }

    List<String> of(List<RecordEntry> records) {
        List<String> strengths = new ArrayList<>();
        if (records.stream().anyMatch(record -> record.origin().source().equals("cafeteria"))) {
            strengths.add(texts.get("casefile.strength.cafeteria"));
        }
        long attended = records.stream()
                .filter(record -> record.origin().source().equals("kenshin"))
                .flatMap(record -> record.values().stream())
                .filter(value -> value.item().endsWith("健診.受診日"))
                .count();
        if (attended > 0) {
            strengths.add(texts.get("casefile.strength.checks", Map.of("count", attended)));
        }
        boolean healthy = records.stream()
                .flatMap(record -> record.values().stream())
                .anyMatch(value -> value.item().endsWith("健診.結果") && GOOD_HEALTH_RESULTS.contains(value.value()));
        if (healthy) {
            strengths.add(texts.get("casefile.strength.healthy"));
        }
        if (says(records, "相談相手") || says(records, "アンケート.相談相手")) {
            strengths.add(texts.get("casefile.strength.confidant"));
        }
        return strengths;
    }

    private static boolean says(List<RecordEntry> records, String item) {
        return records.stream()
                .flatMap(record -> record.values().stream())
                .anyMatch(value -> value.item().endsWith(item) && value.value().equals("yes"));
    }
}
