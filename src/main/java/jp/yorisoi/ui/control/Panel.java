package jp.yorisoi.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white panel: its title, at the right the one number or link that belongs to it, below what it holds.
public final class Panel extends VBox {
    private final WrapRow head = new WrapRow();
    private final Region space = WrapRow.space();
    private final List<Node> before = new ArrayList<>();
    private List<Node> after = List.of();
    private final Label name;

    /// A panel with a title.
    public Panel(String title) {
        getStyleClass().add("panel");
        name = Labels.heading(title);
        name.setWrapText(true);
        before.add(name);
        head.getStyleClass().add("panel-head");
        arrange();
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
        before.add(1, node);
        arrange();
        return this;
    }

    /// Puts what belongs to the panel at the right of its title, in place of what stood there.
    public Panel more(Node... nodes) {
        after = List.of(nodes);
        arrange();
        return this;
    }

    private void arrange() {
        List<Node> all = new ArrayList<>(before);
        all.add(space);
        all.addAll(after);
        head.show(all);
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
