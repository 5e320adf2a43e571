package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.vault.store.ColumnChunk;
import org.junit.jupiter.api.Test;

class NormaliserTest {
    private static ColumnChunk.Entry read(ItemType type, String unit, String raw) {
        ItemDefinition.Form form = new ItemDefinition.Form(type, null, unit.isEmpty() ? null : unit);
        return new Normaliser(new ItemDefinition("項目", form, List.of("項目"), Set.of()), null).read(raw);
    }

    @Test
    void identifiersKeepTheirZeros() {
        assertThat(read(ItemType.IDENTIFIER, "", "００１２３").value()).isEqualTo("00123");
        assertThat(read(ItemType.IDENTIFIER, "", "'00123").value()).isEqualTo("00123");
        assertThat(read(ItemType.IDENTIFIER, "", "123.0").value()).isEqualTo("123");
        assertThat(Digits.key("00123")).isEqualTo("123");
        assertThat(Digits.key("000")).isEqualTo("0");
        assertThat(Digits.key("0A1")).isEqualTo("0A1");
    }

    @Test
    void unitsAreTakenOffNumbers() {
        assertThat(read(ItemType.INTEGER, "日", "12日").value()).isEqualTo("12");
        assertThat(read(ItemType.INTEGER, "月", "3か月").value()).isEqualTo("3");
        assertThat(read(ItemType.INTEGER, "月", "３ヶ月").value()).isEqualTo("3");
        assertThat(read(ItemType.INTEGER, "級", "二級").value()).isEqualTo("2");
        assertThat(read(ItemType.INTEGER, "級", "なし").value()).isEqualTo("0");
        assertThat(read(ItemType.NUMBER, "cm", "102.5cm").value()).isEqualTo("102.5");
        assertThat(read(ItemType.INTEGER, "日", "1.5").problem()).isEqualTo("intake.number-not-whole");
    }

    @Test
    void whatSaysNoneHasNoValueAndNeedsNoMending() {
        ColumnChunk.Entry none = read(ItemType.DATE, "", "なし");

        assertThat(none.value()).isNull();
        assertThat(none.problem()).isEqualTo("intake.said-none");
    }

    @Test
    void damagedCharactersAreNeverAValue() {
        assertThat(read(ItemType.TEXT, "", "山\uFFFD太郎").problem()).isEqualTo("extract.invalid-bytes");
    }

    @Test
    void anyTextOfAnyTypeGivesItsRawTextBack() {
        Random random = new Random(3);
        String letters = "0123456789./-年月日令和平成元RHS山田ｱｶ ー〓△▲,円()（）有無";
        for (ItemType type : ItemType.values()) {
            for (int run = 0; run < 300; run++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i <= random.nextInt(9); i++) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                String raw = text.toString();
                if (!raw.isBlank()) {
                    ColumnChunk.Entry entry = read(type, "", raw);
                    assertThat(entry.raw()).isEqualTo(raw);
                    assertThat(entry.value() != null || entry.problem() != null)
                            .as(type + " " + raw)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theDayIsFoundInTitlesBeforeTheName() {
        assertThat(AsOf.find(List.of("受給者一覧", "令和8年10月31日現在", "出力日 2026/11/05"), "x_20260930.csv"))
                .contains(LocalDate.of(2026, 10, 31));
        assertThat(AsOf.find(List.of("出力日 2026/11/05"), "x_20260930.csv")).contains(LocalDate.of(2026, 9, 30));
        assertThat(AsOf.find(List.of("出力日 2026/11/05"), "x.csv")).contains(LocalDate.of(2026, 11, 5));
        assertThat(AsOf.find(List.of(), "教育_R8.10.31_東小.xlsx")).contains(LocalDate.of(2026, 10, 31));
        assertThat(AsOf.find(List.of(), "教育_R081031.xlsx")).contains(LocalDate.of(2026, 10, 31));
        assertThat(AsOf.find(List.of(), "教育 令和８年１０月分.xlsx")).contains(LocalDate.of(2026, 10, 31));
        assertThat(AsOf.find(List.of(), "2026-10_juki.csv")).contains(LocalDate.of(2026, 10, 31));
        assertThat(AsOf.find(List.of(), "juki.csv")).isEqualTo(Optional.empty());
        assertThat(AsOf.find(List.of("基準日：R8.4.1"), "juki.csv")).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void headersAreEqualInEveryWriting() {
        assertThat(HeaderKey.of("４ヶ月健診（受診日）")).isEqualTo(HeaderKey.of("4か月健診 受診日"));
        assertThat(HeaderKey.of("ｶﾅ氏名")).isEqualTo(HeaderKey.of("カナ氏名"));
        assertThat(HeaderKey.withoutBrackets("身長（cm）")).isEqualTo("身長");
    }

    @Test
    void oneInTenRandomNumbersLooksLikeAnIndividualNumberAndIsNoProof() {
        Random random = new Random(5);
        MyNumber column = new MyNumber();
        for (int i = 0; i < 5000; i++) {
            StringBuilder digits = new StringBuilder();
            for (int d = 0; d < 12; d++) {
                digits.append(random.nextInt(10));
            }
            column.see(1, MyNumber.passes(digits.toString()) ? 1 : 0);
        }
        assertThat(column.isFound()).isFalse();
        assertThat(MyNumber.isHeader("マイナンバー（12桁）")).isTrue();
        assertThat(MyNumber.isHeader("個人番号")).isTrue();
        assertThat(MyNumber.isHeader("個人コード")).isFalse();
    }
}
