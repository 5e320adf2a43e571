package jp.yorisoi.ui.shell;

import java.util.List;
import java.util.Set;
import jp.yorisoi.vault.access.Permission;
import org.kordamp.ikonli.feather.Feather;

/// One screen of the window. It is put on the one list of `ui.window` and then stands on the rail, in the palette, in
/// the
/// pictures and under the tests' sweep. Its name is the text `ui.screen.<id>`.
public interface Screen {
    /// Its name in code and in places: `home`.
    String id();

    /// Where it stands on the rail.
    RailGroup group();

    /// Its icon on the rail and in the palette.
    Feather icon();

    /// Any of these permissions opens it; empty = everybody may.
    default Set<Permission> needs() {
        return Set.of();
    }

    /// How many things wait here for this user, for the rail's badge; 0 = no badge. Asked off the window's thread.
    default int waiting(Desk desk) {
        return 0;
    }

    /// The places of it that pictures and tests shall show with the data there is.
    default List<Place> samples(Desk desk) {
        return List.of(Place.of(id()));
    }

    /// Shows a place of it. Called on the window's thread; data is asked for through `desk.tasks()`.
    Showing open(Desk desk, Place place);

    /// Called once on the window's thread when somebody who may open it has signed in, for what goes on without its
    /// being open.
    default void begin(Desk desk) {}

    /// Whether files that are dropped anywhere on the window are for it; the paths are its place's argument.
    default boolean takesFiles() {
        return false;
    }
}
