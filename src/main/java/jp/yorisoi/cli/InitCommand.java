package jp.yorisoi.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.setting.Office;
import jp.yorisoi.vault.store.NewStore;
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
        boolean toStandardOutput = recoveryOut.equals("-");
        if (!toStandardOutput && Files.exists(Path.of(recoveryOut))) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("cli.file-exists", Map.of()).at(Problem.Place.file(recoveryOut)));
        }
        char[] password = Passwords.existing(passwordFile, surroundings.environment(), console.texts(), user);
        try (StoreUser who = new StoreUser(user, password)) {
            NewStore made = Store.create(store, who, StoreSettings.standard(surroundings.clock()));
            try (Workbench workbench = Workbench.on(made.store(), surroundings.executor())) {
                handOver(made, toStandardOutput);
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

    private void handOver(NewStore made, boolean toStandardOutput) {
        char[] key = made.recoveryKey().printed();
        try {
            if (toStandardOutput) {
                surroundings.streams().out().println(key);
            } else {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(key));
                Files.write(
                        Path.of(recoveryOut),
                        Arrays.copyOf(bytes.array(), bytes.limit()),
                        StandardOpenOption.CREATE_NEW);
                Arrays.fill(bytes.array(), (byte) 0);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("cli.unwritable", Map.of()).at(Problem.Place.file(recoveryOut)),
                    e);
        } finally {
            Arrays.fill(key, '\0');
            made.recoveryKey().close();
        }
    }
}
