package jp.yorisoi.cli;

import static jp.yorisoi.cli.AdversarialFile.HEADER;
import static jp.yorisoi.cli.AdversarialFile.RECORDS;
import static jp.yorisoi.cli.AdversarialFile.table;
import static jp.yorisoi.cli.AdversarialFile.tableWith;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.yorisoi.cli.AdversarialFile.Expected;

/// Text files that make trouble: by their bytes, by their delimiters and quotes, by their layout.
final class AdversarialTexts {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final Charset UTF8 = StandardCharsets.UTF_8;
    private static final String MARK = "\uFEFF";

    private final List<AdversarialFile> files = new ArrayList<>();

    static List<AdversarialFile> all() {
        AdversarialTexts texts = new AdversarialTexts();
        texts.encodings();
        texts.damage();
        texts.notTables();
        texts.delimiters();
        texts.quotes();
        texts.lines();
        texts.layouts();
        texts.ragged();
        return texts.files;
    }

    private static Expected csv() {
        return Expected.read("csv", "windows-31j", ",");
    }

    private void add(String name, byte[] bytes, Expected expected) {
        files.add(new AdversarialFile(name, path -> Files.write(path, bytes), expected));
    }

    private void add(String name, String text, Expected expected) {
        add(name, text.getBytes(MS932), expected);
    }

    static String joined(List<List<String>> rows, String delimiter, String end) {
        return rows.stream().map(row -> String.join(delimiter, row) + end).collect(Collectors.joining());
    }

    static String plain() {
        return joined(table(), ",", "\r\n");
    }

    private void encodings() {
        add("utf8.csv", plain().getBytes(UTF8), Expected.read("csv", "UTF-8", ","));
        add("utf8-bom.csv", (MARK + plain()).getBytes(UTF8), Expected.read("csv", "UTF-8-BOM", ","));
        add("ms932.csv", plain(), csv());
        add("euc.csv", plain().getBytes(Charset.forName("EUC-JP")), Expected.read("csv", "EUC-JP", ","));
        add("jis.csv", plain().getBytes(Charset.forName("ISO-2022-JP")), Expected.read("csv", "ISO-2022-JP", ","));
        Charset little = StandardCharsets.UTF_16LE;
        Charset big = StandardCharsets.UTF_16BE;
        add("utf16le.csv", (MARK + plain()).getBytes(little), Expected.read("csv", "UTF-16LE", ","));
        add("utf16be.csv", (MARK + plain()).getBytes(big), Expected.read("csv", "UTF-16BE", ","));
        add("utf16le-no-bom.csv", plain().getBytes(little), Expected.read("csv", "UTF-16LE", ","));
        add("utf16be-no-bom.csv", plain().getBytes(big), Expected.read("csv", "UTF-16BE", ","));
        add(
                "utf16le.txt",
                (MARK + plain().replace(',', '\t')).getBytes(little),
                Expected.read("tsv", "UTF-16LE", "\t"));
        // what only Windows has: NEC row 13, IBM extensions
        List<List<String>> windows = tableWith(2, 7, "未①㈱髙﨑ｱ");
        add("nec-ibm.csv", joined(windows, ",", "\r\n"), csv().rows(windows));
        // the private area of a department's own characters stays visible as such
        List<List<String>> own = tableWith(1, 7, "済\uE000");
        add("gaiji.csv", joined(own, ",", "\r\n"), csv().rows(own));
        files.add(handful("handful-ms932.csv", MS932, csv()));
        files.add(handful("handful-utf8.csv", UTF8, Expected.read("csv", "UTF-8", ",")));
    }

    /// A long file of digits whose only Japanese letters stand in its header and one of its last cells.
    private static AdversarialFile handful(String name, Charset charset, Expected expected) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (int i = 0; i < 3000; i++) {
            String status = i == 2990 ? "全部支給" : "1";
            rows.add(List.of(
                    "%010d".formatted(2 * i), "%010d".formatted(2 * i + 1), "2024-04-01", status, "1", "", "", "1"));
        }
        byte[] bytes = joined(rows, ",", "\n").getBytes(charset);
        return new AdversarialFile(
                name, path -> Files.write(path, bytes), expected.rows(rows).stored(3000));
    }

    private void damage() {
        byte[] ms932 = plain().getBytes(MS932);
        // a lead byte without a fitting second byte, in the last cell of the second record
        byte[] broken = replaced(ms932, "未".getBytes(MS932), new byte[] {(byte) 0x96, ' '});
        add("broken-ms932.csv", broken, csv().rows(List.of()).telling("extract.invalid-bytes"));
        byte[] utf8 = replaced(plain().getBytes(UTF8), "未".getBytes(UTF8), new byte[] {(byte) 0xE6, (byte) 0x9C});
        add(
                "broken-utf8.csv",
                utf8,
                Expected.read("csv", "UTF-8", ",").rows(List.of()).telling("extract.invalid-bytes"));
        String readWrongly = new String(ms932, Charset.forName("windows-1252"));
        add("mojibake-1252.csv", readWrongly.getBytes(UTF8), garbled("mojibake", "UTF-8"));
        String lost = plain().replaceAll("[ぁ-龠]", "\uFFFD");
        add("lost.csv", lost.getBytes(UTF8), garbled("lost-characters", "UTF-8"));
        byte[] noise = new byte[4000];
        new Random(5).nextBytes(noise);
        add("noise.csv", noise, Expected.refused("unknown", "unknown"));
        add("zeros.csv", new byte[5000], Expected.refused("unknown", "unknown"));
        add("empty.csv", new byte[0], Expected.refused("empty", "unknown"));
    }

    private static Expected garbled(String code, String encoding) {
        Expected refused = Expected.refused(code, "csv");
        return new Expected(
                refused.outcome(),
                refused.code(),
                "csv",
                null,
                encoding,
                ",",
                0,
                0,
                List.of(),
                0,
                refused.code(),
                List.of());
    }

    private static byte[] replaced(byte[] bytes, byte[] what, byte[] by) {
        int at = IntStream.range(0, bytes.length)
                .filter(i -> Arrays.equals(bytes, i, Math.min(bytes.length, i + what.length), what, 0, what.length))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(by);
        out.write(bytes, at + what.length, bytes.length - at - what.length);
        return out.toByteArray();
    }

    private void notTables() {
        add(
                "error-page.xlsx",
                "<!DOCTYPE html><html><head><title>503</title></head><body><h1>混み合っています</h1></body></html>",
                new Expected(
                        "refused",
                        "extract.web-page",
                        "html",
                        null,
                        "windows-31j",
                        null,
                        0,
                        0,
                        List.of(),
                        0,
                        "extract.web-page",
                        List.of()));
        add("letter.csv", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n", Expected.refused("pdf", "unknown"));
        add("data.csv", "{\"children\": [{\"id\": 1}]}", Expected.refused("not-a-table", "unknown"));
        add(
                "excel-2003.xls",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell>"
                        + "<Data>番号</Data></Cell></Row></Table></Worksheet></Workbook>",
                Expected.refused("xml-spreadsheet", "unknown"));
        add("letter.xls", "{\\rtf1\\ansi\\deff0 {\\fonttbl}}", Expected.refused("not-a-table", "unknown"));
        add(
                "blank-lines.csv",
                "\r\n\r\n,,,\r\n\r\n",
                Expected.read("csv", "UTF-8", ",").rows(List.of()).notImported("intake.no-table"));
    }

    private void delimiters() {
        add("tab.tsv", joined(table(), "\t", "\r\n"), Expected.read("tsv", "windows-31j", "\t"));
        add("tab.csv", joined(table(), "\t", "\r\n"), Expected.read("tsv", "windows-31j", "\t"));
        for (String delimiter : List.of(";", "|", "^", ":")) {
            String name = "delimiter-" + (int) delimiter.charAt(0) + ".csv";
            add(name, joined(table(), delimiter, "\r\n"), Expected.read("csv", "windows-31j", delimiter));
        }
        add(
                "sep-line.csv",
                "sep=;\r\n" + joined(table(), ";", "\r\n"),
                Expected.read("csv", "windows-31j", ";").headerAt(2));
        add("csv.xls", plain(), csv().telling("extract.misnamed"));
        add("csv.xlsx", plain(), csv().telling("extract.misnamed"));
        add("no-ending", plain(), csv());
    }

    private void quotes() {
        String quoted = table().stream()
                .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        add("all-quoted.csv", quoted, csv());
        add("quoted-comma.csv", plain().replace("32500", "\"32,500\""), csv().rows(tableWith(1, 4, "32,500")));
        add("quoted-quote.csv", plain().replace("済\r\n00", "\"済\"\"み\"\r\n00"), csv().rows(tableWith(1, 7, "済\"み")));
        add("quoted-break.csv", plain().replace("一部支給", "\"一部\n支給\""), csv().rows(tableWith(1, 3, "一部\n支給")));
        add("single-quoted.csv", quoted.replace('"', '\''), csv());
        add(
                "unclosed.csv",
                plain().replace("R5.10.1,全部", "\"R5.10.1,全部"),
                csv().rows(List.of()).telling("extract.quote-open"));
        add(
                "stray.csv",
                plain().replace("一部支給", "\"一部\"支給\""),
                csv().rows(List.of()).telling("extract.quote-stray"));
        add("inch.csv", plain().replace("未", "12\"未"), csv().rows(tableWith(2, 7, "12\"未")));
    }

    private void lines() {
        add("lf.csv", joined(table(), ",", "\n"), csv());
        add("cr.csv", joined(table(), ",", "\r"), csv());
        add("mixed.csv", joined(table().subList(0, 2), ",", "\r\n") + joined(table().subList(2, 4), ",", "\n"), csv());
        add("no-last-break.csv", plain().stripTrailing(), csv());
        add("blank-end.csv", plain() + "\r\n\r\n,,,,,,,\r\n", csv());
        add("dos-end.csv", plain() + "\u001A", csv());
        add("blank-between.csv", joined(table(), ",", "\r\n\r\n"), csv());
    }

    private void layouts() {
        String title = "児童扶養手当受給者一覧,,,,,,,\r\n令和8年10月31日現在,,,,,,,\r\n";
        add("title.csv", title + plain(), csv().headerAt(3));
        add("short-title.csv", "児童扶養手当受給者一覧\r\n\r\n" + plain(), csv().headerAt(3));
        add("totals.csv", plain() + "合計,,,,123500,,,\r\n", csv());
        add("notes.csv", plain() + "\r\n※停止中の者を除く\r\n（出典）福祉システム\r\n", csv());
        String unit = ",,,,(円),,,\r\n";
        add("units.csv", plain().replaceFirst("現況届\r\n", "現況届\r\n" + unit), csv());
        String again = String.join(",", HEADER) + "\r\n";
        add("header-again.csv", plain().replace("0000000031,", again + "0000000031,"), csv());
        String empty = table().stream()
                .map(row -> "," + String.join(",", row) + "\r\n")
                .collect(Collectors.joining());
        List<List<String>> moved = table().stream()
                .map(row -> IntStream.range(-1, row.size())
                        .mapToObj(i -> i < 0 ? "" : row.get(i))
                        .toList())
                .toList();
        add("blank-column.csv", empty, csv().rows(moved));
        add("header-only.csv", again, csv().rows(List.of(HEADER)).notImported("intake.no-rows"));
        add("two-tables.csv", plain() + "\r\n\r\n学校,人数\r\nみほん小,3\r\nひがし小,4\r\n", csv().tables(2));
        add(
                "one-column.csv",
                "氏名\r\n山田 太郎\r\n鈴木 花子\r\n",
                Expected.read("csv", "windows-31j", null)
                        .rows(List.of(List.of("氏名"), List.of("山田 太郎"), List.of("鈴木 花子")))
                        .notImported("intake.source-unknown"));
        add(
                "strange.csv",
                "品名,単価,数量\r\nりんご,120,3\r\nみかん,80,12\r\n",
                csv().rows(List.of(List.of("品名", "単価", "数量"), List.of("りんご", "120", "3"), List.of("みかん", "80", "12")))
                        .notImported("intake.source-unknown"));
        add(
                "my-number.csv",
                "個人番号," + plain().replace("\r\n00", "\r\n123456789018,00"),
                csv().rows(List.of()).notImported("intake.my-number"));
    }

    private void ragged() {
        add("short-row.csv", plain().replace(",R5.10.1,,済", ",R5.10.1"), csv().rows(tableWith(3, 7, "")));
        add(
                "long-row.csv",
                plain().replace("未\r\n", "未,余り\r\n"),
                csv().rows(List.of()).stored(RECORDS.size() - 1));
        add("trailing.csv", plain().replace("\r\n", ",,\r\n"), csv().rows(List.of()));
        add(
                "long-cell.csv",
                plain().replace("未", "未" + "あ".repeat(100_000)),
                csv().rows(tableWith(2, 7, "未" + "あ".repeat(100_000))));
        String letters = IntStream.range(0, 2000).mapToObj(i -> "項目" + i).collect(Collectors.joining(","));
        add(
                "wide.csv",
                letters + "\r\n" + letters.replace("項目", "") + "\r\n",
                csv().rows(List.of()).notImported("intake.source-unknown"));
    }

    /// Records that never end.
    static List<AdversarialFile> harmful() {
        AdversarialTexts texts = new AdversarialTexts();
        Expected tooLong = garbled("record-too-long", "windows-31j");
        texts.add("quote-cell-32mib.csv", plain().replace("未", '"' + "x".repeat(32 << 20) + '"'), tooLong);
        texts.add("columns-10m.csv", plain() + ",".repeat(10_000_000), garbled("too-many-columns", "windows-31j"));
        texts.add("one-line-20mib.csv", "山".repeat(10 << 20), tooLong);
        return texts.files;
    }
}
