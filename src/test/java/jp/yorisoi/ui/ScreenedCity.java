package jp.yorisoi.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;

/// The small city of [SampleFiles], imported, linked and screened by the real rooms.
public final class ScreenedCity {
    /// The household with two children.
    public static final String HOUSEHOLD = "0000000701";

    private ScreenedCity() {}

    /// Imports the register and the allowance.
    public static void importInto(Workbench workbench, Path folder) {
        for (Path file : List.of(SampleFiles.register(folder), SampleFiles.allowance(folder))) {
            workbench
                    .intake()
                    .importFile(
                            workbench.gate().grant(workbench.operator(), Permission.IMPORT, Purpose.SCREENING, ""),
                            file,
                            IntakeOptions.DEFAULT,
                            Progress.NONE);
        }
    }

    /// The same, linked and screened.
    public static void screenInto(Workbench workbench, Path folder) {
        importInto(workbench, folder);
        Clocks clocks = Clocks.on(workbench.referenceDay().orElseThrow());
        workbench
                .links()
                .run(
                        workbench.gate().grant(workbench.operator(), Permission.RUN_LINKS, Purpose.SCREENING, ""),
                        clocks,
                        Optional.empty(),
                        Progress.NONE);
        workbench.screenCity(
                workbench.gate().grant(workbench.operator(), Permission.RUN_SCREENING, Purpose.SCREENING, ""),
                clocks,
                Progress.NONE);
    }
}
