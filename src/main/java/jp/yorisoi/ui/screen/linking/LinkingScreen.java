package jp.yorisoi.ui.screen.linking;

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
    @Override
    public String id() {
        return "linking";
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
        return new LinkingView(desk);
    }
}
