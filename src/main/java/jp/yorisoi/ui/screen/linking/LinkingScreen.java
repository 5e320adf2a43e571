package jp.yorisoi.ui.screen.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import org.kordamp.ikonli.feather.Feather;

/// 名寄せ.
public final class LinkingScreen implements Screen {
    static final String ID = "linking";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RailGroup group() {
        return RailGroup.DATA;
    }

    @Override
    public Feather icon() {
        return Feather.LINK;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.REVIEW_LINKS);
    }

    @Override
    public int waiting(Desk desk) {
        return desk.allows(Permission.REVIEW_LINKS)
                ? desk.workbench().links().reviewQueue().waiting(desk.grant(Permission.REVIEW_LINKS))
                : 0;
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return switch (Side.of(place)) {
            case REVIEW -> new LinkingView(desk);
            case UNLINKED -> new UnlinkedView(desk);
            case DOUBLES -> new DoublesView(desk);
            case LIMITS -> new LimitsView(desk);
        };
    }

    @Override
    public List<Place> samples(Desk desk) {
        return Arrays.stream(Side.values()).map(Side::place).toList();
    }
}
