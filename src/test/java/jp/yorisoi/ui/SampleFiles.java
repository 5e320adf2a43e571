package jp.yorisoi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// A few invented extracts for tests of the window: small, with the flaws that screens must show.
public final class SampleFiles {
    private static final Charset MS932 = Charset.forName("windows-31j");

    private SampleFiles() {}

    /// A register of two households.
    public static Path register(Path folder) {
        return write(folder, "住民基本台帳_20261120.csv", """
                宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,世帯主氏名,郵便番号,住所,異動日
                0000000011,0000000701,見本　例子,ﾐﾎﾝ ﾚｲｺ,S62.4.1,女,世帯主,見本　例子,590-0001,みほん市みほん台1丁目2番3号,R3.4.1
                0000000012,0000000701,見本　そら,ﾐﾎﾝ ｿﾗ,H26.7.9,男,子,見本　例子,590-0001,みほん市みほん台1丁目2番3号,R3.4.1
                0000000013,0000000701,見本　うみ,ﾐﾎﾝ ｳﾐ,R1.5.20,女,子,見本　例子,590-0001,みほん市みほん台1丁目2番3号,R3.4.1
                0000000021,0000000702,作例　太郎,ｻｸﾚｲ ﾀﾛｳ,S31.1.5,男,世帯主,作例　太郎,590-0002,みほん市つくえ町4-5-6,H2.10.1
                """);
    }

    /// An allowance with a row that cannot be taken and a value that cannot be read.
    public static Path allowance(Path folder) {
        return write(folder, "児童扶養手当_20261031.csv", """
                宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届
                0000000011,0000000012,R6.4.1,一部支給,"32,500",R6.4.1,,済
                0000000011,0000000013,R6.13.1,全部,"45,500円",R6.4.1,,未
                ,0000000099,R6.4.1,全部,"45,500",R6.4.1,,未
                """);
    }

    /// The same allowance a month later with other columns: one moved, one renamed, one new.
    public static Path changedAllowance(Path folder) {
        return write(folder, "児童扶養手当_20261119.csv", """
                宛名番号(受給者),児童宛名番号,支給区分,認定日,手当額,開始,終了,現況届,担当係
                0000000011,0000000012,一部支給,R6.4.1,"32,500",R6.4.1,,済,二係
                """);
    }

    /// A file of no source.
    public static Path unknown(Path folder) {
        return write(folder, "Book1.csv", "品目,数量,単価\nえんぴつ,10,60\nけしごむ,3,90\n");
    }

    private static Path write(Path folder, String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(MS932));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
