package jp.yorisoi.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page: its title with one line beside it, acts at the right, and below what it holds; the last part grows. Where
/// title and acts do not fit beside each other the acts go onto a line of their own.
public final class Page extends VBox {
    private final Label sub;
    private final WrapRow head;
    private final WrapRow acts = new WrapRow();
    private final List<Node> before = new ArrayList<>();

    /// A page with a title and a line beside it.
    public Page(String title, String beside) {
        getStyleClass().add("page");
        sub = Labels.muted(beside);
        sub.managedProperty().bind(sub.textProperty().isNotEmpty());
        Label name = Labels.title(title);
        name.setWrapText(true);
        before.add(name);
        head = new WrapRow();
        head.getStyleClass().add("page-head");
        arrange();
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
        before.add(1, node);
        arrange();
    }

    private void arrange() {
        List<Node> all = new ArrayList<>(before);
        all.addAll(List.of(sub, WrapRow.space(), acts));
        head.show(all);
    }

    /// Sets the acts at the right.
    public void acts(Node... nodes) {
        acts.show(List.of(nodes));
    }

    /// Adds parts; the last one grows.
    public void add(Node... parts) {
        getChildren().addAll(parts);
        for (Node part : parts) {
            VBox.setVgrow(part, part == parts[parts.length - 1] ? Priority.ALWAYS : Priority.NEVER);
        }
    }
}
