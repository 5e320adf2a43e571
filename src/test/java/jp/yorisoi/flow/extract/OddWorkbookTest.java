package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks as other programs than Excel write them, part by part.
class OddWorkbookTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    @TempDir
    Path folder;

    private Path workbook(boolean strict, String shared, String sheet) throws IOException {
        String main = strict ? STRICT : MAIN;
        String relations = strict ? STRICT_RELATIONS : RELATIONS;
        Path path = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + relations
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets>"
                            + "<sheet name=\"名簿\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + relations
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"rId2\" Type=\"" + relations
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                            + "<Relationship Id=\"rId3\" Type=\"" + relations
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main + "\"><numFmts count=\"3\">"
                            + "<numFmt numFmtId=\"176\" formatCode=\"00000000\"/><numFmt numFmtId=\"177\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                            + "<numFmt numFmtId=\"178\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
                            + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/></cellXfs></styleSheet>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + sheet.replace("MAIN", main));
        }
        return path;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RawRow> rows(Path path) {
        List<RawRow> rows = new ArrayList<>();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            extract.rows(extract.tables().getFirst(), rows::add);
        }
        return rows;
    }

    @Test
    void everyWayOfWritingACellIsRead() throws IOException {
        for (boolean strict : new boolean[] {false, true}) {
            Path path = workbook(
                    strict,
                    "<si><t>山田</t><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                            + "<si><r><t>太</t></r><r><rPr/><t xml:space=\"preserve\">郎 </t></r></si><si><t>一_x000D_\n二</t></si>",
                    "<worksheet xmlns=\"MAIN\"><dimension ref=\"A1:XFD1048576\"/><sheetData>"
                            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                            + "<c r=\"C2\" t=\"inlineStr\"><is><r><t>直</t></r><r><t>接</t></r><rPh sb=\"0\" eb=\"1\"><t>チョク</t></rPh></is></c>"
                            + "<c r=\"D2\" s=\"1\"><v>123</v></c><c r=\"E2\" s=\"2\"><v>45383</v></c><c r=\"F2\" s=\"3\"><v>45383</v></c>"
                            + "<c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\" t=\"e\"><v>#N/A</v></c>"
                            + "<c r=\"I2\" t=\"str\"><f>A2&amp;\"x\"</f><v>式</v></c><c r=\"J2\"><f>1+1</f><v>2</v></c>"
                            + "<c r=\"K2\"><v>123456789012345678</v></c><c r=\"L2\"><v>1.1000000000000001</v></c>"
                            + "<c r=\"M2\" t=\"d\" s=\"2\"><v>2024-04-01T00:00:00</v></c><c r=\"N2\"><f>X1</f></c></row>"
                            + "<row><c><v>7</v></c><c t=\"s\"><v>1</v></c></row>"
                            + "<row r=\"65536\"><c r=\"A65536\" s=\"1\"/></row></sheetData></worksheet>");
            List<RawRow> rows = rows(path);
            assertThat(rows.getFirst().row()).isEqualTo(2);
            assertThat(rows.getFirst().cells())
                    .startsWith(
                            "山田",
                            "太郎 ",
                            "直接",
                            "00000123",
                            "2024-04-01",
                            "2024-04-01",
                            "TRUE",
                            "#N/A",
                            "式",
                            "2",
                            "123456789012345680",
                            "1.1",
                            "2024-04-01");
            assertThat(rows.get(1).row()).isEqualTo(3);
            assertThat(rows.get(1).cells()).startsWith("7", "太郎 ");
        }
    }

    @Test
    void escapedCharactersAreTheCharacters() throws IOException {
        Path path = workbook(
                false,
                "<si><t>一_x000D_二_x005F_x000D_</t></si>",
                "<worksheet xmlns=\"MAIN\"><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
        assertThat(rows(path).getFirst().cells()).containsExactly("一\r二_x000D_");
    }

    @Test
    void prefixedElementsAreRead() throws IOException {
        Path path = workbook(
                false,
                "",
                "<x:worksheet xmlns:x=\"MAIN\"><x:sheetData><x:row r=\"1\">"
                        + "<x:c r=\"A1\" t=\"str\"><x:v>文字</x:v></x:c><x:c r=\"C1\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(rows(path).getFirst().cells()).containsExactly("文字", "", "5");
    }

    @Test
    void laughsAndFarFilesAreRefusedAtOnce() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("<!ENTITY far SYSTEM \"file:///etc/hostname\">]>");
        for (String entity : List.of("&a29;", "&far;")) {
            Path path = workbook(
                    false,
                    "",
                    laughs + "<worksheet xmlns=\"MAIN\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + entity
                            + "</v></c></row></sheetData></worksheet>");
            Instant start = Instant.now();
            List<String> read;
            try {
                read = rows(path).getFirst().cells();
            } catch (ProblemException refused) {
                read = List.of(refused.problem().code());
            }
            assertThat(read).isEqualTo(List.of("extract.damaged"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void usedRangeOfAMillionFormattedRowsCostsLittle() throws IOException {
        StringBuilder rows = new StringBuilder(
                "<worksheet xmlns=\"MAIN\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>氏名</v></c>"
                        + "<c r=\"B1\" t=\"str\"><v>年齢</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>山田</v></c><c r=\"B2\"><v>5</v></c></row>");
        for (int i = 3; i <= 1_048_576; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"1\"/></row>");
        }
        Path path = workbook(false, "", rows.append("</sheetData></worksheet>").toString());
        Instant start = Instant.now();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            RawTable table = extract.tables().getFirst();
            TableShape shape = extract.shape(table);
            long[] records = {0};
            extract.rows(table, row -> {
                records[0] += shape.kindOf(row) == RowKind.DATA ? 1 : 0;
                return true;
            });
            assertThat(shape.headerRow()).isEqualTo(1);
            assertThat(records[0]).isEqualTo(1);
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
