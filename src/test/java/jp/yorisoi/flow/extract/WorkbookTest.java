package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    Path folder;

    /// One row of every sort of cell, in either format.
    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("名簿");
        Row row = sheet.createRow(2);
        row.createCell(0).setCellValue("山田　太郎");
        row.createCell(1).setCellValue(12345);
        row.createCell(2).setCellValue(0.1);
        formatted(workbook, row.createCell(3), "0000000").setCellValue(123);
        formatted(workbook, row.createCell(4), "yyyy/m/d").setCellValue(LocalDateTime.of(2024, 4, 1, 0, 0));
        formatted(workbook, row.createCell(5), "yyyy/m/d h:mm").setCellValue(LocalDateTime.of(2024, 4, 1, 13, 45, 30));
        formatted(workbook, row.createCell(6), "[$-411]ggge\"年\"m\"月\"d\"日\"").setCellValue(45383);
        formatted(workbook, row.createCell(7), "#,##0\"円\"").setCellValue(1234567);
        row.createCell(8).setCellValue(true);
        row.createCell(9).setCellErrorValue(FormulaError.NA.getCode());
        row.createCell(10).setCellFormula("B3*2");
        row.createCell(11).setCellFormula("A3&\"x\"");
        formatted(workbook, row.createCell(12), "0.00%").setCellValue(0.256);
        row.createCell(14).setCellValue("結合");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 14, 15));
        row.createCell(16).setCellValue(1234567890123456d);
        formatted(workbook, row.createCell(17), "h:mm").setCellValue(0.5);
        row.createCell(18).setCellFormula("1>2");
        row.createCell(19).setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.createSheet("隠し");
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    }

    private static Cell formatted(Workbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private Path write(Workbook workbook, String name) throws IOException {
        Path path = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        }
        return path;
    }

    private static List<RawRow> rows(Extract extract) {
        List<RawRow> rows = new ArrayList<>();
        extract.rows(extract.tables().getFirst(), rows::add);
        return rows;
    }

    @Test
    void everySortOfCellBecomesItsTextInBothFormats() throws IOException {
        List<String> expected = List.of(
                "山田　太郎",
                "12345",
                "0.1",
                "0000123",
                "2024-04-01",
                "2024-04-01 13:45:30",
                "2024-04-01",
                "1234567",
                "TRUE",
                "#N/A",
                "24690",
                "山田　太郎x",
                "0.256",
                "",
                "結合",
                "",
                "1234567890123456",
                "12:00:00",
                "FALSE",
                "#DIV/0!");
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            fill(workbook);
            Path path = write(workbook, "a.bin.xlsx");
            try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
                RawRow row = rows(extract).getLast();
                assertThat(row.row()).isEqualTo(3);
                assertThat(row.cells()).as("%s", extract.file().format()).isEqualTo(expected);
                assertThat(extract.tables()).extracting(RawTable::sheet).containsExactly("名簿", "隠し");
                assertThat(extract.tables()).extracting(RawTable::hidden).containsExactly(false, true);
            }
        }
    }

    @Test
    void daysCountedFrom1904AreTheSameDays() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Row row = workbook.createSheet().createRow(0);
        formatted(workbook, row.createCell(0), "yyyy/m/d").setCellValue(43921);
        try (Extract extract = ExtractReader.open(write(workbook, "a.xlsx"), ReadOptions.DEFAULT)) {
            assertThat(rows(extract).getFirst().cells()).containsExactly("2024-04-01");
        }
    }

    @Test
    void readingsBesideSharedTextAreLeftOut() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFRichTextString text = new XSSFRichTextString("山田");
        var phonetic = text.getCTRst().addNewRPh();
        phonetic.setT("ヤマダ");
        phonetic.setSb(0);
        phonetic.setEb(2);
        workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
        try (Extract extract = ExtractReader.open(write(workbook, "a.xlsx"), ReadOptions.DEFAULT)) {
            assertThat(rows(extract).getFirst().cells()).containsExactly("山田");
        }
    }

    @Test
    void fastReaderAgreesWithPoiOnRandomSheets() throws IOException {
        Random random = new Random(3);
        String[] formats = {
            "General", "0", "0.00", "#,##0", "yyyy/mm/dd", "m/d/yy h:mm", "00000", "0%", "@", "[$-411]ge.m.d"
        };
        XSSFWorkbook workbook = new XSSFWorkbook();
        HSSFWorkbook old = new HSSFWorkbook();
        for (Workbook each : List.of(workbook, old)) {
            Random same = new Random(random.nextLong(1) + 11);
            Sheet sheet = each.createSheet("x");
            CellStyle[] styles = new CellStyle[formats.length];
            for (int i = 0; i < formats.length; i++) {
                styles[i] = each.createCellStyle();
                styles[i].setDataFormat(each.createDataFormat().getFormat(formats[i]));
            }
            for (int r = 0; r < 300; r++) {
                Row row = sheet.createRow(r + same.nextInt(2) * 0);
                for (int c = 0; c < 12; c++) {
                    fillRandom(same, row, c, styles);
                }
            }
        }
        List<RawRow> fast;
        List<RawRow> poi;
        try (Extract extract = ExtractReader.open(write(workbook, "a.xlsx"), ReadOptions.DEFAULT)) {
            fast = rows(extract);
        }
        try (Extract extract = ExtractReader.open(write(old, "a.xls"), ReadOptions.DEFAULT)) {
            poi = rows(extract);
        }
        assertThat(fast).hasSameSizeAs(poi);
        for (int i = 0; i < fast.size(); i++) {
            assertThat(fast.get(i)).isEqualTo(poi.get(i));
        }
    }

    private static void fillRandom(Random random, Row row, int column, CellStyle[] styles) {
        Cell cell = row.createCell(column);
        switch (random.nextInt(5)) {
            case 0 -> cell.setCellValue("文字" + random.nextInt(50) + (random.nextInt(9) == 0 ? "\n改行 & <記号>" : ""));
            case 1 -> cell.setCellValue(random.nextInt(100_000));
            case 2 -> cell.setCellValue(random.nextInt(10_000_000) / 100.0);
            case 3 -> cell.setCellValue(random.nextBoolean());
            default -> cell.setCellValue(20_000 + random.nextInt(30_000));
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            cell.setCellStyle(styles[random.nextInt(styles.length)]);
        }
    }

    private Path encrypted(String password) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue("秘密");
        Path plain = write(workbook, "plain.xlsx");
        Path path = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OPCPackage source = OPCPackage.open(plain.toFile());
                    OutputStream out = encryptor.getDataStream(container)) {
                source.save(out);
            } catch (InvalidFormatException | java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            try (OutputStream out = Files.newOutputStream(path)) {
                container.writeFilesystem(out);
            }
        }
        return path;
    }

    private static String code(Path path, ReadOptions options) {
        try (Extract extract = ExtractReader.open(path, options)) {
            return rows(extract).getFirst().cell(0);
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    @Test
    void encryptedWorkbookAsksForItsPassword() throws IOException {
        Path path = encrypted("ひらけごま");
        assertThat(code(path, ReadOptions.DEFAULT)).isEqualTo("extract.password-needed");
        assertThat(code(path, ReadOptions.withPassword("wrong"))).isEqualTo("extract.password-wrong");
        assertThat(code(path, ReadOptions.withPassword("ひらけごま"))).isEqualTo("秘密");
        assertThat(ExtractReader.guess(path, ReadOptions.DEFAULT).format()).isEqualTo(FileFormat.XLSX);
    }

    @Test
    void excelsOwnPasswordOpensInSilence() throws IOException {
        assertThat(code(encrypted("VelvetSweatshop"), ReadOptions.DEFAULT)).isEqualTo("秘密");
    }

    @Test
    void encryptedOldWorkbookAsksForItsPassword() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue("秘密");
        Path path;
        try {
            Biff8EncryptionKey.setCurrentUserPassword("aikotoba");
            path = write(workbook, "a.xls");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(code(path, ReadOptions.DEFAULT)).isEqualTo("extract.password-needed");
        assertThat(code(path, ReadOptions.withPassword("aikotoba"))).isEqualTo("秘密");
    }

    @Test
    void misnamedWorkbookIsReadWithANote() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue("中身");
        try (Extract extract = ExtractReader.open(write(workbook, "a.csv"), ReadOptions.DEFAULT)) {
            assertThat(extract.problems()).extracting(Problem::code).containsExactly("extract.misnamed");
            assertThat(rows(extract).getFirst().cells()).containsExactly("中身");
        }
    }

    @Test
    void tablesBelowOneAnotherInASheetAreTablesOfTheirOwn() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("一覧");
        String[][] lines = {
            {"番号", "氏名"}, {"1", "山田"}, {"2", "鈴木"}, {}, {"受給者番号", "開始日", "終了日"}, {"7", "R5.4.1", "R6.3.31"}
        };
        for (int r = 0; r < lines.length; r++) {
            for (int c = 0; c < lines[r].length; c++) {
                (sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r))
                        .createCell(c)
                        .setCellValue(lines[r][c]);
            }
        }
        try (Extract extract = ExtractReader.open(write(workbook, "a.xlsx"), ReadOptions.DEFAULT)) {
            assertThat(extract.tables()).extracting(RawTable::number).containsExactly(1, 2);
            RawTable second = extract.tables().getLast();
            assertThat(extract.head(second, 9)).extracting(RawRow::row).containsExactly(5, 6);
            assertThat(extract.shape(second).headerRow()).isEqualTo(5);
            assertThat(extract.shape(extract.tables().getFirst()).headers()).containsExactly("番号", "氏名");
        }
    }

    @Test
    void workbookWithinAnArchiveIsRead() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue("中身");
        byte[] bytes = Files.readAllBytes(write(workbook, "a.xlsx"));
        Path zip = folder.resolve("a.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("a.xlsx"));
            out.write(bytes);
        }
        try (Extract extract = ExtractReader.open(zip, ReadOptions.DEFAULT)) {
            assertThat(extract.file().format()).isEqualTo(FileFormat.XLSX);
            assertThat(extract.file().container()).isEqualTo("zip");
            assertThat(rows(extract).getFirst().cells()).containsExactly("中身");
        }
    }

    @Test
    void workbookCutShortIsRefusedWhereverItIsCut() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            fill(workbook);
            byte[] whole = Files.readAllBytes(write(workbook, "whole"));
            Random random = new Random(5);
            for (int i = 0; i < 60; i++) {
                int length = 8 + random.nextInt(whole.length - 9);
                Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, length));
                assertThat(code(cut, ReadOptions.DEFAULT)).matches("extract\\.(damaged|unreadable|not-a-table)|山田　太郎|");
            }
        }
    }

    @Test
    void workbookWithFlippedBytesNeverShowsADefect() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            fill(workbook);
            byte[] whole = Files.readAllBytes(write(workbook, "whole"));
            Random random = new Random(6);
            for (int i = 0; i < 80; i++) {
                byte[] bytes = whole.clone();
                for (int flip = 0; flip < 3; flip++) {
                    bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
                }
                assertThat(code(Files.write(folder.resolve("flipped"), bytes), ReadOptions.DEFAULT))
                        .isNotNull();
            }
        }
    }
}
