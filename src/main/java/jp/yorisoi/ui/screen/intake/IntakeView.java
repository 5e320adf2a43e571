package jp.yorisoi.ui.screen.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.FileDrop;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.control.Segments;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.Shortcut;
import jp.yorisoi.ui.shell.Showing;
import org.kordamp.ikonli.feather.Feather;

/// Files on their way in, in three steps: put down, look, import.
final class IntakeView implements Showing {
    private final Desk desk;
    private final IntakeViewModel model;
    private final Page page;
    private final StackPane body = new StackPane();
    private final Segments<Step> steps;
    private final Label why = Labels.muted("");
    private final Button take;
    private final Node put;
    private final Panes look;
    private final FilePane pane;
    private final FormsPanel forms;
    private final Node kept;

    /// The argument of a place that shows remembered forms and the watched folder.
    static final String KEPT = "kept";

    private enum Step {
        PUT,
        LOOK,
        KEPT
    }

    IntakeView(Desk desk, FolderWatch watch, Place place) {
        this.desk = desk;
        this.model = new IntakeViewModel(desk);
        page = new Page(desk.say("ui.screen.intake"), "").tight();
        Map<Step, String> names = new EnumMap<>(Step.class);
        names.put(Step.PUT, desk.say("importing.step.put"));
        names.put(Step.LOOK, desk.say("importing.step.look"));
        names.put(Step.KEPT, desk.say("importing.step.kept"));
        forms = new FormsPanel(desk);
        WatchPanel folder = new WatchPanel(desk, watch);
        HBox.setHgrow(forms, Priority.ALWAYS);
        HBox.setHgrow(folder, Priority.ALWAYS);
        kept = new Columns(forms, folder);
        steps = new Segments<>(desk.say("importing.steps"), names, this::show);
        page.addToHead(steps);
        take = Buttons.primary("", model::importReady);
        put = new PutPane(desk, model, this::choose);
        pane = new FilePane(desk, model);
        look = new Panes(pane, "file-room", desk.say("ui.close"))
                .with(Panes.Side.LEFT, Feather.LIST, desk.say("importing.files"), new FileList(desk, model));
        List<Node> acts = new ArrayList<>(look.openers());
        acts.addAll(List.of(Buttons.plain(Feather.PLUS, desk.say("importing.add"), this::choose), why, take));
        page.acts(acts.toArray(Node[]::new));
        page.add(body);
        show(Step.PUT);
        model.changes().subscribe(this::changed);
        model.files().subscribe(this::changed);
        changed();
        FileDrop.on(page, this::add);
        if (place.argument().equals(KEPT)) {
            show(Step.KEPT);
        } else if (!place.argument().isEmpty()) {
            add(Arrays.stream(place.argument().split(File.pathSeparator))
                    .map(Path::of)
                    .toList());
        }
    }

    private void show(Step step) {
        steps.select(step);
        body.getChildren()
                .setAll(
                        switch (step) {
                            case PUT -> put;
                            case LOOK -> look;
                            case KEPT -> kept;
                        });
        if (step == Step.KEPT) {
            forms.refresh();
        }
    }

    private void add(List<Path> paths) {
        model.add(paths);
        show(Step.LOOK);
    }

    private void changed() {
        int count = model.ready().size();
        long undecided = model.undecided();
        take.setText(desk.say("importing.take", Map.of("count", count)));
        boolean blocked = count == 0 || undecided > 0 || model.reading();
        take.setDisable(blocked);
        take.setVisible(count > 0 || undecided > 0 || model.reading());
        take.setManaged(take.isVisible());
        why.setText(reason(undecided));
        why.setManaged(!why.getText().isEmpty());
        page.say(
                model.files().isEmpty()
                        ? ""
                        : desk.say(
                                "importing.summary",
                                Map.of("files", model.files().size(), "undecided", undecided)));
        pane.refresh();
    }

    private String reason(long undecided) {
        if (model.reading()) {
            return desk.say("importing.why.reading");
        }
        return undecided > 0 ? desk.say("importing.why.undecided", Map.of("count", undecided)) : "";
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("importing.add"));
        List<File> chosen = chooser.showOpenMultipleDialog(page.getScene().getWindow());
        if (chosen != null) {
            add(chosen.stream().map(File::toPath).toList());
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.refreshHistory();
    }

    @Override
    public boolean nextPane(Node focused) {
        return look.getScene() != null && look.next(focused);
    }

    /// Files are read for no purpose yet, and those that were put here stay.
    @Override
    public boolean followsPurpose() {
        return false;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+O", desk.say("importing.add"), this::choose));
    }
}
