package jp.yorisoi.ui.shell;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.KeyCap;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.task.BackgroundTask;
import org.jspecify.annotations.Nullable;

/// The bar at the foot: the job that runs, how far and how long yet, stop; the history of jobs; the shortcut sheet.
final class TaskBar extends HBox {
    private final Desk desk;
    private final Label name = Labels.strong("");
    private final Label step = Labels.muted("");
    private final Label left = Labels.muted("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop;
    private Subscription watched = Subscription.EMPTY;
    private @Nullable BackgroundTask shown;

    TaskBar(Desk desk, Runnable shortcuts) {
        this.desk = desk;
        stop = Buttons.plain(desk.say("ui.task.stop"), this::stop);
        stop.getStyleClass().add("slim");
        bar.setAccessibleText(desk.say("ui.task.progress"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button history = Buttons.quiet(desk.say("ui.task.history"), () -> {});
        history.setOnAction(event -> history(history));
        Button keys = Buttons.quiet(desk.say("ui.key.shortcuts"), shortcuts);
        keys.setGraphic(new KeyCap("F1"));
        keys.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        for (Button one : new Button[] {history, keys}) {
            one.getStyleClass().add("slim");
        }
        getStyleClass().add("task-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, step, bar, left, stop, space, history, keys);
        for (Region part : new Region[] {bar, stop, name, left}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        desk.tasks().tasks().subscribe(this::watch);
        watch();
    }

    private void watch() {
        BackgroundTask running = desk.tasks().tasks().reversed().stream()
                .filter(BackgroundTask::active)
                .findFirst()
                .or(() -> desk.tasks().tasks().stream().findFirst())
                .orElse(null);
        if (running == shown && running != null) {
            return;
        }
        shown = running;
        watched.unsubscribe();
        if (running == null) {
            idle(desk.say("ui.task.none"));
            return;
        }
        watched = Subscription.combine(
                running.state().subscribe(state -> show(running)),
                running.step().subscribe(words -> show(running)),
                running.done().subscribe(number -> show(running)),
                running.secondsLeft().subscribe(number -> show(running)));
    }

    private void idle(String words) {
        name.setVisible(false);
        bar.setVisible(false);
        stop.setVisible(false);
        left.setVisible(false);
        step.setText(words);
    }

    private void show(BackgroundTask task) {
        if (!task.active()) {
            idle(task.label() + "　" + task.ending().get());
            step.setTooltip(new javafx.scene.control.Tooltip(task.ending().get()));
            if (desk.tasks().tasks().stream().anyMatch(BackgroundTask::active)) {
                watch();
            }
            return;
        }
        name.setVisible(true);
        name.setText(task.label());
        bar.setVisible(true);
        bar.setProgress(task.fraction().get());
        stop.setVisible(true);
        String far = task.all().get() > 0
                ? desk.say(
                        "ui.task.far",
                        Map.of("done", task.done().get(), "all", task.all().get()))
                : "";
        step.setText((task.step().get() + " " + far).strip());
        long seconds = task.secondsLeft().get();
        left.setVisible(seconds >= 0);
        left.setText(seconds < 0 ? "" : desk.say("ui.task.left", Map.of("seconds", seconds)));
    }

    private void stop() {
        BackgroundTask task = shown;
        if (task != null) {
            task.cancel();
            step.setText(desk.say("ui.task.stopping"));
        }
    }

    private void history(Button owner) {
        VBox list = new VBox();
        list.getStyleClass().add("task-history");
        if (desk.tasks().tasks().isEmpty()) {
            list.getChildren().add(Labels.muted(desk.say("ui.task.none")));
        }
        for (BackgroundTask task : desk.tasks().tasks()) {
            String state = desk.say("ui.task.state." + task.state().get().name().toLowerCase(java.util.Locale.ROOT));
            list.getChildren()
                    .add(new VBox(
                            Labels.strong(task.label() + "　" + state),
                            Labels.wrapped(Labels.muted(task.ending().get()))));
        }
        CustomMenuItem item = new CustomMenuItem(list, false);
        ContextMenu menu = new ContextMenu(item);
        menu.show(owner, Side.TOP, 0, 0);
    }
}
