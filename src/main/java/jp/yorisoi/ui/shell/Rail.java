package jp.yorisoi.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import jp.yorisoi.ui.control.Icons;
import jp.yorisoi.ui.task.BackgroundTask;

/// The rail at the left: every screen in its group, with a badge where something waits for this user.
final class Rail extends VBox {
    private final Desk desk;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> items = new HashMap<>();
    private final Map<String, Label> badges = new HashMap<>();
    private final Region room = measure("rail-room");
    private final Region bar = measure("rail-bar-room");
    private final Text words = new Text();

    Rail(Desk desk) {
        this.desk = desk;
        getStyleClass().add("rail");
        getChildren().addAll(room, bar);
        setAccessibleText(desk.say("ui.rail"));
        RailGroup last = null;
        for (Screen screen : desk.navigator().screens()) {
            if (last != null && last != screen.group()) {
                getChildren().add(gap(screen.group()));
            }
            last = screen.group();
            getChildren().add(item(screen));
        }
        desk.tasks().tasks().subscribe(this::watchNewest);
        count();
    }

    private static Region measure(String style) {
        Region measure = new Region();
        measure.getStyleClass().add(style);
        measure.setManaged(false);
        measure.setMouseTransparent(true);
        return measure;
    }

    /// What the longest name needs, also when it is chosen and stands in bold.
    private double needs() {
        double most = 0;
        for (ToggleButton item : items.values()) {
            HBox content = (HBox) item.getGraphic();
            double width = content.snappedLeftInset() + content.snappedRightInset() + 2;
            List<Node> parts =
                    content.getChildren().stream().filter(Node::isManaged).toList();
            width += content.getSpacing() * (parts.size() - 1);
            for (Node part : parts) {
                width += part instanceof Label label && label.getText().equals(item.getText())
                        ? Math.max(label.prefWidth(-1), bold(label))
                        : part.prefWidth(-1);
            }
            most = Math.max(most, width);
        }
        return snapSizeX(snappedLeftInset() + most + snappedRightInset());
    }

    private double bold(Label label) {
        words.setText(label.getText());
        words.setFont(Font.font(
                label.getFont().getFamily(), FontWeight.BOLD, label.getFont().getSize()));
        return Math.ceil(words.getLayoutBounds().getWidth());
    }

    @Override
    protected double computeMinWidth(double height) {
        return needs();
    }

    /// As wide as its place; wider where a name needs that, with room for its scroll bar.
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(room.prefWidth(-1), needs() + bar.prefWidth(-1));
    }

    private static Region gap(RailGroup before) {
        if (before == RailGroup.SETTINGS) {
            Region space = new Region();
            VBox.setVgrow(space, Priority.ALWAYS);
            return space;
        }
        Separator line = new Separator();
        line.setFocusTraversable(false);
        return line;
    }

    private ToggleButton item(Screen screen) {
        String name = desk.say("ui.screen." + screen.id());
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setVisible(false);
        badge.managedProperty().bind(badge.visibleProperty());
        Label words = new Label(name);
        // A badge beside it never cuts the name of a screen.
        words.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(Icons.of(screen.icon()), words, space, badge);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("rail-content");
        ToggleButton item = new ToggleButton(name, content);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setAccessibleText(name);
        item.setToggleGroup(group);
        item.setMaxWidth(Double.MAX_VALUE);
        item.getStyleClass().add("rail-item");
        content.prefWidthProperty().bind(item.widthProperty().subtract(1));
        item.setOnAction(event -> {
            item.setSelected(true);
            desk.navigator().open(screen.id());
        });
        items.put(screen.id(), item);
        badges.put(screen.id(), badge);
        return item;
    }

    void select(Screen screen) {
        group.selectToggle(items.get(screen.id()));
        count();
    }

    /// What waits changes when a job has ended.
    private void watchNewest() {
        if (!desk.tasks().tasks().isEmpty()) {
            desk.tasks().tasks().getFirst().state().subscribe(state -> {
                if (state == BackgroundTask.State.DONE) {
                    count();
                }
            });
        }
    }

    private void count() {
        for (Screen screen : desk.navigator().screens()) {
            if (desk.navigator().mayOpen(screen)) {
                desk.tasks().ask(() -> screen.waiting(desk), number -> badge(screen, number));
            }
        }
    }

    private void badge(Screen screen, int number) {
        Label badge = badges.get(screen.id());
        ToggleButton item = items.get(screen.id());
        if (badge == null || item == null) {
            return;
        }
        badge.setText(Integer.toString(number));
        badge.setVisible(number > 0);
        String name = desk.say("ui.screen." + screen.id());
        item.setAccessibleText(
                number > 0 ? desk.say("ui.rail.waiting", Map.of("screen", name, "count", number)) : name);
    }
}
