package jp.yorisoi.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white panel: its title, at the right the one number or link that belongs to it, below what it holds.
public final class Panel extends VBox {
    private final HBox head;
    private final Label name;

    /// A panel with a title.
    public Panel(String title) {
        getStyleClass().add("panel");
        name = Labels.heading(title);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(name, space);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
    }

    /// A panel without a title.
    public static Panel untitled() {
        Panel panel = new Panel("");
        panel.getChildren().clear();
        return panel;
    }

    /// Changes the title.
    public void title(String words) {
        name.setText(words);
    }

    /// Puts something small right after the title.
    public Panel beside(Node node) {
        head.getChildren().add(1, node);
        return this;
    }

    /// Puts what belongs to the panel at the right of its title, in place of what stood there.
    public Panel more(Node... nodes) {
        int space = 0;
        while (!(head.getChildren().get(space) instanceof Region region && HBox.getHgrow(region) == Priority.ALWAYS)) {
            space++;
        }
        head.getChildren().remove(space + 1, head.getChildren().size());
        head.getChildren().addAll(nodes);
        return this;
    }

    /// Shows this below the title, up to the edges; it grows with the panel.
    public Panel holds(Node content) {
        getChildren().removeIf(child -> child != head);
        getChildren().add(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        return this;
    }

    /// Shows this below the title with the panel's padding.
    public Panel holdsPadded(Node content) {
        VBox body = new VBox(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        body.getStyleClass().add("panel-body");
        return holds(body);
    }
}
