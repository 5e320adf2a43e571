package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which store, who opens it, and for which purpose.
final class StoreOptions {
    private final Surroundings surroundings;

    @Option(names = "--store", required = true)
    private @Nullable Path store;

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--purpose", defaultValue = "screening")
    private Purpose purpose = Purpose.SCREENING;

    StoreOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Path file() {
        return java.util.Objects.requireNonNull(store);
    }

    String user() {
        return user;
    }

    Purpose purpose() {
        return purpose;
    }

    /// Ends with NOT_ALLOWED unless this user may see lists: whoever runs a job for the city may not for that alone
    /// write
    /// its residents into a file. Asked before the run.
    void demandList(Workbench workbench) {
        workbench.gate().grant(workbench.operator(), Permission.VIEW_LIST, purpose, "--out");
    }

    /// Opens the store with all its rooms; the caller closes it.
    Workbench open(Console console) {
        return withUser(console, who -> open(console, who));
    }

    /// Opens it for somebody, and says what opening it mended; the caller closes it.
    Workbench open(Console console, StoreUser who) {
        Store opened = Store.open(file(), who, StoreSettings.standard(surroundings.clock()));
        opened.notices().forEach(console::mention);
        return Workbench.on(opened, surroundings.executor());
    }

    /// Does something as the user who was named; the password is wiped afterwards.
    <T> T withUser(Console console, Function<StoreUser, T> work) {
        char[] password = Passwords.existing(passwordFile, surroundings.environment(), console.texts(), user);
        try (StoreUser who = new StoreUser(user, password)) {
            return work.apply(who);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
