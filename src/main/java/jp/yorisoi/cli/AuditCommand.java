package jp.yorisoi.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.audit.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `audit`: the record of who did what to whose data.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {AuditCommand.Verify.class, LaterCommands.Report.class})
final class AuditCommand {

    /// `audit verify`: reads the whole chain.
    @Command(name = "verify", mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        Verify(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                workbench.gate().grant(workbench.operator(), Permission.VERIFY_AUDIT, Purpose.ADMINISTRATION, "");
                Verification found = workbench.audit().verify();
                Map<String, @Nullable Object> document = new LinkedHashMap<>();
                document.put("ok", found.ok());
                document.put("entries", found.entries());
                document.put("firstBroken", found.ok() ? null : found.firstBroken());
                console.document(
                        document, console.texts().get(found.ok() ? "cli.audit.whole" : "cli.audit.broken", document));
                return found.ok() ? 0 : 1;
            }
        }
    }
}
