package jp.yorisoi.ui.screen.referral;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;
import org.kordamp.ikonli.feather.Feather;

/// 連携. A place of it is `#12`, the item of that number, or a 世帯番号, for which an item is begun.
public final class ReferralScreen implements Screen {
    @Override
    public String id() {
        return "referral";
    }

    @Override
    public RailGroup group() {
        return RailGroup.TOGETHER;
    }

    @Override
    public Feather icon() {
        return Feather.SEND;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.PROPOSE_EXPORT, Permission.APPROVE_EXPORT);
    }

    /// What others proposed waits for whoever may approve it.
    @Override
    public int waiting(Desk desk) {
        if (!desk.allows(Permission.APPROVE_EXPORT)) {
            return 0;
        }
        String self = desk.workbench().operator().name();
        return (int) desk.workbench().approvals().list(Approval.State.PROPOSED).stream()
                .filter(item -> item.kind() == ApprovalKind.EXPORT)
                .filter(item -> !item.proposed().by().equals(self))
                .count();
    }

    /// One item of each state.
    @Override
    public List<Place> samples(Desk desk) {
        Map<Approval.State, Place> places = new EnumMap<>(Approval.State.class);
        for (Approval item : desk.workbench().approvals().list(ApprovalKind.EXPORT)) {
            places.put(item.state(), new Place(id(), "#" + item.number()));
        }
        return places.isEmpty() ? List.of(Place.of(id())) : List.copyOf(places.values());
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return new ReferralView(desk, place);
    }
}
