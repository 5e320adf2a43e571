package jp.yorisoi.ui.screen.intake;

import javafx.scene.Parent;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Showing;

/// Files on their way in.
final class IntakeView implements Showing {
    private final Page page;

    IntakeView(Desk desk) {
        page = new Page(desk.say("ui.screen.intake"), "");
    }

    @Override
    public Parent node() {
        return page;
    }
}
