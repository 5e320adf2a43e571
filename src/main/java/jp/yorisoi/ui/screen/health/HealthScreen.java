package jp.yorisoi.ui.screen.health;

import java.util.Set;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import org.kordamp.ikonli.feather.Feather;

/// データの状態.
public final class HealthScreen implements Screen {
    @Override
    public String id() {
        return "health";
    }

    @Override
    public RailGroup group() {
        return RailGroup.DATA;
    }

    @Override
    public Feather icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.IMPORT, Permission.VIEW_COUNTS);
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return new HealthView(desk);
    }
}
