package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// The items that a column can be given: type to search, Down into the list, Enter to give.
final class ItemChooser extends VBox {
    private final Desk desk;
    private final TextField search = new TextField();
    private final ListView<MappingViewModel.Choice> list = new ListView<>();
    private final Consumer<String> given;

    ItemChooser(Desk desk, Runnable searched, Consumer<String> given) {
        this.desk = desk;
        this.given = given;
        getStyleClass().add("item-chooser");
        search.setId("item-search");
        search.setPromptText(desk.say("importing.map.search"));
        search.setAccessibleText(desk.say("importing.map.search"));
        search.textProperty().subscribe(text -> searched.run());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::inSearch);
        list.setId("item-list");
        list.setAccessibleText(desk.say("importing.map.items"));
        list.setCellFactory(view -> new ChoiceCell());
        list.setPlaceholder(Labels.muted(desk.say("importing.map.no-items")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                give();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> give());
        VBox.setVgrow(list, Priority.ALWAYS);
        Panel panel = new Panel(desk.say("importing.map.items")).holdsPadded(new VBox(search, list));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    String search() {
        return search.getText();
    }

    void show(List<MappingViewModel.Choice> choices) {
        list.getItems().setAll(choices);
        if (!search.getText().isBlank() && !choices.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    void begin() {
        search.clear();
        search.requestFocus();
    }

    private void inSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            give();
            event.consume();
        }
    }

    private void give() {
        MappingViewModel.Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            given.accept(choice.item());
            search.clear();
        }
    }

    private final class ChoiceCell extends ListCell<MappingViewModel.Choice> {
        @Override
        protected void updateItem(MappingViewModel.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (choice == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String words = choice.known().isEmpty() ? desk.say("importing.map.leave") : choice.item();
            Label name = Labels.plain(words);
            name.getStyleClass().add("dark");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(name, space);
            line.setAlignment(Pos.CENTER_LEFT);
            mark(choice).forEach(line.getChildren()::add);
            setGraphic(line);
            setAccessibleText(words);
        }

        private List<Node> mark(MappingViewModel.Choice choice) {
            String key = "importing.map.standing." + choice.standing().name().toLowerCase(Locale.ROOT);
            return switch (choice.standing()) {
                case PROPOSED -> List.of(new StatePill(StatePill.Kind.UNKNOWN, desk.say(key)));
                case MISSING -> List.of(new StatePill(StatePill.Kind.ERROR, desk.say(key)));
                case CARRIED -> List.of(Labels.muted(desk.say(key, Map.of("column", choice.carriedBy()))));
                case FREE -> List.of();
            };
        }
    }
}
