package jp.yorisoi.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.sample.SampleOffice;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.store.StoreSettings;

/// Imports files into a new store of ours, with everything on that an office has: checks, rejects, quality, comparison,
/// provenance, register, audit, encryption, one transaction a file.
final class OurStore {
    private OurStore() {}

    /// Seconds that the import takes; making the store is not counted.
    static double load(List<Path> files, Path store, ExecutorService executor) throws Exception {
        SampleOffice office = SampleOffice.found(store, StoreSettings.standard(Clock.systemDefaultZone()), executor);
        try (Workbench workbench = office.open(Role.SUPERVISOR)) {
            Grant grant = workbench.gate().grant(workbench.operator(), Permission.IMPORT, Purpose.SCREENING, "bench");
            return Race.seconds(() -> {
                for (IntakeReport report :
                        workbench.intake().importFiles(grant, files, IntakeOptions.DEFAULT, Progress.NONE)) {
                    if (report.outcome() != IntakeReport.Outcome.IMPORTED) {
                        throw new IllegalStateException("not imported: " + report.file() + " " + report.problems());
                    }
                }
            });
        }
    }
}
