package jp.yorisoi.base.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            令和元年5月1日   | 2019-05-01 |
            令和1年05月01日  | 2019-05-01 |
            R1.5.1           | 2019-05-01 |
            r01/05/01        | 2019-05-01 |
            R010501          | 2019-05-01 |
            R10501           | 2019-05-01 |
            5010501          | 2019-05-01 |
            5-01-05-01       | 2019-05-01 |
            令1/5/1          | 2019-05-01 |
            令元.5.1         | 2019-05-01 |
            ㋿元年5月1日     | 2019-05-01 |
            Ｒ６．４．１     | 2024-04-01 |
            R 6. 4. 1        | 2024-04-01 |
            平成31年4月30日  | 2019-04-30 |
            平成31年5月1日   | 2019-05-01 | notation.date-era-ended
            H35.3.31         | 2023-03-31 | notation.date-era-ended
            4310501          | 2019-05-01 | notation.date-era-ended
            昭和64年1月7日   | 1989-01-07 |
            昭和64年1月8日   |            | notation.date-after-era
            3640108          |            | notation.date-after-era
            平成元年1月7日   |            | notation.date-before-era
            令和元年4月30日  |            | notation.date-before-era
            大正15年12月25日 | 1926-12-25 |
            昭和元年12月25日 | 1926-12-25 |
            大正15年12月26日 |            | notation.date-after-era
            明治45年7月30日  | 1912-07-30 |
            明治45年7月31日  |            | notation.date-after-era
            S55.12.3         | 1980-12-03 |
            2024/4/1         | 2024-04-01 |
            2024-04-01       | 2024-04-01 |
            2024.4.1         | 2024-04-01 |
            2024年4月1日     | 2024-04-01 |
            西暦2024年4月1日 | 2024-04-01 |
            ２０２４／０４／０１ | 2024-04-01 |
            20240401         | 2024-04-01 |
            2024/4/1 0:00    | 2024-04-01 |
            2024-04-01 12:34:56 | 2024-04-01 |
            2024-04-01T00:00:00 | 2024-04-01 |
            2024/4/1(月)     | 2024-04-01 |
            令和6年4月1日生  | 2024-04-01 |
            令和六年四月一日 | 2024-04-01 |
            平成二十三年十二月三十一日 | 2011-12-31 |
            二〇二四年四月一日 | 2024-04-01 |
            45383            | 2024-04-01 |
            ４５３８３       | 2024-04-01 |
            45383.5          | 2024-04-01 |
            2024年4月        | 2024-04    |
            R6.4             | 2024-04    |
            202404           | 2024-04    |
            2024-04-00       | 2024-04    |
            20240400         | 2024-04    |
            5010500          | 2019-05    |
            R1.5.00          | 2019-05    |
            昭和20年5月不詳  | 1945-05    |
            昭和20年月日不詳 | 1945       |
            昭和20年不詳     | 1945       |
            2024/04/??       | 2024-04    |
            20240000         | 2024       |
            2024年           | 2024       |
            令和6年          | 2024       |
            2023-02-29       |            | notation.date-impossible
            2024-02-29       | 2024-02-29 |
            R6.13.1          |            | notation.date-impossible
            2024-00-05       |            | notation.date-impossible
            令和0年5月1日    |            | notation.date-impossible
            010501           |            | notation.date-ambiguous
            24/4/1           |            | notation.date-ambiguous
            4/1/2024         |            | notation.date-ambiguous
            00000000         |            | notation.date-none
            0000000          |            | notation.date-none
            99999999         |            | notation.date-open
            9999-12-31       |            | notation.date-open
            9999999          |            | notation.date-open
            山田太郎         |            | notation.date-unreadable
            R                |            | notation.date-unreadable
            1234567890123    |            | notation.date-unreadable
            """)
    void datesAreReadInEveryNotation(String text, String value, String problem) {
        check(Notation.DATE, text, value, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R6.4        | 2024-04
            202404      | 2024-04
            令和6年4月  | 2024-04
            令和６年４月分 | 2024-04
            2024-04     | 2024-04
            2024/4      | 2024-04
            R0604       | 2024-04
            50604       | 2024-04
            45383       | 2024-04
            2024-04-01  | 2024-04
            """)
    void monthsAreReadInEveryNotation(String text, String value) {
        check(Notation.MONTH, text, value, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ﾔﾏﾀﾞ ﾀﾛｳ      | ヤマダ タロウ  | ヤマダタロオ
            やまだ　たろう | ヤマダ タロウ  | ヤマダタロオ
            オオノ         | オオノ         | オオノ
            オウノ         | オウノ         | オオノ
            オーノ         | オーノ         | オオノ
            オ－ノ         | オーノ         | オオノ
            ヴィオラ       | ヴィオラ       | ビオラ
            ミヅキ         | ミヅキ         | ミズキ
            チヂミ         | チヂミ         | チジミ
            ショウコ       | ショウコ       | シヨオコ
            シヨウコ       | シヨウコ       | シヨオコ
            カヲル         | カヲル         | カオル
            ケイコ         | ケイコ         | ケエコ
            ケーコ         | ケーコ         | ケエコ
            ﾊﾟﾊﾞ           | パバ           | パバ
            カ゛ス         | ガス           | ガス
            スミス ジョン  | スミス ジョン  | スミスジヨン
            """)
    void kanaIsFullWidthAndItsKeyFoldsSpellings(String text, String value, String key) {
        Normalised kana = Kana.normalise(text);
        assertThat(kana.value()).isEqualTo(value);
        assertThat(kana.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            髙橋　花子 | 髙橋 花子 | 高橋花子
            渡邉 一郎  | 渡邉 一郎 | 渡辺一郎
            齋藤 さくら | 齋藤 さくら | 斎藤サクラ
            〓田 太郎  | 〓田 太郎 | 〓田太郎
            山﨑  ｼﾞﾛｳ | 山﨑 ジロウ | 山崎ジロオ
            𠮷田 葛󠄀   | 𠮷田 葛󠄀 | 吉田葛
            Smith John | Smith John | SMITHJOHN
            """)
    void namesKeepVariantsAndTheirKeyFoldsThem(String text, String value, String key) {
        Normalised name = PersonName.normalise(text);
        assertThat(name.value()).isEqualTo(value);
        assertThat(name.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            東町一丁目２番地３号　コーポ桜１０１号室 | 東町1-2-3 コーポ桜101号室
            東町1丁目2番3号                | 東町1-2-3
            東町１－２－３                 | 東町1-2-3
            東町1-2-3コーポ桜101           | 東町1-2-3 コーポ桜101
            東町1の2の3                    | 東町1-2-3
            東町一の二の三                 | 東町1-2-3
            東町１丁目２－３               | 東町1-2-3
            東町1ー2ー3                    | 東町1-2-3
            みほん市本町三丁目四番五号     | みほん市本町3-4-5
            三条町2番地                    | 三条町2
            一番町12番地の4                | 一番町12-4
            大字山田123番地                | 大字山田123
            山田二十三番地                 | 山田23
            大阪府みほん市東町1-2-3 サンハイツ 203 | 大阪府みほん市東町1-2-3 サンハイツ 203
            〒590-0001 みほん市東町1-2     | みほん市東町1-2
            北1条西2丁目3番4号             | 北1条西2-3-4
            東町                           | 東町
            東町1-2-3-405                  | 東町1-2-3-405
            東町01-02                      | 東町1-2
            東町1番地2 2番館               | 東町1-2 2番館
            東町 １ 丁目 ２ 番 ３ 号       | 東町1-2-3
            東町1 - 2 - 3                  | 東町1-2-3
            東町1-2-3-                     | 東町1-2-3
            東町12番地 1棟 203号           | 東町12 1棟 203号
            東町1丁目2番3号A棟101号        | 東町1-2-3 A棟101号
            東町1-1-1市営住宅3-402         | 東町1-1-1 市営住宅3-402
            大字東字西山1234番地の56       | 大字東字西山1234-56
            東町1-2 (山田方)               | 東町1-2 山田方
            """)
    void addressesAreTownNumbersAndBuilding(String text, String value) {
        check(Notation.ADDRESS, text, value, null);
    }

    @Test
    void addressesOfOnePlaceHaveOneKey() {
        String key = Address.parse("みほん市霞ヶ丘1-2-3 コーポ桜101").key();
        for (String other :
                new String[] {"みほん市霞が丘一丁目２番３号　コーポ桜１０１号室", "大阪府みほん市霞ケ丘1丁目2番地3　コーポ桜 １０１号", "みほん市字霞ヶ丘１の２の３ コーポ桜101"}) {
            assertThat(Address.parse(other).key()).isEqualTo(key);
        }
        assertThat(Address.parse("みほん市霞が丘1-2-4").key()).isNotEqualTo(key);
        assertThat(Address.parse("東町1-2-3-401").key())
                .isEqualTo(Address.parse("東町1丁目2番3号 401号室").key());
        assertThat(Address.parse("三重県四日市市西町2-1").municipality()).isEqualTo("四日市市");
        assertThat(Address.parse("大阪府泉州郡みほん町東1-2").municipality()).isEqualTo("泉州郡みほん町");
        assertThat(Address.parse("大阪市北区東1-2").municipality()).isEqualTo("大阪市北区");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234     | 1234
            ▲5        | -5
            △1,000.50 | -1000.5
            －３      | -3
            −7        | -7
            (12)      | -12
            0012      | 12
            -0        | 0
            1.20E+05  | 120000
            30日      | 30
            1234567,8 |
            1,23      |
            12a       |
            -         |
            二十三    | 23
            12.5kg    | 12.5
            """)
    void numbersArePlainDecimals(String text, String value) {
        check(Notation.NUMBER, text, value, value == null ? "notation.number-unreadable" : null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234,567円 | 1234567 |
            ￥1,000-    | 1000    |
            ▲１２，３４５円 | -12345 |
            -500        | -500    |
            3万円       | 30000   |
            3万2千円    | 32000   |
            12.5万      | 125000  |
            10千円      | 10000   |
            金壱万円也  | 10000   |
            1000.0      | 1000    |
            1000.5      |         | notation.amount-not-whole
            なし        |         | notation.amount-unreadable
            """)
    void amountsAreWholeYen(String text, String value, String problem) {
        check(Notation.AMOUNT, text, value, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            072-123-4567   | 0721234567  |
            ０７２（１２３）４５６７ | 0721234567 |
            090 1234 5678  | 09012345678 |
            +81-90-1234-5678 | 09012345678 |
            9012345678     | 09012345678 | notation.phone-zero
            721234567      | 0721234567  | notation.phone-zero
            072-123-4567/090-1234-5678 | 0721234567 | notation.phone-several
            123-4567       |             | notation.phone-unreadable
            なし           |             | notation.phone-unreadable
            """)
    void phonesAreDigits(String text, String value, String problem) {
        check(Notation.PHONE, text, value, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            〒590-0001 | 5900001 |
            ５９０－０００１ | 5900001 |
            600001     | 0600001 | notation.postcode-zero
            590        |         | notation.postcode-unreadable
            """)
    void postcodesAreSevenDigits(String text, String value, String problem) {
        check(Notation.POSTCODE, text, value, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "はい,yes",
        "有,yes",
        "○,yes",
        "１,yes",
        "TRUE,yes",
        "該当,yes",
        "いいえ,no",
        "無,no",
        "×,no",
        "0,no",
        "非該当,no",
        "不明,"
    })
    void flagsAreYesOrNo(String text, String value) {
        check(Notation.FLAG, text, value, value == null ? "notation.flag-unreadable" : null);
    }

    @Test
    void whatKeepsLeadingZerosIsTakenOff() {
        assertThat(Width.unwrap("=\"0012\"")).isEqualTo("0012");
        assertThat(Width.unwrap("'0012")).isEqualTo("0012");
        assertThat(Width.unwrap("0012")).isEqualTo("0012");
        assertThat(Width.clean("　Ａ　ﾎﾞ\u200B \t1 ")).isEqualTo("A ボ 1");
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void blankStaysBlankInEveryKind(Notation kind) {
        for (String blank : new String[] {"", " ", "　", "\t"}) {
            assertThat(kind.normalise(blank)).isEqualTo(Normalised.BLANK);
        }
    }

    private static void check(Notation kind, String text, @Nullable String value, @Nullable String problem) {
        Normalised got = kind.normalise(text);
        assertThat(got.problem()).as("%s problem", text).isEqualTo(problem);
        assertThat(got.value()).as("%s value", text).isEqualTo(value);
        assertThat(got.key() == null).isEqualTo(value == null);
    }
}
