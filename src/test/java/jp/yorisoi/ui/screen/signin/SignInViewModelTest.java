package jp.yorisoi.ui.screen.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.Desks;
import jp.yorisoi.ui.task.BackgroundTasks;
import jp.yorisoi.ui.task.Workers;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {
    @TempDir
    Path folder;

    private final Texts texts = new Texts(Locale.JAPAN);
    private final List<Workbench> opened = new ArrayList<>();

    private SignInViewModel model() {
        BackgroundTasks tasks = new BackgroundTasks(Workers.inPlace(), TestStores.CLOCK, texts);
        return new SignInViewModel(
                texts,
                tasks,
                (file, user) -> Workbench.on(Store.open(file, user, TestStores.settings()), Runnable::run),
                opened::add);
    }

    @Test
    void rightPasswordOpensTheStoreAndIsWiped() {
        Desks.makeStore(folder);
        SignInViewModel model = model();
        model.store().set(folder.resolve("city.yorisoi"));
        model.user().set("tanto");
        char[] password = "passphrase-tanto".toCharArray();

        model.signIn(password);

        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().operator().name()).isEqualTo("tanto");
        assertThat(password).containsOnly('\0');
        opened.getFirst().close();
    }

    @Test
    void wrongPasswordIsOneSentence() {
        Desks.makeStore(folder);
        SignInViewModel model = model();
        model.store().set(folder.resolve("city.yorisoi"));
        model.user().set("tanto");

        model.signIn("passphrase-kanri".toCharArray());

        assertThat(opened).isEmpty();
        assertThat(model.sentence().get()).isNotEmpty().doesNotContain("ui.", "vault.", "Exception");
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void withoutAStoreNothingIsTried() {
        SignInViewModel model = model();
        model.user().set("tanto");
        model.signIn("x".toCharArray());

        assertThat(model.sentence().get()).isEqualTo(texts.get("signin.no-store"));
    }
}
