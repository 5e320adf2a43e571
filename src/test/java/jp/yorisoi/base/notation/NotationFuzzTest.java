package jp.yorisoi.base.notation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/// Every normaliser on any text: it gives a value or a problem's code, and what it gives can be read again.
class NotationFuzzTest {
    static List<String> cells() throws Exception {
        return Fuzzed.cells(12);
    }

    @MethodSource("cells")
    @FuzzTest
    void anyTextHasANormalFormOrAProblem(@NotNull String text) throws Exception {
        Fuzzed.holds(() -> {
            for (Notation kind : Notation.values()) {
                Normalised read = kind.normalise(text);
                if (read.problem() != null) {
                    Fuzzed.code(read.problem());
                }
                if (!read.toString().equals(read.toString().replaceAll("[^ -~]", ""))) {
                    throw new AssertionError(kind + " writes a value into its name");
                }
            }
            Address.parse(text).key();
            PersonName name = PersonName.of(text);
            name.familyKey();
            name.givenKey();
            MyNumber.passes(text);
            Digits.key(text);
            Width.unwrap(text);
            Kana.toHiragana(text);
            Kana.key(text);
            JapaneseDate.parse(text).found().ifPresent(NotationFuzzTest::ordered);
        });
    }

    private static void ordered(PartialDate date) {
        LocalDate earliest = date.earliest();
        if (earliest.isAfter(date.latest())
                || !PartialDate.parse(date.toString()).equals(date)) {
            throw new AssertionError("a date that is none");
        }
    }
}
