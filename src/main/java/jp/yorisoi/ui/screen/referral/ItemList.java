package jp.yorisoi.ui.screen.referral;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// What is on its way out, with where it stands.
final class ItemList extends VBox {
    private final Panel panel;
    private final Desk desk;
    private final ReferralViewModel model;
    private final ListView<Item> list = new ListView<>();
    private boolean showing;

    ItemList(Desk desk, ReferralViewModel model) {
        panel = new Panel(desk.say("outgoing.list"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        this.desk = desk;
        this.model = model;
        list.setAccessibleText(desk.say("outgoing.list"));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Labels.muted(desk.say("outgoing.none")));
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!showing && item != null) {
                model.select(item);
            }
        });
        panel.holds(list);
    }

    void refresh() {
        panel.title(desk.say("outgoing.list.waiting", Map.of("count", model.waiting())));
        showing = true;
        if (!list.getItems().equals(model.items())) {
            list.getItems().setAll(model.items());
        }
        model.selected().ifPresent(item -> list.getSelectionModel().select(item));
        showing = false;
    }

    private final class Cell extends ListCell<Item> {
        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setPrefWidth(0);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String what = desk.say(
                    "outgoing.what",
                    Map.of(
                            "kind", desk.say(item.kindKey()),
                            "count", item.draft().persons().size()));
            Label whom = Labels.muted(desk.say(
                    "outgoing.whom",
                    Map.of(
                            "recipient", item.recipient().label(desk.texts().locale()),
                            "by", item.approval().proposed().by())));
            VBox words = new VBox(Labels.strong(what), whom);
            words.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(words, space, new StatePill(item.pill(), desk.say(item.stateKey())));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("gap-tight");
            setGraphic(line);
            setAccessibleText(what + " " + desk.say(item.stateKey()));
        }
    }
}
