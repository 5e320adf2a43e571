package jp.yorisoi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.setting.Office;
import jp.yorisoi.vault.store.StoreReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `store`: looks after the store itself.
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        subcommands = {
            StoreCommand.Check.class,
            StoreCommand.NameOffice.class,
            StoreCopies.Backup.class,
            StoreCopies.Restore.class,
            StoreCopies.Rekey.class,
            RecoverCommand.class,
            PurgeCommand.class
        })
final class StoreCommand {

    /// `store office`: shows whose papers these are, or names them anew.
    @Command(name = "office", mixinStandardHelpOptions = true)
    static final class NameOffice implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        @Option(names = "--city")
        private @Nullable String city;

        @Option(names = "--office")
        private @Nullable String office;

        NameOffice(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                Office known = workbench.settings().office();
                if (city != null || office != null) {
                    Grant grant = workbench
                            .gate()
                            .grant(workbench.operator(), Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "");
                    known = new Office(
                            Objects.requireNonNullElse(city, known.city()),
                            Objects.requireNonNullElse(office, known.name()));
                    workbench.settings().nameOffice(grant, known);
                }
                console.document(Map.of("city", known.city(), "office", known.name()), known.signature());
                return 0;
            }
        }
    }

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
