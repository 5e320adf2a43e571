package jp.yorisoi.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.vault.access.Purpose;
import org.jspecify.annotations.Nullable;

/// The way from screen to screen, where screens meet without knowing each other. Coming back shows the very page that
/// was
/// left, at the row where it was left.
public final class Navigator {
    private static final int REMEMBERED = 20;

    private final Desk desk;
    private final List<Screen> screens;
    private final Deque<Open> left = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Open> current = new ReadOnlyObjectWrapper<>();

    /// A place that is shown, for the purpose for which it was opened.
    public record Open(Screen screen, Place place, Showing showing, Purpose purpose) {}

    Navigator(Desk desk, List<Screen> screens) {
        this.desk = desk;
        this.screens = List.copyOf(screens);
    }

    /// Every screen, in the order of the rail.
    public List<Screen> screens() {
        return screens;
    }

    /// The screen of this name, if the window has it.
    public Optional<Screen> find(String id) {
        return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    /// What is in front.
    public ReadOnlyObjectProperty<@Nullable Open> current() {
        return current.getReadOnlyProperty();
    }

    /// Whether the user may open this screen.
    public boolean mayOpen(Screen screen) {
        return screen.needs().isEmpty() || screen.needs().stream().anyMatch(desk::allows);
    }

    /// Opens the start of a screen.
    public void open(String screen) {
        open(Place.of(screen));
    }

    /// Opens a place; nothing happens where the window has no such screen.
    public void open(Place place) {
        find(place.screen()).ifPresent(screen -> {
            remember();
            show(opened(screen, place));
        });
    }

    private Open opened(Screen screen, Place place) {
        Showing showing = mayOpen(screen) ? screen.open(desk, place) : new NotAllowed(desk);
        return new Open(screen, place, showing, desk.purpose().get());
    }

    /// The page as it was left, or afresh where it shows what another purpose allowed.
    private Open forPurpose(Open open) {
        boolean holds =
                open.purpose() == desk.purpose().get() || !open.showing().followsPurpose();
        return holds ? open : opened(open.screen(), open.place());
    }

    /// Opens what is in front afresh where it shows what another purpose allowed; the way back stays.
    void purposeChanged() {
        Open now = current.get();
        if (now != null) {
            Open again = forPurpose(now);
            if (again != now) {
                show(again);
            }
        }
    }

    private void remember() {
        Open now = current.get();
        if (now != null) {
            left.push(now);
            while (left.size() > REMEMBERED) {
                left.removeLast();
            }
        }
    }

    /// Goes back to what was shown before; nothing happens at the first page.
    public void back() {
        if (!left.isEmpty()) {
            show(forPurpose(left.pop()));
        }
    }

    /// Whether there is a page to go back to.
    public boolean canGoBack() {
        return !left.isEmpty();
    }

    private void show(Open open) {
        current.set(open);
        open.showing().shown();
    }
}
