package jp.yorisoi.base.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables of cases in `notation/*.csv`, as the command line prints them: value, normalised, key (empty beside a
/// value:
/// the value is its own key; `*`: any), problem.
class NotationTablesTest {

    private static List<CSVRecord> cases(String kind) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(
                        Objects.requireNonNull(
                                NotationTablesTest.class.getResourceAsStream("/notation/" + kind + ".csv"), kind),
                        StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date", "kana", "name", "address", "kanji", "number", "amount", "phone", "postcode", "flag"})
    void everyCaseOfTheTableHolds(String kind) throws IOException {
        Notation notation = Notation.of(kind).orElseThrow();
        List<String> wrong = new ArrayList<>();
        List<CSVRecord> cases = cases(kind);
        for (CSVRecord one : cases) {
            Normalised got = notation.normalise(one.get("value"));
            String value = Objects.requireNonNullElse(got.value(), "");
            String key = Objects.requireNonNullElse(got.key(), "");
            String wanted = one.get("key").isEmpty() ? one.get("normalised") : one.get("key");
            boolean right = value.equals(one.get("normalised"))
                    && (wanted.equals("*") || key.equals(wanted))
                    && Objects.requireNonNullElse(got.problem(), "").equals(one.get("problem"));
            if (!right) {
                wrong.add(String.join(" | ", one) + " -> " + value + " | " + key + " | " + got.problem());
            }
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(50);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date", "kana", "name", "address", "kanji", "number", "amount", "phone", "postcode", "flag"})
    void normalFormsAreTheirOwnAndSpacesAroundTellNothing(String kind) throws IOException {
        Notation notation = Notation.of(kind).orElseThrow();
        for (CSVRecord one : cases(kind)) {
            Normalised got = notation.normalise(one.get("value"));
            assertThat(notation.normalise("　" + one.get("value") + " "))
                    .as(one.get("value"))
                    .isEqualTo(got);
            String value = got.value();
            if (value != null) {
                assertThat(notation.normalise(value).value())
                        .as(one.get("value"))
                        .isEqualTo(value);
                assertThat(notation.normalise(value).key()).as(one.get("value")).isEqualTo(got.key());
            }
        }
    }
}
