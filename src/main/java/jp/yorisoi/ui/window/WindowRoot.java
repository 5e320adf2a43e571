package jp.yorisoi.ui.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.screen.signin.SignInView;
import jp.yorisoi.ui.screen.signin.SignInViewModel;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.LockPane;
import jp.yorisoi.ui.shell.Navigator;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.ShellView;
import jp.yorisoi.ui.task.BackgroundTasks;
import jp.yorisoi.ui.theme.TextSize;
import jp.yorisoi.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Everything inside the window: signing in, then the shell; the lock over both; the language and the text size.
public final class WindowRoot extends StackPane implements ShellView.Wishes {
    private static final Duration IDLE = Duration.minutes(15);

    private final WindowTools tools;
    private final PauseTransition idle = new PauseTransition(IDLE);
    private Texts texts;
    private TextSize size = TextSize.NORMAL;
    private @Nullable Path store;
    private String user = "";
    private @Nullable Workbench workbench;
    private @Nullable Desk desk;
    private @Nullable LockPane lock;

    /// The content of a window that speaks this language, with a store already chosen where one is given.
    public WindowRoot(WindowTools tools, Optional<Path> store, Locale locale) {
        this.tools = tools;
        this.texts = new Texts(locale);
        this.store = store.orElse(null);
        idle.setOnFinished(event -> lock());
        addEventFilter(InputEvent.ANY, this::stirred);
        signIn();
    }

    /// A scene with this content, dressed.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        Theme.dress(scene, size);
        return scene;
    }

    /// The desk, once somebody has signed in.
    public Optional<Desk> desk() {
        return Optional.ofNullable(desk);
    }

    private void stirred(Event event) {
        if (desk != null && lock == null) {
            idle.playFromStart();
        }
    }

    private void signIn() {
        BackgroundTasks tasks = new BackgroundTasks(tools.workers(), tools.clock(), texts);
        SignInViewModel model = new SignInViewModel(texts, tasks, tools::open, this::enter);
        model.store().set(store);
        model.user().set(user);
        model.store().subscribe(path -> store = path);
        model.user().subscribe(name -> user = name);
        SignInView view = new SignInView(texts, model, this::speak);
        getChildren().setAll(view);
        view.focusFirst();
    }

    /// Goes in with an open workbench, as after signing in.
    public void enter(Workbench opened) {
        workbench = opened;
        showDesk(Place.of("home"));
    }

    private void showDesk(Place place) {
        Workbench open = workbench;
        if (open == null) {
            return;
        }
        BackgroundTasks tasks = new BackgroundTasks(tools.workers(), tools.clock(), texts);
        Desk made = new Desk(open, texts, tasks, Screens.all());
        Desk before = desk;
        if (before != null) {
            made.purpose().set(before.purpose().get());
            tasks.adopt(before.tasks());
            before.leave();
        }
        desk = made;
        getChildren().setAll(new ShellView(made, this));
        made.navigator().screens().stream().filter(made.navigator()::mayOpen).forEach(screen -> screen.begin(made));
        made.navigator().open(place);
        idle.playFromStart();
    }

    @Override
    public void lock() {
        Desk open = desk;
        if (open == null || lock != null) {
            return;
        }
        idle.stop();
        Clipboard.getSystemClipboard().clear();
        LockPane cover = new LockPane(open, this::unlock, this::signOut);
        lock = cover;
        getChildren().forEach(child -> child.setVisible(false));
        getChildren().add(cover);
        cover.focusPassword();
    }

    private void unlock() {
        LockPane cover = lock;
        if (cover != null) {
            getChildren().remove(cover);
            lock = null;
            getChildren().forEach(child -> child.setVisible(true));
            idle.playFromStart();
        }
    }

    @Override
    public void signOut() {
        idle.stop();
        lock = null;
        close();
        signIn();
    }

    @Override
    public void speak(String language) {
        texts = new Texts(Locale.of(language));
        if (language.equals("en")) {
            Locale.setDefault(Locale.ENGLISH);
        } else {
            Locale.setDefault(Locale.JAPAN);
        }
        Navigator.Open open = desk == null ? null : desk.navigator().current().get();
        if (open == null) {
            signIn();
        } else {
            showDesk(open.place());
        }
    }

    @Override
    public void textSize(int percent) {
        size = new TextSize(percent);
        if (getScene() != null) {
            Theme.dress(getScene(), size);
        }
    }

    /// Closes the store, if one is open. Jobs under way are asked to stop first.
    public void close() {
        Desk open = desk;
        Workbench rooms = workbench;
        desk = null;
        workbench = null;
        if (open != null) {
            open.leave();
            open.tasks().leave();
        }
        if (rooms != null) {
            tools.workers().jobs().execute(rooms::close);
        }
    }
}
