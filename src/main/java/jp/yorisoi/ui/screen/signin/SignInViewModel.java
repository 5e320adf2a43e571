package jp.yorisoi.ui.screen.signin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.task.BackgroundTasks;
import jp.yorisoi.vault.store.StoreUser;
import org.jspecify.annotations.Nullable;

/// Signing in: the store's file, the account's name, the password; one sentence when it fails. The password is never
/// kept.
public final class SignInViewModel {
    private final Texts texts;
    private final BackgroundTasks tasks;
    private final BiFunction<Path, StoreUser, Workbench> opener;
    private final Consumer<Workbench> opened;
    private final ObjectProperty<@Nullable Path> store = new SimpleObjectProperty<>();
    private final StringProperty user = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    /// Signs in through the opener and hands the open workbench on.
    public SignInViewModel(
            Texts texts,
            BackgroundTasks tasks,
            BiFunction<Path, StoreUser, Workbench> opener,
            Consumer<Workbench> opened) {
        this.texts = texts;
        this.tasks = tasks;
        this.opener = opener;
        this.opened = opened;
    }

    /// The file of the store, where one is chosen.
    public ObjectProperty<@Nullable Path> store() {
        return store;
    }

    /// The account's name.
    public StringProperty user() {
        return user;
    }

    /// Whether the store is being opened.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong; empty when nothing did.
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// Opens the store; the password is wiped at once.
    public void signIn(char[] password) {
        Path file = store.get();
        String name = user.get().strip();
        if (file == null || name.isEmpty() || password.length == 0) {
            Arrays.fill(password, '\0');
            sentence.set(texts.get(file == null ? "signin.no-store" : "signin.no-name"));
            return;
        }
        StoreUser who = new StoreUser(name, password);
        Arrays.fill(password, '\0');
        busy.set(true);
        sentence.set("");
        tasks.ask(() -> open(file, who), this::done, this::failed);
    }

    private Workbench open(Path file, StoreUser who) {
        try (who) {
            return opener.apply(file, who);
        }
    }

    private void done(Workbench workbench) {
        busy.set(false);
        opened.accept(workbench);
    }

    private void failed(RuntimeException failure) {
        busy.set(false);
        sentence.set(tasks.words().of(failure));
    }
}
