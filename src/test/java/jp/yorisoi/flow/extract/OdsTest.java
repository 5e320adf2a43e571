package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsTest {
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:automatic-styles>"
            + "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"0\""
            + " number:min-integer-digits=\"8\"/></number:number-style>"
            + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
            + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
            + "</style:style></office:automatic-styles><office:body><office:spreadsheet>";
    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    @TempDir
    Path folder;

    private Path ods(String doctype, String sheets) throws IOException {
        Path path = folder.resolve("a.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((START.formatted(doctype) + sheets + END).getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    @Test
    void everySortOfCellBecomesItsText() throws IOException {
        Path path = ods("", """
                <table:table table:name="名簿"><table:table-column table:number-columns-repeated="3"/>
                <table:table-column table:default-cell-style-name="ce1"/>
                <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="9"/>
                </table:table-row><table:table-row>
                <table:table-cell office:value-type="string"><text:p>山田<text:s text:c="2"/>太郎</text:p><text:p>様</text:p>
                <office:annotation><text:p>覚え書き</text:p></office:annotation></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2024-04-01"><text:p>R6.4.1</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2024-04-01T13:45:30"/>
                <table:table-cell office:value-type="float" office:value="123"><text:p>00000123</text:p></table:table-cell>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
                <table:table-cell office:value-type="percentage" office:value="0.256"><text:p>25.6%</text:p></table:table-cell>
                <table:table-cell office:value-type="time" office:time-value="PT12H00M00S"/>
                <table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>結合</text:p></table:table-cell>
                <table:covered-table-cell/>
                <table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048573"><table:table-cell
                 table:number-columns-repeated="16384"/></table:table-row></table:table>
                <table:table table:name="隠し" table:style-name="ta2"/>""");
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            assertThat(extract.file().format()).isEqualTo(FileFormat.ODS);
            assertThat(extract.problems()).isEmpty();
            assertThat(extract.tables()).extracting(RawTable::sheet).containsExactly("名簿", "隠し");
            assertThat(extract.tables()).extracting(RawTable::hidden).containsExactly(false, true);
            List<RawRow> rows = new ArrayList<>();
            extract.rows(extract.tables().getFirst(), rows::add);
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().row()).isEqualTo(3);
            assertThat(rows.getFirst().cells())
                    .containsExactly(
                            "山田  太郎\n様",
                            "2024-04-01",
                            "2024-04-01 13:45:30",
                            "00000123",
                            "TRUE",
                            "0.256",
                            "12:00:00",
                            "結合",
                            "",
                            "#N/A");
        }
    }

    @Test
    void entitiesAreRefused() throws IOException {
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        for (String entity : List.of("&b;", "&c;")) {
            Path path = ods(
                    laughs,
                    "<table:table table:name=\"a\"><table:table-row><table:table-cell"
                            + " office:value-type=\"string\"><text:p>" + entity + "</text:p></table:table-cell>"
                            + "</table:table-row></table:table>");
            try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
                throw new AssertionError("read " + extract.tables());
            } catch (ProblemException refused) {
                assertThat(refused.problem().code()).isEqualTo("extract.damaged");
            }
        }
    }
}
