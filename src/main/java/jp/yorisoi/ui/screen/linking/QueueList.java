package jp.yorisoi.ui.screen.linking;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.flow.linking.SecondOpinion;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// The records in their order, with what was decided of each.
final class QueueList extends VBox {
    private final Panel panel;
    private final Desk desk;
    private final LinkingViewModel model;
    private final ListView<Entry> list = new ListView<>();
    private final Label counts = Labels.muted("");
    private boolean showing;

    QueueList(Desk desk, LinkingViewModel model) {
        panel = new Panel(desk.say("reviewing.order"));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        this.desk = desk;
        this.model = model;
        getStyleClass().add("review-queue");
        panel.more(Labels.wrapped(Labels.muted(desk.say("reviewing.order.by"))));
        list.setAccessibleText(desk.say("reviewing.order"));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (!showing && entry != null) {
                model.go(entry);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Labels.wrapped(counts);
        VBox foot = new VBox(counts);
        foot.getStyleClass().add("panel-foot");
        panel.holds(new VBox(list, foot));
    }

    void refresh() {
        showing = true;
        if (!list.getItems().equals(model.entries())) {
            list.getItems().setAll(model.entries());
        }
        model.current()
                .ifPresentOrElse(
                        entry -> {
                            list.getSelectionModel().select(entry);
                            list.scrollTo(Math.max(0, list.getItems().indexOf(entry) - 2));
                        },
                        () -> list.getSelectionModel().clearSelection());
        list.refresh();
        showing = false;
        counts.setText(desk.say(
                "reviewing.counts",
                Map.of(
                        "same", model.count(Choice.SAME),
                        "different", model.count(Choice.DIFFERENT),
                        "later", model.count(Choice.LATER))));
    }

    private final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setPrefWidth(0);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            ReviewItem item = entry.item();
            String said = FieldLines.named(model.source(item), item);
            String name = said.isEmpty() ? desk.say("reviewing.unnamed") : said;
            String source = desk.name(model.source(item));
            VBox words = new VBox(
                    Labels.strong(name),
                    Labels.muted(desk.say(
                            "reviewing.row",
                            Map.of("source", source, "row", item.place().row()))));
            words.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(words, space);
            entry.choice()
                    .ifPresent(choice -> line.getChildren().add(new StatePill(choice.pill(), desk.say(choice.key()))));
            SecondOpinion.State second = item.second().state();
            String told = second == SecondOpinion.State.NONE
                    ? ""
                    : desk.say("reviewing.second.pill." + second.name().toLowerCase(Locale.ROOT));
            if (entry.choice().isEmpty() && !told.isEmpty()) {
                boolean mine = second == SecondOpinion.State.MINE;
                line.getChildren().add(new StatePill(mine ? StatePill.Kind.PLAIN : StatePill.Kind.ACCENT, told));
            }
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText((name + " " + source + " " + told).strip());
        }
    }
}
