package jp.yorisoi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.ReferralReceipt;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.approval.Approval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `export`: what leaves the office. `export list|sheet … --propose` proposes, `export --item N --out FILE` writes what
/// another has approved.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    /// Kinds of the contract that later work brings.
    private static final List<String> LATER = List.of("masked", "key-table", "messages", "risk-flags", "report");

    /// People who are in no register.
    private static final String UNREGISTERED = "unregistered";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--recipient")
    private @Nullable String recipient;

    @Option(names = "--id")
    private List<String> households = List.of();

    @Option(names = "--propose")
    private boolean propose;

    @Option(names = "--item")
    private @Nullable Long item;

    @Option(names = "--out")
    private @Nullable Path out;

    ExportCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        if (item != null && out != null) {
            return write(item, out);
        }
        String what = java.util.Objects.requireNonNullElse(kind, "");
        if (LATER.contains(what)) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("cli.not-there-yet", Map.of("command", "export " + what)));
        }
        if (propose
                && recipient != null
                && List.of("list", "sheet", UNREGISTERED).contains(what)) {
            return propose(what, recipient);
        }
        throw new WrongUsage.UnknownForm(
                java.util.Objects.requireNonNull(spec),
                "list|sheet|unregistered --recipient ID --propose, --item ITEM --out FILE");
    }

    private int propose(String what, String to) {
        ReferralDraft.Kind which = what.equals("list") ? ReferralDraft.Kind.LIST : ReferralDraft.Kind.SHEET;
        try (Workbench workbench = options.open(console)) {
            Referrals referrals = workbench.referrals();
            Approval proposed = what.equals(UNREGISTERED)
                    ? referrals.proposeUnregistered(workbench.operator(), to, List.of())
                    : referrals.propose(workbench.operator(), new Referrals.Wanted(which, to, households));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("item", proposed.number());
            document.put("state", proposed.state().id());
            console.document(document, console.texts().get("cli.item.proposed", document));
            return 0;
        }
    }

    private int write(long number, Path target) {
        if (Files.exists(target)) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("cli.file-exists", Map.of()).at(Problem.Place.file(target.toString())));
        }
        try (Workbench workbench = options.open(console)) {
            ReferralReceipt receipt = workbench.referrals().write(workbench.operator(), number, target);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("export", receipt.number());
            document.put("file", target.toString());
            document.put("sha256", receipt.content().sha256());
            document.put("rows", receipt.content().rows());
            document.put(
                    "profile",
                    receipt.content().recipient() + "." + receipt.content().kind());
            document.put("approval", receipt.approval());
            document.put("recipient", receipt.content().recipient());
            console.document(document, console.texts().get("cli.export.written", document));
            return 0;
        }
    }
}
