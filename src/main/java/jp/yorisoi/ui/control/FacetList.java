package jp.yorisoi.ui.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A facet: values with their counts, several of which may be chosen; none chosen = all.
public final class FacetList extends VBox {
    private final Set<String> chosen = new LinkedHashSet<>();
    private final VBox lines = new VBox();
    private final Consumer<Set<String>> changed;

    /// A value of the facet: its id, its words, and how many there are.
    public record Value(String id, String words, long count) {}

    /// A facet with its title; whoever listens gets the ids of the chosen values.
    public FacetList(String title, Consumer<Set<String>> changed) {
        this.changed = changed;
        getStyleClass().add("facets");
        Label name = Labels.strong(title);
        setAccessibleText(title);
        getChildren().addAll(name, lines);
    }

    /// Shows these values; what is chosen stays chosen.
    public void show(List<Value> values) {
        lines.getChildren().setAll(values.stream().map(this::line).toList());
    }

    /// Chooses these without telling.
    public void select(Set<String> ids) {
        chosen.clear();
        chosen.addAll(ids);
    }

    private Node line(Value value) {
        CheckBox box = new CheckBox(value.words());
        box.setSelected(chosen.contains(value.id()));
        box.setAccessibleText(value.words() + " " + value.count());
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(event -> {
            if (box.isSelected()) {
                chosen.add(value.id());
            } else {
                chosen.remove(value.id());
            }
            changed.accept(Set.copyOf(chosen));
        });
        Label count = Labels.number(String.format("%,d", value.count()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(box, count);
        line.getStyleClass().add("facet-line");
        return line;
    }
}
