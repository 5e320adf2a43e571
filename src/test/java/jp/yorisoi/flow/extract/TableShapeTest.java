package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableShapeTest {

    private static List<RawRow> rows(String text) {
        List<RawRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            rows.add(RawRow.of(++number, line.split(",", -1)));
        }
        return rows;
    }

    private static long data(List<RawRow> rows, TableShape shape) {
        return rows.stream().filter(row -> shape.kindOf(row) == RowKind.DATA).count();
    }

    @Test
    void plainHeaderInTheFirstRow() {
        List<RawRow> rows = rows("宛名番号,氏名,生年月日,性別\n1,山田 太郎,R1.5.1,男\n2,鈴木 花子,H30.1.2,女");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isEqualTo(1);
        assertThat(shape.headers()).containsExactly("宛名番号", "氏名", "生年月日", "性別");
        assertThat(data(rows, shape)).isEqualTo(2);
    }

    @Test
    void aHeaderOfTwoLinesIsFoundOverSparseRecords() {
        List<RawRow> rows = rows("""
                児童生徒名簿・出欠状況,,,,,,,,,,,,
                生徒番号,児童氏名,生年月日,欠席,,,,,早退,,,,
                ,,,4月,5月,6月,7月,8月,4月,5月,6月,7月,8月
                E100764,見本　朝陽,R1.11.24,,,,,,,,,,
                E100765,見本　璃子,R1.9.11,,,,,,,,,,
                E100766,例田　悠真,H30.11.3,,,,,,,,,,""");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerLines()).isEqualTo(2);
        assertThat(shape.firstDataRow()).isEqualTo(4);
        assertThat(shape.headers()).contains("生徒番号", "生年月日");
        assertThat(data(rows, shape)).isEqualTo(3);
    }

    @Test
    void titlesAboveAndTotalsBelowAreNoRecords() {
        List<RawRow> rows = rows("""
                児童扶養手当 受給者一覧,,,,
                みほん市 子育て支援課,,,作成日：令和8年10月31日,

                宛名番号,児童宛名番号,認定日,支給区分,手当額
                ,,,,(円)
                0000001,0000002,R6.4.1,全部,45500
                0000003,0000004,R5.4.1,一部,10740

                0000005,0000006,R5.4.1,停止,0
                宛名番号,児童宛名番号,認定日,支給区分,手当額
                0000007,0000008,R5.4.1,停止,0
                合計,,,4件,56240
                ※停止を含む,,,,""");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isEqualTo(4);
        assertThat(shape.firstDataRow()).isEqualTo(6);
        assertThat(shape.titles()).containsExactly("児童扶養手当 受給者一覧", "みほん市 子育て支援課 作成日：令和8年10月31日");
        assertThat(rows)
                .extracting(shape::kindOf)
                .containsExactly(
                        RowKind.TITLE,
                        RowKind.TITLE,
                        RowKind.BLANK,
                        RowKind.HEADER,
                        RowKind.UNITS,
                        RowKind.DATA,
                        RowKind.DATA,
                        RowKind.BLANK,
                        RowKind.DATA,
                        RowKind.HEADER,
                        RowKind.DATA,
                        RowKind.TOTAL,
                        RowKind.NOTE);
    }

    @Test
    void twoLinesAreJoinedAndGroupNamesRepeated() {
        List<RawRow> rows = rows("""
                令和8年度 児童生徒一覧,,,,,,,,
                児童生徒番号,氏名,欠席日数,,,,身体,,備考
                ,,累計,4月,5月,6月,身長,体重,
                1001,山田 太郎,3,1,1,1,120.5,22.1,
                1002,鈴木 花子,0,0,0,0,118.0,20.9,要観察""");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isEqualTo(3);
        assertThat(shape.headers())
                .containsExactly("児童生徒番号", "氏名", "欠席日数 累計", "欠席日数 4月", "欠席日数 5月", "欠席日数 6月", "身体 身長", "身体 体重", "備考");
        assertThat(data(rows, shape)).isEqualTo(2);
    }

    @Test
    void bareMonthNumbersUnderAGroupAreHeader() {
        List<RawRow> rows = rows("番号,氏名,月別欠席,,,\n,,4,5,6,7\n1,山田 太郎,0,1,2,3\n2,鈴木 花子,0,0,0,1");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isEqualTo(2);
        assertThat(shape.headers()).containsExactly("番号", "氏名", "月別欠席 4", "月別欠席 5", "月別欠席 6", "月別欠席 7");
    }

    @Test
    void groupLineOverAFullLineOfHeaders() {
        List<RawRow> rows = rows("""
                保育所 入所児童一覧,,,,,,
                基本,,,,保護者,,
                児童番号,氏名,カナ,生年月日,氏名,住所,電話
                1,山田 太郎,ﾔﾏﾀﾞ ﾀﾛｳ,R1.5.1,山田 一郎,東町1-2-3,072-123-4567""");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isEqualTo(3);
        assertThat(shape.headers())
                .containsExactly("基本 児童番号", "基本 氏名", "基本 カナ", "基本 生年月日", "保護者 氏名", "保護者 住所", "保護者 電話");
    }

    @Test
    void tableWithoutHeaderSaysSo() {
        List<RawRow> rows = rows("1,2024/4/1,100\n2,2024/4/2,200");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isZero();
        assertThat(data(rows, shape)).isEqualTo(2);
    }

    @Test
    void tableOfTextAloneHasItsHeaderInTheFirstWideRow() {
        List<RawRow> rows = rows("相談一覧,,,\n氏名,地区,相談内容,対応\n山田 太郎,東町,経済,訪問\n鈴木 花子,西町,学校,電話");
        TableShape shape = TableShape.of(rows);
        assertThat(shape.headerRow()).isEqualTo(2);
        assertThat(data(rows, shape)).isEqualTo(2);
    }

    @Test
    void recordWhoseNameIsATotalWordStaysARecord() {
        List<RawRow> rows = rows("番号,氏名,件数\n1,合計 太郎,3\n2,小計,4\n計,,7");
        TableShape shape = TableShape.of(rows);
        assertThat(data(rows, shape)).isEqualTo(2);
    }

    @Test
    void tablesBelowOneAnotherAreToldApart() {
        List<RawRow> rows = rows("""
                手帳所持者,,,
                番号,氏名,等級,交付日
                1,山田 太郎,2,R5.4.1
                2,鈴木 花子,3,R4.4.1

                受給者証,,,
                受給者番号,氏名,開始日,終了日
                0101,山田 太郎,R5.4.1,R6.3.31

                番号,氏名,等級,交付日
                3,佐藤 次郎,1,R6.4.1""");
        assertThat(TableSplit.starts(rows)).containsExactly(1, 6, 10);
    }

    @Test
    void blankRowsAndRepeatedHeadersDoNotPartATable() {
        List<RawRow> rows = rows("""
                番号,氏名,等級,交付日
                1,山田 太郎,2,R5.4.1

                2,鈴木 花子,3,R4.4.1

                番号,氏名,等級,交付日
                3,佐藤 次郎,1,R6.4.1

                合計,3件,,
                ※令和8年10月31日現在,,,""");
        assertThat(TableSplit.starts(rows)).containsExactly(1);
    }

    @Test
    void emptyTableHasNothing() {
        TableShape shape = TableShape.of(List.of());
        assertThat(shape.headerRow()).isZero();
        assertThat(shape.headers()).isEmpty();
    }
}
