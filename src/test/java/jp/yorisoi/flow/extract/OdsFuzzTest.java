package jp.yorisoi.flow.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// Open documents from the inside: a whole archive whose content says anything.
class OdsFuzzTest {
    private static final String START = "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:automatic-styles>"
            + "<number:number-style style:name=\"N1\"><number:number number:min-integer-digits=\"8\"/></number:number-style>"
            + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
            + "</office:automatic-styles><office:body><office:spreadsheet>";
    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    @TempDir
    static Path folder;

    static List<String> contents() {
        return List.of(
                START
                        + "<table:table table:name=\"名簿\"><table:table-column table:default-cell-style-name=\"ce1\"/>"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"9\"/>"
                        + "</table:table-row><table:table-row><table:table-cell office:value-type=\"string\"><text:p>見本"
                        + "<text:s text:c=\"2\"/>そら</text:p></table:table-cell><table:table-cell office:value-type=\"float\""
                        + " office:value=\"123\"/><table:covered-table-cell/></table:table-row></table:table>"
                        + END,
                START
                        + "<table:table><table:table-row><table:table-cell office:value-type=\"date\""
                        + " office:date-value=\"2024-04-01T13:45:30\"/><table:table-cell office:value-type=\"time\""
                        + " office:time-value=\"PT12H00M00S\"/><table:table-cell office:value-type=\"boolean\""
                        + " office:boolean-value=\"true\"/></table:table-row></table:table>"
                        + END);
    }

    @MethodSource("contents")
    @FuzzTest
    void anyOpenDocumentIsReadOrRefused(@NotNull String content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        AnyFile.read(folder.resolve("any.ods"), bytes.toByteArray());
    }
}
