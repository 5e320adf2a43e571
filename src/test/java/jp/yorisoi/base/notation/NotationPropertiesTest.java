package jp.yorisoi.base.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NotationPropertiesTest {
    private static final String FULL = "０１２３４５６７８９";
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private final Random random = new Random(20261031);

    private LocalDate day() {
        return LocalDate.of(1920, 1, 1).plusDays(random.nextInt(39_000));
    }

    private static String fullWidth(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c >= '0' && c <= '9' ? FULL.charAt(c - '0') : c);
        }
        return out.toString();
    }

    private static String kanji(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : String.valueOf(KANJI_DIGITS.charAt(number / 10))) + "十";
        return tens + (number % 10 == 0 ? "" : String.valueOf(KANJI_DIGITS.charAt(number % 10)));
    }

    private static List<String> notations(LocalDate day, Era era) {
        int year = day.getYear() - era.first().getYear() + 1;
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return List.of(
                day.toString(),
                day.toString().replace("-", ""),
                day.getYear() + "/" + month + "/" + date,
                day.getYear() + "年" + month + "月" + date + "日",
                Era.write(day),
                era.name() + year + "年" + month + "月" + date + "日",
                era.name() + kanji(year) + "年" + kanji(month) + "月" + kanji(date) + "日",
                era.letter() + year + "." + month + "." + date,
                era.letter().toLowerCase(Locale.ROOT) + year + "-" + month + "-" + date,
                era.name().substring(0, 1) + year + "/" + month + "/" + date,
                String.format(Locale.ROOT, "%s%02d%02d%02d", era.letter(), year, month, date),
                String.format(Locale.ROOT, "%d%02d%02d%02d", era.digit(), year, month, date),
                Long.toString(day.toEpochDay() + 25_569));
    }

    @Test
    void everyNotationOfADayIsThatDay() {
        for (int i = 0; i < 1_500; i++) {
            LocalDate day = day();
            Era era = Era.of(day).orElseThrow();
            for (String text : notations(day, era)) {
                boolean serial = text.length() == 5 && day.toEpochDay() + 25_569 < 10_000;
                if (!serial && text.length() > 4) {
                    assertThat(JapaneseDate.parse(text).value()).as(text).isEqualTo(PartialDate.of(day));
                    assertThat(JapaneseDate.parse("　" + fullWidth(text) + " ").value())
                            .as(text)
                            .isEqualTo(PartialDate.of(day));
                }
            }
        }
    }

    @Test
    void whateverStandsInACellIsAnsweredWithoutADefect() {
        String letters = "0123456789０１２年月日元令和平成昭RHS./-－,、 　(（）山田ヤﾔﾞ゛▲△円万千百十一〇の丁目番地号室ヶ〓?×○E+~\n\t𠮷󠄀";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 15_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            for (Notation kind : Notation.values()) {
                Normalised first = kind.normalise(text.toString());
                assertThat(first.value() == null).isEqualTo(first.key() == null);
                if (first.value() != null && kind != Notation.ADDRESS) {
                    assertThat(kind.normalise(first.value()).value())
                            .as("%s %s", kind, text)
                            .isEqualTo(first.value());
                }
            }
        }
    }

    @Test
    void halfWidthAndHiraganaReadAsTheSameKana() {
        String kana = "アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワヲン";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                name.append(kana.charAt(random.nextInt(kana.length())));
            }
            String text = name.toString();
            Normalised plain = Kana.normalise(text);
            assertThat(Kana.normalise(Kana.toHiragana(text))).isEqualTo(plain);
            assertThat(Kana.toKatakana(Kana.toHiragana(text))).isEqualTo(text);
            assertThat(Kana.normalise(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(plain);
            assertThat(plain.value()).isEqualTo(text);
            assertThat(Kana.key(Kana.key(text))).isEqualTo(Kana.key(text));
        }
    }

    @Test
    void amountsSurviveEveryNotation() {
        for (int i = 0; i < 3_000; i++) {
            long yen = random.nextLong(-99_999_999, 99_999_999);
            String digits = String.format(Locale.ROOT, "%,d", Math.abs(yen));
            for (String minus : List.of("-", "▲", "△", "－", "−")) {
                String text = (yen < 0 ? minus : "") + digits;
                assertThat(Amount.parse(text).value()).isEqualTo(yen);
                assertThat(Amount.parse(fullWidth(text) + "円").value()).isEqualTo(yen);
            }
        }
    }

    @Test
    void blocksSurviveEveryNotation() {
        for (int i = 0; i < 2_000; i++) {
            int a = 1 + random.nextInt(12);
            int b = 1 + random.nextInt(40);
            int c = 1 + random.nextInt(60);
            String normal = "みほん市東町" + a + "-" + b + "-" + c;
            for (String text : List.of(
                    "みほん市東町" + a + "丁目" + b + "番" + c + "号",
                    "みほん市東町" + a + "丁目" + b + "番地の" + c,
                    "みほん市東町" + a + "丁目" + b + "番地" + c,
                    "みほん市東町" + a + "の" + b + "の" + c,
                    "みほん市東町" + kanji(a) + "丁目" + b + "番" + c + "号",
                    "みほん市東町" + kanji(a) + "丁目" + kanji(b) + "番" + kanji(c) + "号",
                    fullWidth("みほん市東町" + a + "－" + b + "－" + c))) {
                assertThat(Address.normalise(text).value()).as(text).isEqualTo(normal);
                String whole = normal + " コーポ桜102号室";
                assertThat(Address.normalise(text + "　コーポ桜１０２号室").value())
                        .as(text)
                        .isEqualTo(whole);
                assertThat(Address.normalise(whole).value()).isEqualTo(whole);
            }
        }
    }

    @Test
    void variantsFoldOnceAndForAll() {
        assertThat(Kanji.size()).isGreaterThan(400);
        for (String pair : List.of(
                "髙高", "﨑崎", "邊辺", "邉辺", "齋斎", "齊斎", "斉斎", "澤沢", "廣広", "眞真", "國国", "濵浜", "惠恵", "德徳", "櫻桜", "龍竜", "嶋島",
                "冨富")) {
            int end = pair.length() - 1;
            assertThat(Kanji.fold(pair.substring(0, end))).isEqualTo(Kanji.fold(pair.substring(end)));
        }
        for (int point = 0x3400; point < 0x30000; point++) {
            assertThat(Kanji.common(Kanji.common(point))).isEqualTo(Kanji.common(point));
        }
    }

    @Test
    void oneOfTenRandomNumbersPassesTheCheckOfIndividualNumbers() {
        assertThat(MyNumber.passes("123456789018")).isTrue();
        assertThat(MyNumber.passes("１２３４-５６７８-９０１８")).isTrue();
        assertThat(MyNumber.passes("123456789010")).isFalse();
        int passed = 0;
        for (int i = 0; i < 5_000; i++) {
            passed += MyNumber.passes(String.format(Locale.ROOT, "%012d", random.nextLong(1_000_000_000_000L))) ? 1 : 0;
        }
        assertThat(passed).isBetween(350, 1_000);
    }

    @Test
    void monthsOfAFiscalYearLieInIt() {
        for (int i = 0; i < 500; i++) {
            FiscalYear year = FiscalYear.of(day());
            for (int month = 1; month <= 12; month++) {
                YearMonth of = year.month(month);
                assertThat(FiscalYear.of(of)).isEqualTo(year);
                assertThat(year.contains(of.atEndOfMonth())).isTrue();
            }
        }
    }
}
