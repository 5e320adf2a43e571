package jp.yorisoi.cli;

import static jp.yorisoi.cli.AdversarialBooks.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.yorisoi.cli.AdversarialFile.Content;
import jp.yorisoi.cli.AdversarialFile.Expected;

/// Archives that make trouble, and files that mean harm: they grow without end, name entities of entities or ask for
/// other files.
final class AdversarialArchives {
    private static final String TYPES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    static final String RELATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
    private static final String BOOK =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String SHEET_END = "</sheetData></worksheet>";

    private AdversarialArchives() {}

    /// Archives of one file and others.
    static List<AdversarialFile> all() {
        Expected csv = Expected.read("csv", "windows-31j", ",");
        byte[] plain = AdversarialTexts.plain().getBytes(Charset.forName("windows-31j"));
        byte[] zip = zip(Map.of("a.csv", plain));
        List<AdversarialFile> files = new ArrayList<>();
        add(files, "one.zip", path -> Files.write(path, zip), csv.in("zip"));
        add(files, "up.zip", path -> Files.write(path, zip(Map.of("../../../etc/a.csv", plain))), csv.in("zip"));
        Map<String, byte[]> mac = new LinkedHashMap<>();
        mac.put("a.csv", plain);
        mac.put("__MACOSX/._a.csv", new byte[] {0, 5, 22, 7});
        add(files, "mac.zip", path -> Files.write(path, zip(mac)), csv.in("zip"));
        Map<String, byte[]> two = Map.of("a.csv", plain, "b.csv", plain);
        add(files, "two.zip", path -> Files.write(path, zip(two)), Expected.refused("archive-many", "zip"));
        add(files, "none.zip", path -> Files.write(path, zip(Map.of())), Expected.refused("archive-many", "unknown"));
        add(
                files,
                "zip-in-zip.zip",
                path -> Files.write(path, zip(Map.of("a.zip", zip))),
                Expected.refused("archive-in-archive", "zip"));
        add(
                files,
                "half.zip",
                path -> Files.write(path, Arrays.copyOf(zip, zip.length / 2)),
                Expected.refused("damaged", "zip"));
        add(files, "one.csv.gz", path -> Files.write(path, gzip(plain)), csv.in("gzip"));
        add(
                files,
                "half.csv.gz",
                path -> Files.write(path, Arrays.copyOf(gzip(plain), 90)),
                Expected.refused("damaged", "gzip"));
        add(files, "empty.csv.gz", path -> Files.write(path, gzip(new byte[0])), Expected.refused("empty", "gzip"));
        add(
                files,
                "letter.docx",
                path -> Files.write(
                        path, zip(Map.of("[Content_Types].xml", utf8(TYPES), "word/document.xml", utf8("<w/>")))),
                Expected.refused("not-a-table", "zip"));
        add(
                files,
                "binary.xlsb",
                path -> Files.write(
                        path, zip(Map.of("[Content_Types].xml", utf8(TYPES), "xl/workbook.bin", new byte[9]))),
                Expected.refused("xlsb", "zip"));
        return files;
    }

    /// Files that mean harm; what they must be refused with, or `read` with nothing of what they ask for.
    static List<AdversarialFile> harmful() {
        List<AdversarialFile> files = new ArrayList<>();
        Expected tooFar = Expected.refused("inflates-too-far", "gzip");
        add(files, "bomb.csv.gz", path -> bombGzip(path, 600L << 20), tooFar);
        add(files, "bomb.zip", path -> bombZip(path, Map.of(), "a.csv", "0,1,2\n", 600L << 20), tooFar);
        add(
                files,
                "bomb-sheet.xlsx",
                path -> bombZip(
                        path, parts(), "xl/worksheets/sheet1.xml", SHEET + "<row><c><v>1</v></c></row>", 600L << 20),
                tooFar);
        add(
                files,
                "bomb-strings.xlsx",
                path -> bombZip(path, parts(), "xl/sharedStrings.xml", "<sst><si><t>0</t></si>", 900L << 20),
                tooFar);
        Expected damaged = Expected.refused("damaged", "xlsx");
        add(files, "laughs.xlsx", path -> book(path, laughs(SHEET + cell("&l9;") + SHEET_END)), damaged);
        add(
                files,
                "other-file.xlsx",
                path -> book(
                        path,
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SHEET + cell("&x;") + SHEET_END),
                damaged);
        add(
                files,
                "laughs.ods",
                path -> odsOf(path, laughs("<office:document-content>&l9;</office:document-content>")),
                damaged);
        add(
                files,
                "row-far.xlsx",
                path -> book(path, SHEET + "<row r=\"999999999\"><c r=\"XFD999999999\"><v>1</v></c></row>" + SHEET_END),
                Expected.book("xlsx"));
        return files;
    }

    private static void add(List<AdversarialFile> files, String name, Content content, Expected expected) {
        files.add(new AdversarialFile(name, content, expected));
    }

    private static String cell(String text) {
        return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    static String laughs(String document) {
        StringBuilder entities = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities + "]>" + document;
    }

    static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(TYPES));
        parts.put("_rels/.rels", utf8(RELATION.formatted("officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", utf8(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", utf8(RELATION.formatted("worksheet", "worksheets/sheet1.xml")));
        return parts;
    }

    static void book(Path path, String sheet) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("xl/worksheets/sheet1.xml", utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + sheet));
        Files.write(path, zip(parts));
    }

    /// An OpenDocument sheet of these rows.
    static void ods(Path path, String rows) throws IOException {
        odsOf(
                path,
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                        + "<office:body><office:spreadsheet><table:table table:name=\"一覧\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    static void odsOf(Path path, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content));
        Files.write(path, zip(parts));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void bombGzip(Path path, long size) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path), 1 << 16)) {
            repeat(out, "0,1,2\n", size);
        }
    }

    private static void bombZip(Path path, Map<String, byte[]> parts, String name, String text, long size)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            repeat(zip, text, size);
        }
    }

    private static void repeat(OutputStream out, String text, long size) throws IOException {
        byte[] block = utf8(text.repeat((1 << 20) / text.length()));
        for (long written = 0; written < size; written += block.length) {
            out.write(block);
        }
    }
}
