package jp.yorisoi.cli;

import static jp.yorisoi.cli.AdversarialFile.table;
import static jp.yorisoi.cli.AdversarialFile.tableWith;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.yorisoi.cli.AdversarialFile.Expected;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks that make trouble.
final class AdversarialBooks {
    private final List<AdversarialFile> files = new ArrayList<>();

    /// Changes a workbook whose first sheet holds the table.
    private interface Change {
        void of(Workbook book) throws IOException;
    }

    static List<AdversarialFile> all() {
        AdversarialBooks books = new AdversarialBooks();
        books.names();
        books.cells();
        books.sheets();
        books.locked();
        books.webTables();
        return books.files;
    }

    private static void put(Workbook book, String name, int top, List<List<String>> rows) {
        Sheet sheet = book.getSheet(name) == null ? book.createSheet(name) : book.getSheet(name);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(top + r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (!rows.get(r).get(c).isEmpty()) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
        }
    }

    private static void write(Path path, Supplier<Workbook> format, Change change) throws IOException {
        try (Workbook book = format.get();
                OutputStream out = Files.newOutputStream(path)) {
            put(book, "一覧", 0, table());
            change.of(book);
            book.write(out);
        }
    }

    private void add(String name, Supplier<Workbook> format, Expected expected, Change change) {
        files.add(new AdversarialFile(name, path -> write(path, format, change), expected));
    }

    private void both(String name, Expected expected, Change change) {
        add(name + ".xlsx", XSSFWorkbook::new, inFormat(expected, "xlsx"), change);
        add(name + ".xls", HSSFWorkbook::new, inFormat(expected, "xls"), change);
    }

    private static Expected inFormat(Expected expected, String format) {
        return new Expected(
                expected.outcome(),
                expected.code(),
                format,
                null,
                null,
                null,
                expected.tables(),
                expected.headerRow(),
                expected.rows(),
                expected.stored(),
                expected.importCode(),
                expected.problems());
    }

    private static Expected book() {
        return Expected.book("xlsx");
    }

    private void names() {
        both("plain", book(), book -> {});
        add("book.csv", XSSFWorkbook::new, book().telling("extract.misnamed"), book -> {});
        add("new.xls", XSSFWorkbook::new, book().telling("extract.misnamed"), book -> {});
        add("old.xlsx", HSSFWorkbook::new, Expected.book("xls").telling("extract.misnamed"), book -> {});
        add(
                "macro.xlsm",
                XSSFWorkbook::new,
                book(),
                book -> ((XSSFWorkbook) book).setWorkbookType(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM));
        files.add(new AdversarialFile(
                "half.xlsx",
                path -> {
                    write(path, XSSFWorkbook::new, book -> {});
                    byte[] all = Files.readAllBytes(path);
                    Files.write(path, Arrays.copyOf(all, all.length / 2));
                },
                Expected.refused("damaged", "zip")));
        files.add(new AdversarialFile(
                "half.xls",
                path -> {
                    write(path, HSSFWorkbook::new, book -> {});
                    Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 1500));
                },
                Expected.refused("damaged", "xls")));
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static Cell cell(Workbook book, int row, int column) {
        Row line = book.getSheetAt(0).getRow(row);
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void cells() {
        both("number-amount", book(), book -> cell(book, 1, 4).setCellValue(32500));
        both("zeros-format", book(), book -> {
            cell(book, 1, 0).setCellValue(11);
            cell(book, 1, 0).setCellStyle(style(book, "0000000000"));
        });
        both("serial-day", book().rows(tableWith(1, 2, "2024-04-01")), book -> {
            cell(book, 1, 2).setCellValue(LocalDate.of(2024, 4, 1));
            cell(book, 1, 2).setCellStyle(style(book, "[$-411]ggge\"年\"m\"月\"d\"日\""));
        });
        both(
                "error-cell",
                book().rows(tableWith(1, 5, "#N/A")),
                book -> cell(book, 1, 5).setCellErrorValue(FormulaError.NA.getCode()));
        both("formula", book(), book -> {
            cell(book, 1, 4).setCellFormula("32000+500");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        both(
                "logical",
                book().rows(tableWith(1, 7, "TRUE")),
                book -> cell(book, 1, 7).setCellValue(true));
        add("1904.xlsx", XSSFWorkbook::new, book().rows(tableWith(1, 2, "2024-04-01")), book -> {
            ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            cell(book, 1, 2)
                    .setCellValue(LocalDate.of(2024, 4, 1).toEpochDay()
                            - LocalDate.of(1904, 1, 1).toEpochDay());
            cell(book, 1, 2).setCellStyle(style(book, "yyyy/m/d"));
        });
    }

    private void sheets() {
        both("formatted-to-the-end", book(), book -> {
            CellStyle style = style(book, "@");
            for (int r = 10; r < 20_000; r += 7) {
                book.getSheetAt(0).createRow(r).createCell(0).setCellStyle(style);
            }
            book.getSheetAt(0).createRow(65_535).createCell(200).setCellStyle(style);
        });
        both("hidden-sheet", book().tables(2), book -> {
            put(book, "コード表", 0, List.of(List.of("コード", "名称"), List.of("1", "全部"), List.of("2", "一部")));
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });
        both("hidden-rows", book(), book -> book.getSheetAt(0).getRow(2).setZeroHeight(true));
        both("empty-sheet", book().tables(2), book -> book.createSheet("Sheet2"));
        both("title", book().headerAt(4), book -> {
            book.getSheetAt(0).shiftRows(0, 3, 3);
            book.getSheetAt(0).createRow(0).createCell(0).setCellValue("児童扶養手当受給者一覧");
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
            book.getSheetAt(0).createRow(1).createCell(6).setCellValue("令和8年10月31日現在");
        });
        both("not-ours", book().rows(List.of()).notImported("intake.no-table"), book -> {
            book.removeSheetAt(0);
            book.createSheet("Sheet1");
        });
    }

    private static void lock(Path path, String password) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            put(book, "一覧", 0, table());
            try (OutputStream out = encryptor.getDataStream(container)) {
                book.write(out);
            }
            try (OutputStream out = Files.newOutputStream(path)) {
                container.writeFilesystem(out);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void locked() {
        files.add(new AdversarialFile("excels-own-password.xlsx", path -> lock(path, "VelvetSweatshop"), book()));
        files.add(new AdversarialFile(
                "locked.xlsx", path -> lock(path, "ひらけごま"), Expected.refused("password-needed", "xlsx")));
        files.add(new AdversarialFile(
                "locked.xls",
                path -> {
                    try {
                        Biff8EncryptionKey.setCurrentUserPassword("aikotoba");
                        write(path, HSSFWorkbook::new, book -> {});
                    } finally {
                        Biff8EncryptionKey.setCurrentUserPassword(null);
                    }
                },
                Expected.refused("password-needed", "xls")));
    }

    private void webTables() {
        String cells = table().stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + cell + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        String page = "<html><head><meta charset=\"Shift_JIS\"></head><body><table border=1>" + cells
                + "</table></body></html>";
        Expected web = Expected.read("html", "windows-31j", null);
        files.add(new AdversarialFile(
                "web.xls", path -> Files.write(path, page.getBytes("windows-31j")), web.telling("extract.misnamed")));
        String open = page.replace("</td>", "").replace("</tr>", "");
        files.add(new AdversarialFile(
                "web-open-tags.html", path -> Files.write(path, open.getBytes("windows-31j")), web));
        String named = page.replace("一部支給", "&#19968;&#x90E8;支給");
        files.add(new AdversarialFile(
                "web-entities.html", path -> Files.write(path, named.getBytes("windows-31j")), web));
        String deep = "<html><body>" + "<div>".repeat(20_000) + page + "</body></html>";
        files.add(new AdversarialFile("web-deep.html", path -> Files.write(path, deep.getBytes("windows-31j")), web));
        String ods = IntStream.range(0, table().size())
                .mapToObj(r -> table().get(r).stream()
                        .map(cell -> "<table:table-cell office:value-type=\"string\"><text:p>" + cell
                                + "</text:p></table:table-cell>")
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                .collect(Collectors.joining());
        String far =
                "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        files.add(new AdversarialFile("calc.ods", path -> AdversarialArchives.ods(path, ods), Expected.book("ods")));
        files.add(new AdversarialFile(
                "calc-far.ods", path -> AdversarialArchives.ods(path, ods + far), Expected.book("ods")));
        files.add(new AdversarialFile(
                "calc.xls",
                path -> AdversarialArchives.ods(path, ods),
                Expected.book("ods").telling("extract.misnamed")));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
