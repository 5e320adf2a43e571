package jp.yorisoi.base.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever stands in a cell is answered at once, and the normal form of an address is its own.
class NotationLimitsTest {
    private static final int LONG = 10_000;
    private static final long MOST_NANOS = 20_000_000L;

    @ParameterizedTest
    @EnumSource(Notation.class)
    void aCellOfTenThousandCharactersTakesNoTimeToSpeakOf(Notation kind) {
        Random random = new Random(10);
        int[] letters =
                "0123１２年月日元令平(（ 　)-ーアｱﾞ一二十千万東町丁目番地号の,.¥▲〓\uE000𠮷é".codePoints().toArray();
        for (String unit :
                List.of("1", "(", " ", "1-", "一", "万", "東", "ア-", "元年", "丁目", "𠮷", "a", "。", "内線", "゛", "1 ")) {
            assertQuick(kind, unit.repeat(LONG / unit.length()));
        }
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LONG - 1) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            assertQuick(kind, text.toString());
        }
    }

    /// The best of several runs: about 1 ms where the processor is free; the bound is wide, since another program may
    /// hold it.
    private static void assertQuick(Notation kind, String text) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 30 && best > MOST_NANOS; run++) {
            long start = System.nanoTime();
            kind.normalise(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).as("%s %s…", kind, text.substring(0, 4)).isLessThanOrEqualTo(MOST_NANOS);
    }

    @Test
    void normalFormsOfAddressesAreTheirOwn() {
        Random random = new Random(11);
        List<String> towns = List.of("みほん市東町", "一番町", "三条町", "北一条西", "大字山田", "八丁堀", "霞ヶ関", "種市第10地割", "堀江町甲");
        List<String> blocks =
                List.of("1丁目2番3号", "12番地の4", "１－２－３", "三丁目四番五号", "二十三番地", "1の2", "5", "1-2-3-401", "2丁3-4", "九番十号");
        List<String> buildings =
                List.of("", " コーポ桜101号室", "　第二東ビル3F", "（山田方）", " 2番館", " Ａ－１０１", " 市営住宅3-402", " 1棟 203号");
        for (int i = 0; i < 5_000; i++) {
            String text = any(random, towns) + any(random, blocks) + any(random, buildings);
            Normalised first = Address.normalise(text);
            assertThat(Address.normalise(String.valueOf(first.value())))
                    .as(text)
                    .isEqualTo(first);
        }
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
