package jp.yorisoi.ui.screen.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.FillBar;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Shortcut;
import jp.yorisoi.ui.shell.Showing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Doubtful links, one after the other.
final class LinkingView implements Showing {
    private final Desk desk;
    private final LinkingViewModel model;
    private final Page page;
    private final StackPane body = new StackPane();
    private final HBox progress = new HBox();
    private final Button undo;
    private final Button run;
    private final CheckBox hide;
    private final QueueList queue;
    private final ComparePanel compare;
    private final CandidatesPanel candidates;
    private final EvidencePanel evidence;
    private final Panes parts;
    private @Nullable Entry shown;

    LinkingView(Desk desk) {
        this.desk = desk;
        this.model = new LinkingViewModel(desk);
        page = new Page(desk.say("reviewing.title"), "").tight();
        progress.getStyleClass().add("review-progress");
        progress.setAlignment(Pos.CENTER_LEFT);
        page.addToHead(progress);
        page.addToHead(Side.REVIEW.segments(desk));
        hide = new CheckBox(desk.say("reviewing.hide"));
        hide.selectedProperty().bindBidirectional(model.hidden());
        hide.setMinWidth(CheckBox.USE_PREF_SIZE);
        undo = Buttons.plain(Feather.CORNER_UP_LEFT, desk.say("reviewing.undo"), model::undo);
        run = Buttons.plain(Feather.REFRESH_CW, desk.say("reviewing.run"), model::run);
        queue = new QueueList(desk, model);
        compare = new ComparePanel(desk, model);
        candidates = new CandidatesPanel(desk, model);
        evidence = new EvidencePanel(desk, model);
        VBox middle = new VBox(compare, candidates);
        middle.getStyleClass().add("gap-tight");
        VBox.setVgrow(compare, Priority.ALWAYS);
        middle.getStyleClass().add("review-middle");
        parts = new Panes(middle, "review-room", desk.say("ui.close"))
                .with(Panes.Side.LEFT, Feather.LIST, desk.say("reviewing.order"), queue)
                .with(Panes.Side.RIGHT, Feather.HELP_CIRCLE, desk.say("reviewing.why"), evidence);
        List<Node> acts = new ArrayList<>(parts.openers());
        acts.addAll(List.of(hide, run, undo));
        page.acts(acts.toArray(Node[]::new));
        page.add(body);
        model.changes().subscribe(this::changed);
        model.hidden().subscribe(this::changed);
    }

    private void changed() {
        run.setDisable(model.running() || !model.mayRun());
        undo.setDisable(!model.canUndo());
        progress();
        Optional<Entry> current = model.current();
        hide.setVisible(current.isPresent());
        if (current.isEmpty()) {
            shown = null;
            body.getChildren().setAll(nothing());
            return;
        }
        Entry entry = current.get();
        if (shown != entry) {
            compare.forget();
            shown = entry;
        }
        if (body.getChildren().isEmpty() || body.getChildren().getFirst() != parts) {
            body.getChildren().setAll(parts);
        }
        queue.refresh();
        compare.refresh(entry);
        candidates.refresh(entry);
        evidence.refresh(entry);
    }

    private void progress() {
        progress.getChildren().clear();
        if (model.all() == 0) {
            return;
        }
        String words = desk.say(
                "reviewing.progress",
                Map.of("done", model.done(), "all", model.all(), "left", model.all() - model.done()));
        FillBar bar = new FillBar((double) model.done() / model.all(), words);
        bar.getStyleClass().add("review-bar");
        Label told = Labels.plain(words);
        told.setMinWidth(Label.USE_PREF_SIZE);
        progress.getChildren().addAll(bar, told);
    }

    private StackPane nothing() {
        String key = !model.loaded() ? "reviewing.reading" : model.all() == 0 ? "reviewing.none" : "reviewing.all-done";
        Optional<Button> act = model.all() > model.done() && model.loaded()
                ? Optional.of(Buttons.plain(desk.say("reviewing.more"), model::load))
                : Optional.empty();
        return new StackPane(new EmptyState(desk.say(key), desk.say(key + ".advice"), act));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        if (!model.canUndo()) {
            model.load();
        }
    }

    @Override
    public boolean nextPane(Node focused) {
        return parts.next(focused);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("1", desk.say(Choice.SAME.key()), () -> model.decide(Choice.SAME)),
                Shortcut.of("2", desk.say(Choice.DIFFERENT.key()), () -> model.decide(Choice.DIFFERENT)),
                Shortcut.of("3", desk.say(Choice.LATER.key()), () -> model.decide(Choice.LATER)),
                Shortcut.of("4", desk.say("reviewing.reason"), compare::writeReason),
                Shortcut.of("Z", desk.say("reviewing.undo"), model::undo),
                Shortcut.of("Shortcut+Z", desk.say("reviewing.undo"), model::undo));
    }
}
