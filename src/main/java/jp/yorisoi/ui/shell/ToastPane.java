package jp.yorisoi.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.IconButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows the newest notice above the task bar, with 取り消す where the act can be taken back.
final class ToastPane extends StackPane {
    private static final Duration SHORT = Duration.seconds(6);
    private static final Duration LONG = Duration.seconds(20);

    private final Desk desk;
    private final PauseTransition until = new PauseTransition(SHORT);

    ToastPane(Desk desk) {
        this.desk = desk;
        getStyleClass().add("toast-pane");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        until.setOnFinished(event -> desk.notices().dismiss());
        desk.notices().latest().subscribe(this::show);
    }

    private void show(Notices.@Nullable Notice notice) {
        until.stop();
        getChildren().clear();
        if (notice == null) {
            return;
        }
        Label words = new Label(notice.sentence());
        words.setWrapText(true);
        HBox toast = new HBox(words);
        toast.getStyleClass().addAll("toast", notice.weight() == Notices.Weight.FAILED ? "failed" : "done");
        notice.undo()
                .ifPresent(undo -> toast.getChildren().add(Buttons.plain(desk.say("ui.undo"), () -> {
                    desk.notices().dismiss();
                    undo.run();
                })));
        toast.getChildren().add(new IconButton(Feather.X, desk.say("ui.close"), desk.notices()::dismiss));
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(toast);
        until.setDuration(notice.undo().isPresent() || notice.weight() == Notices.Weight.FAILED ? LONG : SHORT);
        until.playFromStart();
    }
}
