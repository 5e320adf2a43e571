package jp.yorisoi.cli;

import static jp.yorisoi.cli.AdversarialArchives.SHEET;
import static jp.yorisoi.cli.AdversarialArchives.SHEET_END;
import static jp.yorisoi.cli.AdversarialBooks.utf8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import jp.yorisoi.cli.AdversarialFile.Content;
import jp.yorisoi.cli.AdversarialFile.Expected;

/// Sheets and pages that grow beyond all measure when they are read: cells of 32 MiB, rows of ten million columns,
/// marks
/// of repetition, entities wherever a part may have them.
final class HarmfulTables {
    private static final int CELL = 32 << 20;
    private static final int COLUMNS = 10_000_000;
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final List<AdversarialFile> files = new ArrayList<>();

    private HarmfulTables() {}

    static List<AdversarialFile> all() {
        HarmfulTables tables = new HarmfulTables();
        tables.cells();
        tables.columns();
        tables.repeats();
        tables.entities();
        tables.old();
        return tables.files;
    }

    private void add(String name, String code, Content content) {
        files.add(new AdversarialFile(name, content, Expected.refused(code, "")));
    }

    private void cells() {
        String tooLong = "record-too-long";
        String much = "x".repeat(CELL);
        add("cell-text.xlsx", tooLong, path -> sheet(path, "<c t=\"str\"><v>" + much + "</v></c>"));
        add("cell-inline.xlsx", tooLong, path -> sheet(path, "<c t=\"inlineStr\"><is><t>" + much + "</t></is></c>"));
        add("cell-number.xlsx", tooLong, path -> sheet(path, "<c><v>" + "1".repeat(CELL) + "</v></c>"));
        add("cell-type.xlsx", tooLong, path -> sheet(path, "<c t=\"" + much + "\"><v>1</v></c>"));
        add(
                "cell-entities.xlsx",
                tooLong,
                path -> sheet(path, "<c t=\"str\"><v>" + "&#x3042;".repeat(CELL / 8) + "</v></c>"));
        String run = "<r><t>" + "x".repeat(1 << 20) + "</t></r>";
        add("cell-runs.xlsx", tooLong, path -> sheet(path, "<c t=\"inlineStr\"><is>" + run.repeat(32) + "</is></c>"));
        add("cell-shared.xlsx", "inflates-too-far", path -> shared(path, "<c t=\"s\"><v>0</v></c>", much));
        add(
                "row-shared.xlsx",
                tooLong,
                path -> shared(path, "<c t=\"s\"><v>0</v></c>".repeat(16_000), "x".repeat(1 << 20)));
        add("cell.ods", tooLong, path -> AdversarialArchives.ods(path, row("", cell("", much))));
        add(
                "cell-day.ods",
                tooLong,
                path -> AdversarialArchives.ods(
                        path,
                        row("", "<table:table-cell office:value-type=\"date\" office:date-value=\"" + much + "\"/>")));
        add(
                "cell-html.xls",
                tooLong,
                path -> page(path, "<tr><td>1<tr><td>" + ("x".repeat(1 << 20) + "\n").repeat(20)));
        add(
                "page.xls",
                "inflates-too-far",
                path -> page(path, "<tr><td>1<tr><td>" + ("x".repeat(1 << 20) + "\n").repeat(40)));
    }

    private void columns() {
        String tooMany = "too-many-columns";
        add("columns.xlsx", tooMany, path -> sheet(path, "<c/>".repeat(COLUMNS)));
        add("columns-far.xlsx", tooMany, path -> sheet(path, "<c r=\"ZZZZ1\"><v>1</v></c>"));
        add(
                "columns.ods",
                tooMany,
                path -> AdversarialArchives.ods(
                        path, row("", cell(" table:number-columns-repeated=\"10000000\"", "x"))));
        add("columns-html.xls", tooMany, path -> page(path, "<tr>" + "<td>1\n".repeat(COLUMNS / 4)));
    }

    private void repeats() {
        String tooFar = "inflates-too-far";
        add(
                "repeats.ods",
                tooFar,
                path -> AdversarialArchives.ods(
                        path,
                        row(
                                " table:number-rows-repeated=\"1000000\"",
                                cell(" table:number-columns-repeated=\"16000\"", "x"))));
        add(
                "repeats-many.ods",
                tooFar,
                path -> AdversarialArchives.ods(
                        path,
                        row(
                                        " table:number-rows-repeated=\"1000\"",
                                        cell(" table:number-columns-repeated=\"1000\"", "x"))
                                .repeat(100)));
        add(
                "spans-html.xls",
                tooFar,
                path -> page(path, ("<tr>" + "<td colspan=1000>".repeat(16) + "\n").repeat(90_000)));
        add(
                "spans-down-html.xls",
                tooFar,
                path -> page(
                        path,
                        ("<tr>" + "<td colspan=1000 rowspan=1000>".repeat(16) + "\n" + "<tr><td>1\n".repeat(999))
                                .repeat(100)));
        add("cells-html.xls", tooFar, path -> page(path, ("<tr>" + "<td>1".repeat(16) + "\n").repeat(350_000)));
        add("deep.xlsx", "damaged", path -> AdversarialArchives.book(path, SHEET + "<a>".repeat(COLUMNS) + SHEET_END));
        add("deep.ods", "damaged", path -> AdversarialArchives.ods(path, "<a>".repeat(COLUMNS)));
    }

    /// Entities of entities and of other files in every part that is read.
    private void entities() {
        String far = "<!DOCTYPE w [<!ENTITY l9 SYSTEM \"file:///etc/passwd\">]>";
        for (String document : List.of("laughs", "far")) {
            for (String part : AdversarialArchives.parts().keySet()) {
                if (!"[Content_Types].xml".equals(part)) {
                    add(document + "-" + part.replace('/', '-') + ".xlsx", "damaged", path -> {
                        Map<String, byte[]> parts = AdversarialArchives.parts();
                        parts.put("xl/worksheets/sheet1.xml", utf8(SHEET + SHEET_END));
                        String usual =
                                new String(parts.get(part), StandardCharsets.UTF_8).replaceFirst("<\\?.*?\\?>", "");
                        String broken = usual.replaceFirst("(</[A-Za-z]+>)$", "&l9;$1");
                        parts.put(
                                part,
                                utf8("laughs".equals(document) ? AdversarialArchives.laughs(broken) : far + broken));
                        Files.write(path, AdversarialArchives.zip(parts));
                    });
                }
            }
        }
        add(
                "far.ods",
                "damaged",
                path -> AdversarialArchives.odsOf(
                        path, far + "<office:document-content>&l9;</office:document-content>"));
    }

    private void old() {
        add("large.xls", "inflates-too-far", path -> {
            try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
                sparse.write(OLE);
                sparse.setLength(3L << 30);
            }
        });
        add("bomb-old.xls.gz", "inflates-too-far", path -> {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path), 1 << 16)) {
                out.write(OLE);
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 300; i++) {
                    out.write(zeros);
                }
            }
        });
    }

    private static void sheet(Path path, String cells) throws IOException {
        AdversarialArchives.book(path, SHEET + "<row r=\"1\">" + cells + "</row>" + SHEET_END);
    }

    private static void shared(Path path, String cells, String text) throws IOException {
        Map<String, byte[]> parts = AdversarialArchives.parts();
        String relation = AdversarialArchives.RELATION.formatted("worksheet", "worksheets/sheet1.xml");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(relation.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")));
        parts.put("xl/worksheets/sheet1.xml", utf8(SHEET + "<row r=\"1\">" + cells + "</row>" + SHEET_END));
        parts.put("xl/sharedStrings.xml", utf8("<sst><si><t>" + text + "</t></si></sst>"));
        Files.write(path, AdversarialArchives.zip(parts));
    }

    private static String row(String marks, String cells) {
        return "<table:table-row" + marks + ">" + cells + "</table:table-row>";
    }

    private static String cell(String marks, String text) {
        return "<table:table-cell" + marks + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static void page(Path path, String rows) throws IOException {
        Files.writeString(path, "<html><table>" + rows + "</table></html>");
    }
}
