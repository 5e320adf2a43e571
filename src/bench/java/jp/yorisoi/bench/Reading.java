package jp.yorisoi.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.flow.extract.ColumnProfiler;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.TextEncoding;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/// Reading alone, ours and that of peers. Each counts the cells that are not empty.
final class Reading {
    private Reading() {}

    /// Ours, from a file of which nothing is known: its hash, its encoding proved over all bytes, its dialect, its
    /// records with what is odd in them.
    static long ours(List<Path> files) {
        long cells = 0;
        for (Path file : files) {
            try (Extract extract = ExtractReader.open(file, ReadOptions.DEFAULT)) {
                for (RawTable table : extract.tables()) {
                    long[] found = new long[1];
                    extract.rows(table, row -> {
                        found[0] += filled(row.cells());
                        return true;
                    });
                    cells += found[0];
                }
            }
        }
        return cells;
    }

    /// The same with the type of each column, its filled cells and its different values.
    static long oursTyped(List<Path> files) {
        long cells = 0;
        for (Path file : files) {
            try (Extract extract = ExtractReader.open(file, ReadOptions.DEFAULT)) {
                for (RawTable table : extract.tables()) {
                    ColumnProfiler profiler = new ColumnProfiler(extract.shape(table));
                    extract.rows(table, row -> {
                        profiler.add(row);
                        return true;
                    });
                    cells += profiler.profiles().stream()
                            .mapToLong(column -> column.filled())
                            .sum();
                }
            }
        }
        return cells;
    }

    private static long filled(List<String> cells) {
        long filled = 0;
        for (String cell : cells) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /// FastCSV, told the encoding and the delimiter: records of texts, no types.
    static long fastCsv(List<Path> files, List<TextEncoding> encodings) throws Exception {
        long cells = 0;
        for (int i = 0; i < files.size(); i++) {
            Charset charset = encodings.get(i).charset();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(files.get(i), charset)) {
                for (CsvRecord one : reader) {
                    cells += filled(one.getFields());
                }
            }
        }
        return cells;
    }

    /// The encodings of texts, as ours finds them.
    static List<TextEncoding> encodings(List<Path> files) {
        return files.stream()
                .map(file -> Optional.ofNullable(
                                ExtractReader.guess(file, ReadOptions.DEFAULT).encoding())
                        .orElseThrow())
                .toList();
    }

    /// A copy in UTF-8, for readers that know nothing else.
    static void copyAsUtf8(Path from, TextEncoding encoding, Path to) throws Exception {
        String text = Files.readString(from, encoding.charset());
        Files.writeString(to, text.startsWith("\uFEFF") ? text.substring(1) : text, StandardCharsets.UTF_8);
    }

    /// Apache POI's event model with its formatter of cells, every sheet.
    static long poi(List<Path> files) throws Exception {
        Cells cells = new Cells();
        for (Path file : files) {
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(workbook);
                ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
                DataFormatter formatter = new DataFormatter();
                XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
                while (sheets.hasNext()) {
                    try (InputStream sheet = sheets.next()) {
                        XMLReader xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(
                                new XSSFSheetXMLHandler(reader.getStylesTable(), null, texts, cells, formatter, false));
                        xml.parse(new InputSource(sheet));
                    }
                }
            }
        }
        return cells.filled;
    }

    /// Counts cells.
    private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {
        private long filled;

        @Override
        public void startRow(int row) {
            // only cells are counted
        }

        @Override
        public void endRow(int row) {
            // only cells are counted
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            filled += value == null || value.isEmpty() ? 0 : 1;
        }
    }
}
