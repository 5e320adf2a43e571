package jp.yorisoi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.store.StoreUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `user`: who may open the store, and as what.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        subcommands = {
            UserCommand.Add.class,
            UserCommand.ListUsers.class,
            UserCommand.Remove.class,
            UserCommand.Password.class
        })
final class UserCommand {

    private record User(String user, List<String> roles) {}

    /// What the subcommands share.
    abstract static class OfUsers implements Callable<Integer> {
        @Mixin
        Console console;

        @Mixin
        StoreOptions options;

        OfUsers(Surroundings surroundings) {
            console = new Console(surroundings);
            options = new StoreOptions(surroundings);
        }

        static Grant manage(Workbench workbench) {
            return workbench.gate().grant(workbench.operator(), Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "");
        }

        void list(Workbench workbench) {
            List<User> users = workbench.operators().list().stream()
                    .map(one -> new User(
                            one.name(),
                            one.roles().stream().map(Role::id).sorted().toList()))
                    .toList();
            String lines = String.join(
                    System.lineSeparator(),
                    users.stream()
                            .map(one -> one.user() + "\t" + String.join(" ", one.roles()))
                            .toList());
            console.document(Map.of("users", users), lines);
        }

        void withNewPassword(String name, @Nullable Path file, java.util.function.Consumer<StoreUser> act) {
            char[] password = Passwords.fresh(file, console.texts(), name);
            try (StoreUser user = new StoreUser(name, password)) {
                act.accept(user);
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add extends OfUsers {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--role", required = true)
        private List<Role> roles = List.of();

        @Option(names = "--new-password-file")
        private @Nullable Path newPasswordFile;

        Add(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                Grant grant = manage(workbench);
                withNewPassword(
                        name, newPasswordFile, user -> workbench.operators().add(grant, user, Set.copyOf(roles)));
                list(workbench);
            }
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListUsers extends OfUsers {
        ListUsers(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                manage(workbench);
                list(workbench);
            }
            return 0;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove extends OfUsers {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        Remove(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                workbench.operators().remove(manage(workbench), name);
                list(workbench);
            }
            return 0;
        }
    }

    @Command(name = "password", mixinStandardHelpOptions = true)
    static final class Password extends OfUsers {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--new-password-file")
        private @Nullable Path newPasswordFile;

        Password(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        public Integer call() {
            try (Workbench workbench = options.open(console)) {
                Operator operator = workbench.operator();
                Permission needed = operator.name().equals(name) ? Permission.VIEW_COUNTS : Permission.MANAGE_USERS;
                Grant grant = workbench.gate().grant(operator, needed, Purpose.ADMINISTRATION, "");
                withNewPassword(
                        name, newPasswordFile, user -> workbench.operators().changePassword(grant, user));
                console.document(Map.of("user", name), name);
            }
            return 0;
        }
    }
}
