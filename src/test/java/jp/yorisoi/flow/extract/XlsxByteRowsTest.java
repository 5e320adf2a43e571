package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader of bytes reads every sheet as the reader of events does, whole or damaged.
class XlsxByteRowsTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String[] TEXTS = {
        "山田",
        "a&amp;b",
        "&lt;1&gt;",
        "&#x9AD9;橋",
        "&#65;",
        "x_x000D_y",
        " 前後 ",
        "一\r\n二\n三\r四",
        "<![CDATA[<生>&]]>",
        "い<!-- 注 -->ろ",
        "𠮷",
        "0012",
        "",
        "true",
        "1"
    };
    private static final String[] NUMBERS = {
        "0", "7", "45383", "45383.5", "1E3", "-3", "123456789012345", "1234567890123456", "007", " 5 ", "0.1", "61"
    };
    private static final String[] TYPES = {"", "", "n", "s", "str", "inlineStr", "b", "e", "d"};

    @TempDir
    Path folder;

    private XlsxParts workbook;

    private record Read(List<RawRow> rows, boolean damaged) {}

    private Read events(byte[] sheet) throws IOException {
        XlsxParts book = workbook();
        List<RawRow> rows = new ArrayList<>();
        try (OfficeXml parts = new OfficeXml(new Content.OnDisk(book(sheet)), ReadLimits.DEFAULT)) {
            parts.read("xl/s.xml", new XlsxRows(book, ReadLimits.DEFAULT, rows::add));
            return new Read(rows, false);
        } catch (IOException | RuntimeException e) {
            return new Read(rows, true);
        }
    }

    private Read bytes(byte[] sheet) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try {
            XmlBytes xml = new XmlBytes(new Trickle(sheet));
            if (!xml.isUtf8()) {
                return events(sheet);
            }
            new XlsxByteRows(workbook(), ReadLimits.DEFAULT, rows::add).read(xml);
            return new Read(rows, false);
        } catch (IOException | RuntimeException e) {
            return new Read(rows, true);
        }
    }

    private XlsxParts workbook() throws IOException {
        if (workbook == null) {
            try (OfficeXml parts = new OfficeXml(new Content.OnDisk(book(new byte[0])), ReadLimits.DEFAULT)) {
                workbook = new XlsxParts(parts);
            }
        }
        return workbook;
    }

    /// Gives some bytes at a time, so that everything stands at the end of a buffer once.
    private static final class Trickle extends ByteArrayInputStream {
        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1 + pos % 61));
        }
    }

    private Path book(byte[] sheet) throws IOException {
        Path path = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.setLevel(0);
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + target("worksheet", "s.xml") + target("sharedStrings", "t.xml")
                            + target("styles", "y.xml") + "</Relationships>");
            part(
                    zip,
                    "xl/t.xml",
                    "<sst><si><t></t></si><si/><si><r><t>太</t></r><r><t xml:space=\"preserve\"> 郎</t></r><rPh sb=\"0\"><t>タ</t></rPh></si>"
                            + "<si><t>&amp;_x0041_</t></si></sst>");
            part(
                    zip,
                    "xl/y.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>");
            zip.putNextEntry(new ZipEntry("xl/s.xml"));
            zip.write(sheet);
        }
        return path;
    }

    private static String relation(String type, String target) {
        return "<Relationships>" + target(type, target) + "</Relationships>";
    }

    private static String target(String type, String target) {
        return "<Relationship Id=\"rId" + ("worksheet".equals(type) ? "1" : type) + "\" Type=\"" + RELATIONS + "/"
                + type + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String sheet(Random random) {
        String p = pick(random, "", "", "x:");
        StringBuilder out = new StringBuilder(pick(
                random,
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
                "<?xml version='1.0'?><!-- c -->"));
        out.append("<")
                .append(p)
                .append("worksheet xmlns:x=\"m\" xmlns=\"m\"><")
                .append(p)
                .append("sheetData>");
        int row = 0;
        for (int r = 0; r < random.nextInt(12); r++) {
            row += 1 + random.nextInt(3);
            out.append(pick(random, "", "\n  "))
                    .append("<")
                    .append(p)
                    .append("row")
                    .append(random.nextBoolean() ? " r=\"" + row + "\" spans='1:9'" : "")
                    .append(">");
            for (int c = 0; c < random.nextInt(8); c++) {
                cell(out, p, random, row);
            }
            out.append("</").append(p).append(pick(random, "row>", "row >"));
        }
        return out.append("</")
                .append(p)
                .append("sheetData><mergeCells/></")
                .append(p)
                .append("worksheet>")
                .toString();
    }

    private static void cell(StringBuilder out, String p, Random random, int row) {
        String type = pick(random, TYPES);
        String at = random.nextInt(3) == 0 ? " r=\"" + (char) ('A' + random.nextInt(26)) + row + "\"" : "";
        String style = random.nextBoolean() ? " s = '" + random.nextInt(4) + "'" : "";
        String marks = at + style + (type.isEmpty() ? "" : " t=\"" + type + "\"");
        if (random.nextInt(6) == 0) {
            out.append("<").append(p).append("c").append(marks).append(pick(random, "/>", " />"));
            return;
        }
        out.append("<").append(p).append("c").append(marks).append(">");
        String formula = random.nextInt(4) == 0 ? "<" + p + "f>A1&gt;2</" + p + "f>" : "";
        if ("inlineStr".equals(type)) {
            out.append("<")
                    .append(p)
                    .append("is><")
                    .append(p)
                    .append("t>")
                    .append(pick(random, TEXTS))
                    .append("</")
                    .append(p)
                    .append("t><rPh><")
                    .append(p)
                    .append("t>ヨミ</")
                    .append(p)
                    .append("t></rPh></")
                    .append(p)
                    .append("is>");
        } else {
            String value = switch (type) {
                case "s" -> Integer.toString(random.nextInt(4));
                case "str", "e" -> pick(random, TEXTS);
                case "b" -> pick(random, "0", "1", "true", " 1");
                case "d" -> pick(random, "2024-04-01T13:45:30", "2024-04-01", "2024-04-01T00:00:00.000Z");
                default -> pick(random, NUMBERS);
            };
            out.append(formula)
                    .append("<")
                    .append(p)
                    .append("v>")
                    .append(value)
                    .append("</")
                    .append(p)
                    .append("v>");
        }
        out.append("</").append(p).append("c>").append(pick(random, "", "\n"));
    }

    @Test
    void sheetsAreReadAlike() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            byte[] sheet = sheet(new Random(seed)).getBytes(StandardCharsets.UTF_8);
            Read expected = events(sheet);
            assertThat(expected.damaged()).as("seed %d", seed).isFalse();
            assertThat(bytes(sheet)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /// A sheet with a byte that is not right: what the reader of events reads is read alike, and what it refuses is
    /// refused, but where the byte stands beside all cells.
    @Test
    void damagedSheetsLoseNoCell() throws IOException {
        List<String> differing = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] sheet = sheet(random).getBytes(StandardCharsets.UTF_8);
            Read whole = bytes(sheet);
            int from = new String(sheet, StandardCharsets.ISO_8859_1).indexOf("sheetData>");
            int place = from + random.nextInt(sheet.length - from);
            sheet[place] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "<>/\"'&= crv".charAt(random.nextInt(11)));
            Read expected = events(sheet);
            Read read = bytes(sheet);
            boolean alike = expected.damaged() ? read.damaged() || read.equals(whole) : read.equals(expected);
            if (!alike) {
                differing.add(seed + " " + expected.damaged() + " " + read.damaged() + " "
                        + new String(
                                sheet,
                                Math.max(0, place - 30),
                                Math.min(60, sheet.length - Math.max(0, place - 30)),
                                StandardCharsets.UTF_8));
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void cutSheetsAreDamaged() throws IOException {
        byte[] sheet = sheet(new Random(3)).getBytes(StandardCharsets.UTF_8);
        String text = new String(sheet, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("sheetData>", text.length() / 2);
        for (int length = 1; length < end; length++) {
            assertThat(bytes(java.util.Arrays.copyOf(sheet, length)).damaged())
                    .as("%d bytes", length)
                    .isTrue();
        }
    }
}
