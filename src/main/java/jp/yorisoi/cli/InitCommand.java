package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.setting.Office;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `init`: a new store, its first administrator, the recovery key.
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Console console;

    @Option(names = "--store", required = true)
    private Path store = Path.of("");

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--recovery-out", required = true)
    private String recoveryOut = "";

    @Option(names = "--city")
    private String city = "";

    @Option(names = "--office")
    private String office = "";

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.console = new Console(surroundings);
    }

    @Override
    public Integer call() {
        char[] password = Passwords.existing(passwordFile, surroundings.environment(), console.texts(), user);
        // The place for the key comes before the store: a store whose recovery key went nowhere could not be mended.
        try (StoreUser who = new StoreUser(user, password);
                RecoveryOut out =
                        RecoveryOut.reserve(recoveryOut, surroundings.streams().out())) {
            Store made = Store.create(store, who, StoreSettings.standard(surroundings.clock()), out::write);
            out.keep();
            try (Workbench workbench = Workbench.on(made, surroundings.executor())) {
                nameOffice(workbench);
            }
        } finally {
            Arrays.fill(password, '\0');
        }
        Map<String, String> document = new LinkedHashMap<>();
        document.put("store", store.toString());
        document.put("user", user);
        document.put("recoveryKeyFile", recoveryOut);
        console.document(document, console.texts().get("cli.init.done", document));
        return 0;
    }

    private void nameOffice(Workbench workbench) {
        Office named = new Office(city, office);
        if (!named.equals(Office.UNNAMED)) {
            Grant grant =
                    workbench.gate().grant(workbench.operator(), Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "");
            workbench.settings().nameOffice(grant, named);
        }
    }
}
