package jp.yorisoi.ui.screen.home;

import javafx.scene.Parent;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Showing;

/// What to do next, and what is missing.
final class HomeView implements Showing {
    private final Page page;

    HomeView(Desk desk) {
        page = new Page(desk.say("ui.screen.home"), "");
    }

    @Override
    public Parent node() {
        return page;
    }
}
