package jp.yorisoi.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import jp.yorisoi.ui.control.FileDrop;
import jp.yorisoi.ui.control.FirstFocus;
import org.jspecify.annotations.Nullable;

/// The frame around every screen: top bar, rail, page, task bar, and what is laid over them (palette, shortcut sheet,
/// lock).
public final class ShellView extends StackPane {
    private final Desk desk;
    private final BorderPane frame = new BorderPane();
    private final StackPane page = new StackPane();
    private final ScrollPane sheet = new ScrollPane(page);
    private final Rail rail;
    private final Overlay overlay = new Overlay();
    private final Wishes wishes;
    private final List<Shortcut> everywhere;
    private final Map<Showing, Node> left = new WeakHashMap<>();

    /// What the frame asks of the window around it.
    public interface Wishes {
        /// Cover everything until the password is given.
        void lock();

        /// Close the store and go back to signing in.
        void signOut();

        /// Show the window in the other language.
        void speak(String language);

        /// Show texts in this size (per cent).
        void textSize(int percent);
    }

    /// A frame for a desk; the first page is opened by whoever made it.
    public ShellView(Desk desk, Wishes wishes) {
        this.desk = desk;
        this.wishes = wishes;
        this.rail = new Rail(desk);
        // A page that needs more room than there is scrolls; it is never squeezed or pushed over rail and bars.
        sheet.getStyleClass().add("page-holder");
        sheet.setFitToWidth(true);
        sheet.setFitToHeight(true);
        sheet.setFocusTraversable(false);
        frame.setTop(new TopBar(desk, wishes, this::openPalette));
        frame.setLeft(scrolling(rail));
        frame.setCenter(sheet);
        frame.setBottom(new TaskBar(desk, this::openShortcuts));
        getStyleClass().add("shell");
        frame.setMinSize(0, 0);
        sheet.setMinSize(0, 0);
        getChildren().addAll(frame, new ToastPane(desk), overlay);
        everywhere = everywhere();
        show(desk.navigator().current().get());
        desk.navigator().current().subscribe((before, now) -> show(before, now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        FileDrop.on(this, this::dropped);
        desk.refreshDay();
    }

    private List<Shortcut> everywhere() {
        return List.of(
                Shortcut.of("Shortcut+K", desk.say("ui.key.palette"), this::openPalette),
                Shortcut.of("F1", desk.say("ui.key.shortcuts"), this::openShortcuts),
                Shortcut.of("Alt+Left", desk.say("ui.key.back"), desk.navigator()::back),
                Shortcut.of("F6", desk.say("ui.key.next-pane"), this::nextPane),
                Shortcut.of("Shortcut+L", desk.say("ui.key.lock"), wishes::lock));
    }

    /// Large texts make the rail higher than the window.
    private ScrollPane scrolling(Rail content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("rail-holder");
        return scroll;
    }

    /// The focus of a page that is left is kept for coming back.
    private void show(Navigator.@Nullable Open before, Navigator.@Nullable Open open) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (before != null && focused != null && inside(focused, page)) {
            left.put(before.showing(), focused);
        }
        show(open);
    }

    private void show(Navigator.@Nullable Open open) {
        if (open != null) {
            page.getChildren().setAll(open.showing().node());
            sheet.setVvalue(0);
            rail.select(open.screen());
            Node before = left.get(open.showing());
            if (before == null) {
                first(page);
            } else {
                before.requestFocus();
            }
        }
    }

    /// Files dropped on another screen are for the one that takes files.
    private void dropped(List<Path> files) {
        String paths = files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        desk.navigator().screens().stream()
                .filter(screen -> screen.takesFiles() && desk.navigator().mayOpen(screen))
                .findFirst()
                .ifPresent(screen -> desk.navigator().open(new Place(screen.id(), paths)));
    }

    private void key(KeyEvent event) {
        if (overlay.isShowing()) {
            return;
        }
        for (Shortcut shortcut : shortcuts()) {
            if (shortcut.keys().match(event) && !typing(event, shortcut.keys())) {
                event.consume();
                shortcut.act().run();
                return;
            }
        }
    }

    /// A single letter or digit is text where somebody types.
    private boolean typing(KeyEvent event, KeyCombination keys) {
        boolean bare = !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        return bare
                && event.getTarget() instanceof Node node
                && (node instanceof javafx.scene.control.TextInputControl
                        || node instanceof javafx.scene.control.ComboBoxBase<?>);
    }

    private List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>(everywhere);
        Navigator.Open open = desk.navigator().current().get();
        if (open != null) {
            all.addAll(open.showing().shortcuts());
        }
        return all;
    }

    /// Opens the palette.
    public void openPalette() {
        overlay.show(new Palette(desk, overlay::hide));
    }

    /// Opens the sheet of shortcuts.
    public void openShortcuts() {
        overlay.show(new ShortcutSheet(desk, shortcuts(), overlay::hide));
    }

    /// Goes from rail to page, through its panes, to task bar and round again.
    private void nextPane() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (inside(focused, rail)) {
            first(page);
        } else if (inside(focused, page)) {
            Navigator.Open open = desk.navigator().current().get();
            if (open == null || focused == null || !open.showing().nextPane(focused)) {
                first(frame.getBottom());
            }
        } else {
            first(rail);
        }
    }

    private static boolean inside(@Nullable Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private static void first(Node pane) {
        FirstFocus.of(pane).ifPresent(Node::requestFocus);
    }
}
