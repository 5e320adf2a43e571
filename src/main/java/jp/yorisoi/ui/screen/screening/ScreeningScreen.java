package jp.yorisoi.ui.screen.screening;

import java.util.List;
import java.util.Set;
import jp.yorisoi.flow.screening.Change;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import org.kordamp.ikonli.feather.Feather;

/// 一覧. A place of it may name the list, and a change to narrow it to: `SAFETY`, `GONE`, `MARKED/HIGHER`.
public final class ScreeningScreen implements Screen {
    @Override
    public String id() {
        return "screening";
    }

    @Override
    public RailGroup group() {
        return RailGroup.PEOPLE;
    }

    @Override
    public Feather icon() {
        return Feather.LIST;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.VIEW_LIST);
    }

    @Override
    public List<Place> samples(Desk desk) {
        return List.of(Place.of(id()), new Place(id(), ChildFilter.View.UNKNOWN.name()));
    }

    /// Whom the list of a place shows first.
    static ChildFilter filter(Place place) {
        String[] words = place.argument().split("/", 2);
        ChildFilter all =
                ChildFilter.of(words[0].isEmpty() ? ChildFilter.View.MARKED : ChildFilter.View.valueOf(words[0]));
        return words.length < 2 ? all : all.withChanges(Set.of(Change.valueOf(words[1])));
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return new TriageView(desk, place);
    }
}
