package jp.yorisoi.ui.screen.home;

import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.RailGroup;
import jp.yorisoi.ui.shell.Screen;
import jp.yorisoi.ui.shell.Showing;
import org.kordamp.ikonli.feather.Feather;

/// ホーム.
public final class HomeScreen implements Screen {
    @Override
    public String id() {
        return "home";
    }

    @Override
    public RailGroup group() {
        return RailGroup.HOME;
    }

    @Override
    public Feather icon() {
        return Feather.HOME;
    }

    @Override
    public Showing open(Desk desk, Place place) {
        return new HomeView(desk);
    }
}
