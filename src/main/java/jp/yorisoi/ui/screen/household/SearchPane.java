package jp.yorisoi.ui.screen.household;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// Looks for a household: by name, reading or number.
final class SearchPane extends VBox {
    private static final Duration PAUSE = Duration.millis(200);

    private final Desk desk;
    private final ListView<Resident> list = new ListView<>();

    SearchPane(Desk desk, HouseholdViewModel model) {
        this.desk = desk;
        boolean may = desk.allows(Permission.VIEW_LIST);
        TextField wanted = new TextField();
        wanted.getStyleClass().add("large");
        wanted.setPromptText(desk.say("household.search.prompt"));
        wanted.setAccessibleText(desk.say("household.search"));
        wanted.setDisable(!may);
        PauseTransition typing = new PauseTransition(PAUSE);
        typing.setOnFinished(event -> model.search(wanted.getText().strip()));
        wanted.textProperty().subscribe((before, text) -> typing.playFromStart());
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        wanted.setOnAction(event -> chosen(model));
        list.setAccessibleText(desk.say("ui.palette.found"));
        list.setPlaceholder(new StackPane(Labels.muted(desk.say("household.search.none"))));
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> chosen(model));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen(model);
            }
        });
        model.found().subscribe(found -> {
            list.getItems().setAll(found);
            list.getSelectionModel().selectFirst();
        });
        VBox body = new VBox(
                Labels.wrapped(
                        Labels.plain(desk.say(may ? "household.search.advice" : "household.search.not-allowed"))),
                wanted,
                list);
        VBox.setVgrow(list, Priority.ALWAYS);
        body.getStyleClass().add("gap");
        Panel panel = new Panel(desk.say("household.search")).holdsPadded(body);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    private void chosen(HouseholdViewModel model) {
        Resident resident = list.getSelectionModel().getSelectedItem();
        if (resident != null) {
            model.choose(resident);
        }
    }

    private final class Cell extends ListCell<Resident> {
        @Override
        protected void updateItem(@Nullable Resident resident, boolean empty) {
            super.updateItem(resident, empty);
            setText(
                    resident == null || empty
                            ? null
                            : desk.say(
                                    "ui.palette.household",
                                    Map.of("name", resident.name(), "address", resident.address())));
        }
    }
}
