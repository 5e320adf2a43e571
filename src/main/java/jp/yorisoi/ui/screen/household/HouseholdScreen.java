package jp.yorisoi.ui.screen.household;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.ui.shell.CasePlace;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.kordamp.ikonli.feather.Feather;

/// 世帯. A place of it is a [CasePlace]; without one it looks for a household.
public final class HouseholdScreen implements Screen {
    @Override
    public String id() {
        return CasePlace.SCREEN;
    }

    @Override
    public RailGroup group() {
        return RailGroup.PEOPLE;
    }

    @Override
    public Feather icon() {
        return Feather.USERS;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.OPEN_CASE, Permission.OPEN_OTHER_CASE, Permission.OPEN_AGENDA_CASE);
    }

    /// The household of the first child of the list, and the search; the audit tells that it was for a picture.
    @Override
    public List<Place> samples(Desk desk) {
        Optional<Place> first = desk.allows(Permission.VIEW_LIST) ? first(desk) : Optional.empty();
        return first.map(place -> List.of(place, Place.of(id()))).orElse(List.of(Place.of(id())));
    }

    private static Optional<Place> first(Desk desk) {
        Grant grant = desk.grant(Permission.VIEW_LIST);
        Screening screening = desk.workbench().screening();
        return screening
                .latest(grant)
                .flatMap(
                        run -> screening
                                .children(grant, run, ChildFilter.of(ChildFilter.View.MARKED), ChildSort.TIER, 0, 1)
                                .lines()
                                .stream()
                                .findFirst())
                .map(line -> new CasePlace(
                                line.child().household(), line.child().id(), desk.say("household.reason.picture"))
                        .place());
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return new HouseholdView(desk, CasePlace.of(place));
    }
}
