package jp.yorisoi.flow.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes workbooks (XLSX) and CSV files: beside the target first, on the disk, then renamed, so that a file is there
/// whole or not at all.
public final class WorkbookWriter {
    private static final int MOST_ROWS = 1_048_575;
    private static final double MARGIN = 0.5;

    /// Writes these sheets as one workbook. The same sheets give the same bytes.
    public void write(Path target, List<Sheet> sheets) {
        whole(target, out -> {
            try (SXSSFWorkbook book = new SXSSFWorkbook(null, -1, false, true)) {
                Styles styles = new Styles(book);
                for (Sheet sheet : sheets) {
                    lay(book, styles, sheet);
                }
                book.write(out);
            }
        });
    }

    private static void lay(Workbook book, Styles styles, Sheet content) {
        org.apache.poi.ss.usermodel.Sheet sheet =
                book.createSheet(org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(content.name()));
        switch (content) {
            case Sheet.Listing listing -> {
                mustFit(listing);
                new ListingLayout(sheet, styles).lay(listing);
                sheet.getPrintSetup().setFitHeight((short) 0);
            }
            case Sheet.Form form -> {
                new FormLayout(sheet, styles).lay(form);
                sheet.getPrintSetup().setFitHeight((short) 1);
            }
        }
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        for (org.apache.poi.ss.usermodel.PageMargin side : List.of(
                org.apache.poi.ss.usermodel.PageMargin.LEFT,
                org.apache.poi.ss.usermodel.PageMargin.RIGHT,
                org.apache.poi.ss.usermodel.PageMargin.TOP)) {
            sheet.setMargin(side, MARGIN);
        }
        sheet.getFooter().setLeft(content.footer().left());
        sheet.getFooter().setCenter("&P / &N");
        sheet.getFooter().setRight(content.footer().right());
    }

    private static void mustFit(Sheet.Listing listing) {
        if (listing.rows().size() > MOST_ROWS) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error(
                            "workbook.too-many-rows",
                            Map.of("rows", listing.rows().size(), "most", MOST_ROWS)));
        }
    }

    /// Writes rows as CSV in UTF-8 for machines: every field as it is.
    public void writeCsv(Path target, List<String> header, Iterable<List<String>> rows) {
        whole(target, out -> CsvLines.write(out, header, rows));
    }

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    private static void whole(Path target, Content content) {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (FileChannel file = FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = java.nio.channels.Channels.newOutputStream(file)) {
                content.into(out);
                out.flush();
                file.force(true);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            drop(beside, e);
            throw unwritable(target, e);
        } catch (RuntimeException e) {
            drop(beside, e);
            throw e;
        }
    }

    /// What was begun holds people's data: nothing of it stays.
    private static void drop(Path beside, Exception why) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException also) {
            why.addSuppressed(also);
        }
    }

    private static ProblemException unwritable(Path target, IOException why) {
        return new ProblemException(
                ProblemException.Kind.INPUT,
                Problem.error("workbook.unwritable", Map.of())
                        .at(Problem.Place.file(String.valueOf(target.getFileName()))),
                why);
    }
}
