package jp.yorisoi.ui.screen.intake;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// The files that were put down, each with where it stands.
final class FileList extends VBox {
    private final Desk desk;

    FileList(Desk desk, IntakeViewModel model) {
        this.desk = desk;
        getStyleClass().add("file-list");
        ListView<ImportFile> list = new ListView<>(model.files());
        list.setAccessibleText(desk.say("importing.files"));
        list.setCellFactory(view -> new FileCell());
        list.getSelectionModel().selectedItemProperty().subscribe(file -> {
            if (file != null) {
                model.selected().set(file);
            }
        });
        model.selected().subscribe(file -> list.getSelectionModel().select(file));
        model.changes().subscribe(() -> list.refresh());
        Panel panel = new Panel(desk.say("importing.files")).holds(list);
        Label promise = Labels.wrapped(Labels.muted(desk.say("importing.untouched")));
        promise.getStyleClass().add("panel-foot");
        panel.getChildren().add(promise);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    StatePill pill(ImportFile file) {
        ImportFile.State state = file.state().get();
        String word = desk.say("importing.state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case READ, IMPORTED -> new StatePill(StatePill.Kind.OK, word).checked();
            case CHANGED, ODD, ALREADY -> new StatePill(StatePill.Kind.WARNING, word);
            case OLDER, REFUSED -> new StatePill(StatePill.Kind.ERROR, word);
            case UNKNOWN -> new StatePill(StatePill.Kind.UNKNOWN, word);
            case WAITING -> new StatePill(StatePill.Kind.ACCENT, word);
            case UNDONE -> new StatePill(StatePill.Kind.PLAIN, word);
        };
    }

    private final class FileCell extends ListCell<ImportFile> {
        @Override
        protected void updateItem(@Nullable ImportFile file, boolean empty) {
            super.updateItem(file, empty);
            if (file == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label second =
                    Labels.muted(desk.say("importing.file-line", Map.of("file", file.name(), "rows", file.rows())));
            Label first = Labels.strong(file.title());
            VBox words = new VBox(first, second);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            StatePill pill = pill(file);
            HBox line = new HBox(words, pill);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("acts");
            line.prefWidthProperty().bind(widthProperty().subtract(26));
            line.setMaxWidth(USE_PREF_SIZE);
            setGraphic(line);
            setAccessibleText(first.getText() + "、" + second.getText() + "、" + pill.getText());
        }
    }
}
