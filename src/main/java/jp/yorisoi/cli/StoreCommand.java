package jp.yorisoi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.store.StoreReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `store`: looks after the store itself.
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        subcommands = {
            StoreCommand.Check.class,
            LaterCommands.Backup.class,
            LaterCommands.Restore.class,
            LaterCommands.Rekey.class,
            LaterCommands.Purge.class
        })
final class StoreCommand {

    /// `store check`: reads every page, holds the keys against the database, counts rows.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        Check(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                workbench.gate().grant(workbench.operator(), Permission.CHECK_STORE, Purpose.ADMINISTRATION, "");
                StoreReport report = workbench.storeCheck().run();
                console.document(document(report), inWords(report));
                return report.ok() ? 0 : 1;
            }
        }

        private Map<String, Object> document(StoreReport report) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("ok", report.ok());
            document.put("schema", report.schema());
            document.put("batches", report.rows().getOrDefault("batch", 0L));
            document.put(
                    "problems",
                    report.problems().stream().map(console::describe).toList());
            document.put("rows", report.rows());
            return document;
        }

        private String inWords(StoreReport report) {
            String key = report.ok() ? "cli.store.whole" : "cli.store.damaged";
            String first =
                    console.texts().get(key, Map.of("batches", report.rows().getOrDefault("batch", 0L)));
            List<String> problems =
                    report.problems().stream().map(console::inWords).toList();
            return problems.isEmpty()
                    ? first
                    : first
                            + System.lineSeparator()
                            + problems.stream().collect(Collectors.joining(System.lineSeparator()));
        }
    }
}
