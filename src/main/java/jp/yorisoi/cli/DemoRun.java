package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.flow.page.Faces;
import jp.yorisoi.flow.page.PageFiles;
import jp.yorisoi.flow.page.SummaryPage;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.sample.SampleOffice;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;

/// The stages of `demo`, each done by the account that would do it in an office.
final class DemoRun {
    /// The sample accounts; their passwords are printed, since everything in the store is invented.
    static final List<Account> ACCOUNTS = SampleOffice.ACCOUNTS.stream()
            .map(one -> new Account(one.name(), one.role().id(), one.password()))
            .toList();

    private static final String CLERK = "tanto";
    private static final String SUPERVISOR = "kakaricho";
    private static final String REASON = "demo";
    private static final int PICTURES = 3;

    private final Surroundings surroundings;
    private final Console console;
    private final Path folder;
    private final Stages stages;
    private final List<Path> outputs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /// One sample account.
    record Account(String user, String role, String password) {
        StoreUser opening() {
            return new StoreUser(user, password.toCharArray());
        }
    }

    DemoRun(Surroundings surroundings, Console console, Path folder, Stages stages) {
        this.surroundings = surroundings;
        this.console = console;
        this.folder = folder;
        this.stages = stages;
    }

    /// The demo's store.
    Path store() {
        return folder.resolve("demo.yorisoi");
    }

    /// The files it made.
    List<Path> outputs() {
        return List.copyOf(outputs);
    }

    /// What came of it, in sentences.
    String summary() {
        return String.join(System.lineSeparator(), lines);
    }

    /// Runs every stage on these extracts.
    void all(Path extracts) {
        stages.run(
                "accounts",
                () -> SampleOffice.found(
                        store(), StoreSettings.standard(surroundings.clock()), surroundings.executor()));
        as(CLERK, workbench -> {
            stages.run("import", () -> imported(workbench, extracts));
            stages.run("link", () -> linked(workbench));
            stages.run("screen", () -> screened(workbench));
            stages.run("household", () -> pictured(workbench));
            stages.run("propose", () -> proposed(workbench));
        });
        stages.run("export", () -> {
            as(SUPERVISOR, this::approved);
            as(CLERK, this::written);
            return true;
        });
    }

    private static Account account(String user) {
        return ACCOUNTS.stream()
                .filter(one -> one.user().equals(user))
                .findFirst()
                .orElseThrow();
    }

    private void as(String user, Consumer<Workbench> work) {
        try (Workbench workbench = open(user)) {
            work.accept(workbench);
        }
    }

    private Workbench open(String user) {
        try (StoreUser who = account(user).opening()) {
            return Workbench.on(
                    Store.open(store(), who, StoreSettings.standard(surroundings.clock())), surroundings.executor());
        }
    }

    /// The demo's store, opened as its supervisor; the caller closes it.
    Workbench forSupervisor() {
        return open(SUPERVISOR);
    }

    private Grant grant(Workbench workbench, Permission permission) {
        return workbench.gate().grant(workbench.operator(), permission, Purpose.SCREENING, REASON);
    }

    private List<IntakeReport> imported(Workbench workbench, Path extracts) {
        List<IntakeReport> reports = workbench
                .intake()
                .importFiles(
                        grant(workbench, Permission.IMPORT),
                        ImportCommand.files(List.of(extracts)),
                        IntakeOptions.DEFAULT,
                        console.progress());
        SampleOffice.issueIds(workbench, extracts);
        long refused = reports.stream()
                .filter(report -> report.outcome() == IntakeReport.Outcome.REFUSED)
                .count();
        long rows = reports.stream()
                .flatMap(report -> report.batches().stream())
                .flatMap(batch -> batch.batch().stream())
                .mapToLong(batch -> batch.counts().stored())
                .sum();
        long rejected = reports.stream().mapToLong(IntakeReport::rejected).sum();
        line("imported", Map.of("files", reports.size(), "refused", refused, "rows", rows, "rejected", rejected));
        return reports;
    }

    private LinkReport linked(Workbench workbench) {
        LinkReport report = workbench
                .links()
                .run(grant(workbench, Permission.RUN_LINKS), clocks(workbench), Optional.empty(), console.progress());
        int linked = report.sources().stream()
                .mapToInt(LinkReport.SourceLinks::linked)
                .sum();
        int review = report.sources().stream()
                .mapToInt(LinkReport.SourceLinks::review)
                .sum();
        int unlinked = report.sources().stream()
                .mapToInt(LinkReport.SourceLinks::unlinked)
                .sum();
        line("linked", Map.of("linked", linked, "review", review, "unlinked", unlinked));
        return report;
    }

    private static Clocks clocks(Workbench workbench) {
        return Clocks.on(workbench.referenceDay().orElseThrow());
    }

    private ScreeningRun screened(Workbench workbench) {
        ScreeningRun run =
                workbench.screenCity(grant(workbench, Permission.RUN_SCREENING), clocks(workbench), console.progress());
        line(
                "screened",
                Map.of(
                        "focus", run.tiers().getOrDefault(Tier.FOCUS, 0),
                        "prevention", run.tiers().getOrDefault(Tier.PREVENTION, 0),
                        "watch", run.tiers().getOrDefault(Tier.WATCH, 0),
                        "unknown", run.tiers().getOrDefault(Tier.UNKNOWN, 0),
                        "safety", run.safety()));
        return run;
    }

    /// The pages of the first households of the list, each opened as a case with a reason.
    private List<String> pictured(Workbench workbench) {
        Grant list = grant(workbench, Permission.VIEW_LIST);
        ScreeningRun run = workbench.screening().latest(list).orElseThrow();
        List<String> households = workbench
                .screening()
                .children(list, run, ChildFilter.of(ChildFilter.View.MARKED), ChildSort.TIER, 0, 20)
                .lines()
                .stream()
                .map(ChildLine::child)
                .map(child -> child.household())
                .distinct()
                .limit(PICTURES)
                .toList();
        workbench.gate().record(list, "list.drawn", households);
        PageFiles files = new PageFiles();
        for (int i = 0; i < households.size(); i++) {
            Grant grant = workbench.gate().openCase(workbench.operator(), Purpose.SCREENING, households.get(i), REASON);
            CaseFile file = workbench
                    .caseFiles()
                    .open(grant, households.get(i), run.day(), console.texts().locale());
            SummaryPage page = new SummaryPage(file, workbench.settings().office(), Faces.bundled(), console.texts());
            Path png = folder.resolve("household-" + (i + 1) + ".png");
            files.png(png, SummaryPage.WIDTH, SummaryPage.HEIGHT, page::draw);
            outputs.add(png);
            if (i == 0) {
                Path pdf = folder.resolve("household-1.pdf");
                files.pdf(pdf, SummaryPage.WIDTH, SummaryPage.HEIGHT, page::draw);
                outputs.add(pdf);
            }
        }
        return households;
    }

    private boolean proposed(Workbench workbench) {
        Referrals referrals = workbench.referrals();
        referrals.propose(workbench.operator(), new Referrals.Wanted(ReferralDraft.Kind.LIST, "gakkou", List.of()));
        Grant list = grant(workbench, Permission.VIEW_LIST);
        ScreeningRun run = workbench.screening().latest(list).orElseThrow();
        List<String> households = workbench
                .screening()
                .children(
                        list,
                        run,
                        ChildFilter.of(ChildFilter.View.MARKED).withTiers(Set.of(Tier.FOCUS)),
                        ChildSort.TIER,
                        0,
                        5)
                .lines()
                .stream()
                .map(child -> child.child().household())
                .distinct()
                .toList();
        referrals.propose(workbench.operator(), new Referrals.Wanted(ReferralDraft.Kind.SHEET, "ssw", households));
        return true;
    }

    /// Approves whatever waits.
    private void approved(Workbench workbench) {
        workbench
                .approvals()
                .list(jp.yorisoi.vault.approval.Approval.State.PROPOSED)
                .forEach(item -> workbench.approvals().approve(workbench.operator(), item.number()));
    }

    private void written(Workbench workbench) {
        workbench
                .approvals()
                .list(jp.yorisoi.vault.approval.ApprovalKind.EXPORT)
                .forEach(item -> {
                    String kind = workbench.referrals().draft(item).kind().id();
                    Path target = folder.resolve("referral-" + kind + ".xlsx");
                    workbench.referrals().write(workbench.operator(), item.number(), target);
                    outputs.add(target);
                });
    }

    private void line(String what, Map<String, ?> arguments) {
        lines.add(console.texts().get("cli.demo." + what, arguments));
    }
}
