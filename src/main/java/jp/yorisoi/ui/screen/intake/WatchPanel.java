package jp.yorisoi.ui.screen.intake;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import jp.yorisoi.flow.intake.WatchedFolder;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.setting.WatchedPlace;
import org.kordamp.ikonli.feather.Feather;

/// The watched folder: which one, whether it is watched, what it took last and what it could not take.
final class WatchPanel extends VBox {
    private final Desk desk;
    private final FolderWatch watch;
    private final CheckBox on;
    private final Label where = Labels.wrapped(Labels.strong(""));
    private final Label said = Labels.wrapped(Labels.muted(""));
    private final PagedTable<WatchedFolder.Settled> table;

    WatchPanel(Desk desk, FolderWatch watch) {
        this.desk = desk;
        this.watch = watch;
        on = new CheckBox(desk.say("importing.watch.on"));
        on.setId("watch-on");
        on.setOnAction(event -> watch.set(
                new WatchedPlace(place().folder(), on.isSelected() ? WatchedPlace.Mode.ON : WatchedPlace.Mode.OFF)));
        table = table();
        WrapRow row =
                new WrapRow(where, Buttons.plain(Feather.FOLDER, desk.say("importing.watch.choose"), this::choose), on);
        VBox head = new VBox(row, said);
        head.getStyleClass().addAll("panel-body", "gap-tight");
        VBox.setVgrow(table, Priority.ALWAYS);
        Panel panel = new Panel(desk.say("importing.watch")).holds(new VBox(head, table));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        getStyleClass().add("kept-side");
        watch.shown().subscribe(this::show);
    }

    private WatchedPlace place() {
        return watch.shown().get().place();
    }

    private PagedTable<WatchedFolder.Settled> table() {
        return new PagedTable<WatchedFolder.Settled>(
                        desk.texts(),
                        desk.say("importing.watch.settled"),
                        List.of(
                                Column.words(desk.say("importing.watch.at"), 9, this::moment),
                                Column.words(desk.say("importing.column.file"), 16, WatchedFolder.Settled::file),
                                Column.nodes(desk.say("importing.column.state"), 8, this::state, this::pill),
                                Column.nodes(
                                        desk.say("importing.watch.report"),
                                        0,
                                        WatchedFolder.Settled::report,
                                        this::report)))
                .rows(PagedTable.Rows.NORMAL)
                .whenEmpty(new EmptyState(
                        desk.say("importing.watch.none"), desk.say("importing.watch.none.advice"), Optional.empty()));
    }

    private String moment(WatchedFolder.Settled one) {
        return desk.dates().moment(one.at().atZone(desk.clock().getZone()).toLocalDateTime());
    }

    private String state(WatchedFolder.Settled one) {
        return desk.say(one.refused() ? "importing.state.refused" : "importing.state.imported");
    }

    private StatePill pill(WatchedFolder.Settled one) {
        return new StatePill(one.refused() ? StatePill.Kind.ERROR : StatePill.Kind.OK, state(one));
    }

    private Label report(WatchedFolder.Settled one) {
        Label line = Labels.plain(one.report().lines().map(String::strip).reduce("", (a, b) -> (a + " " + b).strip()));
        line.setTooltip(new Tooltip(one.report()));
        return line;
    }

    private void show(FolderWatch.Shown shown) {
        WatchedPlace place = shown.place();
        boolean chosen = !place.folder().isEmpty();
        where.setText(chosen ? place.folder() : desk.say("importing.watch.no-folder"));
        on.setSelected(place.on());
        on.setDisable(!chosen);
        said.setText(words(shown, chosen));
        said.getStyleClass().remove("error-text");
        if (!shown.problem().isEmpty()) {
            said.getStyleClass().add("error-text");
        }
        table.show(shown.settled());
    }

    private String words(FolderWatch.Shown shown, boolean chosen) {
        if (!shown.problem().isEmpty()) {
            return shown.problem();
        }
        if (!chosen) {
            return desk.say("importing.watch.choose-first");
        }
        long refused =
                shown.settled().stream().filter(WatchedFolder.Settled::refused).count();
        return desk.say(
                shown.place().on() ? "importing.watch.said.on" : "importing.watch.said.off",
                Map.of("refused", refused));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.say("importing.watch.choose"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            watch.set(new WatchedPlace(chosen.getAbsolutePath(), WatchedPlace.Mode.ON));
        }
    }
}
