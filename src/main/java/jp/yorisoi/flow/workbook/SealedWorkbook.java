package jp.yorisoi.flow.workbook;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/// A workbook on its way to a file, of which no temporary file can be read. POI writes each sheet into one: here
/// sealed.
/// What else it would write into one stays in memory ([#writeAvoidingTempFiles]).
final class SealedWorkbook extends SXSSFWorkbook {
    private static final int ALL_ROWS = -1;

    SealedWorkbook() {
        super(null, ALL_ROWS, false, true);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new SealedSheetWriter(getSharedStringSource());
    }
}
