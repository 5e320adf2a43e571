package jp.yorisoi.flow.quality;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.flow.workbook.WorkbookWriter;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;

/// Writes reports on the data as workbooks: on a batch, for the department that sent it; on all sources. Counts only;
/// every report is audited.
public final class QualityReports {
    private final Audit audit;
    private final SourceCatalogue catalogue;
    private final Batches batches;

    /// Reports on these batches.
    public QualityReports(Audit audit, SourceCatalogue catalogue, Batches batches) {
        this.audit = audit;
        this.catalogue = catalogue;
        this.batches = batches;
    }

    /// Writes what a batch holds, what was noticed, and how it differs from the batch before it.
    public void write(Grant grant, Batch batch, Texts texts, Path target) {
        grant.demand(Permission.IMPORT, Permission.VIEW_COUNTS);
        SourceDefinition source = catalogue.find(batch.source()).orElseThrow();
        ReportSheets sheets = new ReportSheets(texts);
        List<Problem> problems = Stream.concat(
                        batches.warnings(batch).stream(),
                        batches.problems(batch).stream()
                                .map(problem -> problem.problem(
                                        batch.file(), batch.place().sheet())))
                .toList();
        List<Sheet> book = new ArrayList<>();
        book.add(sheets.items(source, batch, batches.quality(batch), batches.drift(source, batch)));
        book.add(sheets.problems(batch, problems));
        write(grant, List.of(Long.toString(batch.id())), book, target);
    }

    /// Writes how the sources stand and which items nothing needs.
    public void write(Grant grant, DataHealth health, MinimumList list, LocalDate today, Texts texts, Path target) {
        grant.demand(Permission.IMPORT, Permission.VIEW_COUNTS);
        ReportSheets sheets = new ReportSheets(texts);
        write(grant, List.of(), List.of(sheets.health(health, today), sheets.minimum(list, today)), target);
    }

    private void write(Grant grant, List<String> about, List<Sheet> sheets, Path target) {
        new WorkbookWriter().write(target, sheets);
        audit.append(new Act(
                grant.operator().name(),
                "export.quality",
                about,
                grant.purpose().id(),
                grant.reason()));
    }
}
