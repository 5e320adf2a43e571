package jp.yorisoi.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A page: its title with one line beside it, acts at the right, and below what it holds; the last part grows.
public final class Page extends VBox {
    private final Label sub;
    private final HBox head;
    private final HBox acts = new HBox();

    /// A page with a title and a line beside it.
    public Page(String title, String beside) {
        getStyleClass().add("page");
        sub = Labels.muted(beside);
        acts.getStyleClass().add("acts");
        acts.setAlignment(Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label name = Labels.title(title);
        name.setMinWidth(Region.USE_PREF_SIZE);
        acts.setMinWidth(Region.USE_PREF_SIZE);
        head = new HBox(name, sub, space, acts);
        head.getStyleClass().add("page-head");
        getChildren().add(head);
    }

    /// Less room around and between, for pages that hold much.
    public Page tight() {
        getStyleClass().add("tight");
        return this;
    }

    /// Changes the line beside the title.
    public void say(String beside) {
        sub.setText(beside);
    }

    /// Puts something between the title and the line beside it.
    public void addToHead(Node node) {
        head.getChildren().add(1, node);
    }

    /// Sets the acts at the right.
    public void acts(Node... nodes) {
        acts.getChildren().setAll(nodes);
    }

    /// Adds parts; the last one grows.
    public void add(Node... parts) {
        getChildren().addAll(parts);
        for (Node part : parts) {
            VBox.setVgrow(part, part == parts[parts.length - 1] ? Priority.ALWAYS : Priority.NEVER);
        }
    }
}
