package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.Recovering;
import jp.yorisoi.vault.store.RecoveryKey;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `store recover`: a new password for an administrator, by the recovery key.
@Command(name = "recover", mixinStandardHelpOptions = true)
final class RecoverCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--store", required = true)
    private @Nullable Path store;

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--recovery-key-file", required = true)
    private @Nullable Path recoveryKeyFile;

    @Option(names = "--new-password-file")
    private @Nullable Path newPasswordFile;

    RecoverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(store);
        char[] letters = Passwords.firstLine(Objects.requireNonNull(recoveryKeyFile));
        char[] password = Passwords.fresh(newPasswordFile, console.texts(), user);
        try (RecoveryKey key = RecoveryKey.typed(letters);
                StoreUser who = new StoreUser(user, password)) {
            new Recovering(StoreSettings.standard(surroundings.clock())).recover(file, key, who);
        } finally {
            Arrays.fill(letters, '\0');
            Arrays.fill(password, '\0');
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("store", file.toString());
        document.put("user", user);
        console.document(document, console.texts().get("cli.store.recovered", Map.of("user", user)));
        return 0;
    }
}
