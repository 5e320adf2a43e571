package jp.yorisoi.flow.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.Fuzzed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// Workbooks of any bytes, from the outside: archives and the records of XLS.
class WorkbookFuzzTest {
    private static final int SMALL = 60_000;

    @TempDir
    static Path folder;

    static List<byte[]> workbooks() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] one : Fuzzed.heads(".xlsx", SMALL)) {
            if (one.length < 6000) {
                seeds.add(one);
            }
        }
        seeds.addAll(Fuzzed.heads(".xls", SMALL));
        return seeds;
    }

    @MethodSource("workbooks")
    @FuzzTest
    void anyWorkbookIsReadOrRefused(byte[] bytes) throws Exception {
        AnyFile.read(folder.resolve("any.xlsx"), bytes);
    }
}
