package jp.yorisoi.flow.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.yorisoi.Fuzzed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Workbooks from the inside: a whole archive whose sheet, texts and styles say anything.
class WorkbookPartsFuzzTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    @TempDir
    static Path folder;

    /// The parts of the sample's small workbooks.
    private static final List<Map<String, byte[]>> WORKBOOKS = workbooksOfTheSample();

    private static List<Map<String, byte[]>> workbooksOfTheSample() {
        try (Stream<Path> files = Files.list(Fuzzed.CITY)) {
            List<Map<String, byte[]>> all = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) < 6000) {
                    all.add(parts(file));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(Path workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static String part(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    static List<Arguments> workbooks() {
        List<Arguments> seeds = new ArrayList<>();
        for (Map<String, byte[]> parts : WORKBOOKS) {
            seeds.add(Arguments.of(part(parts, SHEET), part(parts, STRINGS), part(parts, STYLES)));
        }
        seeds.add(Arguments.of(
                "<worksheet><dimension ref=\"A1:B2\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>見本</t></is></c></row><row><c t=\"d\" s=\"1\"><v>45000.5</v></c>"
                        + "<c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c><c><f>1+1</f><v>2</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>",
                "<sst><si><t>氏名</t></si><si><r><t>見</t></r><rPh><t>ミ</t></rPh></si></sst>",
                part(WORKBOOKS.getFirst(), STYLES)));
        return seeds;
    }

    @MethodSource("workbooks")
    @FuzzTest
    void anySheetIsReadOrRefused(@NotNull String sheet, @NotNull String strings, @NotNull String styles)
            throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>(WORKBOOKS.getFirst());
        parts.put(SHEET, sheet.getBytes(StandardCharsets.UTF_8));
        parts.put(STRINGS, strings.getBytes(StandardCharsets.UTF_8));
        parts.put(STYLES, styles.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        AnyFile.read(folder.resolve("any.xlsx"), bytes.toByteArray());
    }
}
