package jp.yorisoi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.retention.PurgePlan;
import jp.yorisoi.flow.retention.PurgeReceipt;
import jp.yorisoi.flow.retention.Purges;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.approval.Approval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `store purge`: tells what retention ended for (as with `--dry-run`), proposes it (`--propose`), and carries out what
/// another has approved (`--item`). `--batch` names batches that were taken back and shall go at once.
@Command(name = "purge", mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--batch")
    private List<Long> batches = List.of();

    @Option(names = "--propose")
    private boolean propose;

    @Option(names = "--item")
    private @Nullable Long item;

    PurgeCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        try (Workbench workbench = options.open(console)) {
            if (item != null && !dryRun) {
                return carryOut(workbench, item);
            }
            PurgePlan plan = plan(workbench);
            if (!propose || dryRun) {
                console.document(document(plan), inWords(plan));
                return 0;
            }
            Approval proposed = workbench.purges().propose(workbench.operator(), plan);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("item", proposed.number());
            document.put("state", proposed.state().id());
            document.putAll(document(plan));
            console.document(
                    document,
                    inWords(plan)
                            + System.lineSeparator()
                            + console.texts().get("cli.item.proposed", Map.of("item", proposed.number())));
            return 0;
        }
    }

    /// Whoever approves may look too.
    private PurgePlan plan(Workbench workbench) {
        Permission needed = workbench.gate().allows(workbench.operator(), Permission.APPROVE_PURGE)
                ? Permission.APPROVE_PURGE
                : Permission.PURGE;
        Grant grant = workbench.gate().grant(workbench.operator(), needed, Purpose.ADMINISTRATION, "");
        Purges purges = workbench.purges();
        if (item != null) {
            return purges.planOf(grant, proposal(workbench, item));
        }
        return batches.isEmpty() ? purges.plan(grant) : purges.planOf(grant, batches);
    }

    private static Approval proposal(Workbench workbench, long number) {
        return workbench
                .approvals()
                .find(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("vault.no-such-item", Map.of("item", number))));
    }

    private int carryOut(Workbench workbench, long number) {
        PurgeReceipt receipt = workbench.purges().carryOut(workbench.operator(), number);
        List<Problem> problems = new ArrayList<>();
        try {
            workbench.store().closeCompacted();
        } catch (ProblemException notCompacted) {
            // The values are gone and overwritten all the same; only the file keeps its size.
            problems.add(notCompacted.problem());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("item", receipt.item());
        document.put("batches", receipt.batches());
        document.put("runs", receipt.runs());
        document.put("stayed", receipt.stayed());
        document.put("bytes", receipt.bytes());
        document.put("compacted", problems.isEmpty());
        document.put("problems", problems.stream().map(console::describe).toList());
        StringBuilder words = new StringBuilder(console.texts()
                .get(
                        "cli.purge.done",
                        Map.of(
                                "batches", receipt.batches().size(),
                                "runs", receipt.runs().size(),
                                "bytes", receipt.bytes())));
        problems.forEach(problem -> words.append(System.lineSeparator()).append(console.inWords(problem)));
        console.document(document, words.toString());
        return problems.isEmpty() && receipt.stayed().isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> document(PurgePlan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "batches", plan.batches().stream().map(PurgeCommand::document).toList());
        document.put(
                "runs",
                plan.runs().stream()
                        .map(due -> Map.of(
                                "run",
                                due.run(),
                                "asOf",
                                due.day().toString(),
                                "since",
                                due.since().toString()))
                        .toList());
        document.put("unrepeatableRuns", plan.unrepeatable());
        document.put("bytes", plan.bytes());
        return document;
    }

    private static Map<String, Object> document(PurgePlan.DueBatch due) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("batch", due.batch().id());
        line.put("source", due.batch().source());
        line.put("file", due.batch().file());
        line.put("asOf", due.batch().asOf().toString());
        line.put("rows", due.batch().rows());
        line.put("why", due.why().id());
        line.put("since", due.since().toString());
        return line;
    }

    private String inWords(PurgePlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(console.texts()
                .get(
                        "cli.purge.plan",
                        Map.of(
                                "batches", plan.batches().size(),
                                "runs", plan.runs().size(),
                                "unrepeatable", plan.unrepeatable().size(),
                                "bytes", plan.bytes())));
        plan.batches()
                .forEach(due -> lines.add(String.join(
                        "\t",
                        String.valueOf(due.batch().id()),
                        due.batch().source(),
                        due.batch().asOf().toString(),
                        due.batch().file(),
                        console.texts()
                                .get(
                                        "cli.purge." + due.why().id(),
                                        Map.of("since", due.since().toString())))));
        return String.join(System.lineSeparator(), lines);
    }
}
