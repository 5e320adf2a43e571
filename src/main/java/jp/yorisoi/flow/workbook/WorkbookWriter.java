package jp.yorisoi.flow.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.file.WholeFile;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.apache.poi.ss.usermodel.Workbook;

/// Writes workbooks (XLSX) and CSV files, whole or not at all.
public final class WorkbookWriter {
    private static final int MOST_ROWS = 1_048_575;
    private static final double MARGIN = 0.5;

    /// Writes these sheets as one workbook. The same sheets give the same bytes.
    public void write(Path target, List<Sheet> sheets) {
        WholeFile.write(target, out -> {
            try (SealedWorkbook book = new SealedWorkbook()) {
                Styles styles = new Styles(book);
                for (Sheet sheet : sheets) {
                    lay(book, styles, sheet);
                }
                book.writeAvoidingTempFiles(out);
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
        WholeFile.write(target, out -> CsvLines.write(out, header, rows));
    }
}
