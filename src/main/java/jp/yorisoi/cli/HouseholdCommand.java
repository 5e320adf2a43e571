package jp.yorisoi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.page.Faces;
import jp.yorisoi.flow.page.PageFiles;
import jp.yorisoi.flow.page.SummaryPage;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.setting.Office;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `household`: one household's summary; a case view, so it is recorded.
@Command(name = "household", mixinStandardHelpOptions = true)
final class HouseholdCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--id", required = true)
    private String id = "";

    @Option(names = "--as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--reason", defaultValue = "")
    private String reason = "";

    @Option(names = "--png")
    private @Nullable Path png;

    @Option(names = "--pdf")
    private @Nullable Path pdf;

    HouseholdCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        try (Workbench workbench = options.open(console)) {
            Grant grant = workbench.gate().openCase(workbench.operator(), options.purpose(), id, reason);
            CaseFile file = workbench
                    .caseFiles()
                    .open(grant, id, day(workbench), console.texts().locale());
            draw(file, workbench.settings().office(), console.texts());
            console.document(CaseFileDocument.of(file), CaseFileDocument.inWords(file, console.texts()));
            return 0;
        }
    }

    private LocalDate day(Workbench workbench) {
        return asOf != null
                ? asOf
                : workbench
                        .referenceDay()
                        .orElseThrow(() -> new ProblemException(
                                ProblemException.Kind.USAGE, Problem.error("cli.no-register", Map.of())));
    }

    private void draw(CaseFile file, Office office, Texts texts) {
        if (png == null && pdf == null) {
            return;
        }
        SummaryPage page = new SummaryPage(file, office, Faces.bundled(), texts);
        PageFiles files = new PageFiles();
        if (png != null) {
            files.png(png, SummaryPage.WIDTH, SummaryPage.HEIGHT, page::draw);
        }
        if (pdf != null) {
            files.pdf(pdf, SummaryPage.WIDTH, SummaryPage.HEIGHT, page::draw);
        }
    }
}
