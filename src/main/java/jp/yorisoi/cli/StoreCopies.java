package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import jp.yorisoi.flow.workbench.Restoring;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.store.StoreBackup;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The commands that make another file of a store: a backup, a store from a backup, a store under a new key.
final class StoreCopies {
    private StoreCopies() {}

    /// `store backup`: one file with the database and keys of its own.
    @Command(name = "backup", mixinStandardHelpOptions = true)
    static final class Backup implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        @Option(names = "--out", required = true)
        private Path out = Path.of("");

        Backup(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                StoreBackup.Written written = workbench.upkeep().backUp(out);
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("file", out.toString());
                document.put("sha256", written.sha256());
                document.put("bytes", written.bytes());
                document.put("generation", written.generation());
                console.document(document, console.texts().get("cli.store.backed-up", document));
            }
            return 0;
        }
    }

    /// `store restore`: a backup becomes a store again; one that stands there is moved aside where that is said.
    @Command(name = "restore", mixinStandardHelpOptions = true)
    static final class Restore implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        @Option(names = "--from", required = true)
        private Path from = Path.of("");

        @Option(names = "--replace")
        private boolean replace;

        /// The password of the day of the backup, where it is another one today.
        @Option(names = "--backup-password-file")
        private @Nullable Path backupPassword;

        Restore(Surroundings surroundings) {
            this.surroundings = surroundings;
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            Path file = options.file();
            Restoring.Order order = new Restoring.Order(from, file, replace);
            Restoring restoring = new Restoring(StoreSettings.standard(surroundings.clock()), surroundings.executor());
            Restoring.Restored done =
                    options.withUser(console, now -> asOfThen(now, then -> restoring.restore(order, now, then)));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("store", file.toString());
            document.put(
                    "replaced", done.movedAside() ? List.of(file + ".replaced", file + ".replaced.keys") : List.of());
            document.put("endedUsers", done.ended());
            String words = console.texts().get("cli.store.restored", Map.of("store", file.toString()));
            if (!done.ended().isEmpty()) {
                words += System.lineSeparator()
                        + console.texts()
                                .get("cli.store.restored-without", Map.of("users", String.join(", ", done.ended())));
            }
            console.document(document, words);
            return 0;
        }

        private <T> T asOfThen(StoreUser now, Function<StoreUser, T> work) {
            if (backupPassword == null) {
                return work.apply(now);
            }
            char[] password = Passwords.firstLine(backupPassword);
            try (StoreUser then = new StoreUser(now.name(), password)) {
                return work.apply(then);
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    /// `store rekey`: the whole store under a new data key.
    @Command(name = "rekey", mixinStandardHelpOptions = true)
    static final class Rekey implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private Console console;

        @Mixin
        private StoreOptions options;

        @Option(names = "--recovery-out", required = true)
        private String recoveryOut = "";

        Rekey(Surroundings surroundings) {
            this.surroundings = surroundings;
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        @Override
        public Integer call() {
            List<String> without = options.withUser(console, user -> {
                try (RecoveryOut out = RecoveryOut.reserve(
                                recoveryOut, surroundings.streams().out());
                        Workbench workbench = options.open(console, user)) {
                    List<String> others = workbench.store().keys().users().stream()
                            .filter(name -> !name.equals(user.name()))
                            .toList();
                    workbench.upkeep().rekey(user, out::write);
                    out.keep();
                    return others;
                }
            });
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("store", options.file().toString());
            document.put("recoveryKeyFile", recoveryOut);
            document.put("newPasswordsNeeded", without);
            console.document(
                    document,
                    console.texts()
                            .get(
                                    "cli.store.rekeyed",
                                    Map.of("recoveryKeyFile", recoveryOut, "users", String.join(", ", without))));
            return 0;
        }
    }
}
