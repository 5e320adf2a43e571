package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Set;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 取込.
public final class IntakeScreen implements Screen {
    private @Nullable FolderWatch watch;
    private @Nullable Desk watched;

    @Override
    public String id() {
        return "intake";
    }

    @Override
    public RailGroup group() {
        return RailGroup.DATA;
    }

    @Override
    public Feather icon() {
        return Feather.INBOX;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.IMPORT);
    }

    @Override
    public List<Place> samples(Desk desk) {
        return List.of(Place.of(id()), new Place(id(), IntakeView.KEPT));
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public void begin(Desk desk) {
        watch(desk);
    }

    /// One watch for a desk, however often the screen is opened.
    private FolderWatch watch(Desk desk) {
        FolderWatch known = watch;
        if (known == null || watched != desk) {
            known = new FolderWatch(desk);
            watch = known;
            watched = desk;
        }
        return known;
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return new IntakeView(desk, watch(desk), place);
    }
}
