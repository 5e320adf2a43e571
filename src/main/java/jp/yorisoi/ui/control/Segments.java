package jp.yorisoi.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One of a few choices that are all seen at once; exactly one is chosen.
public final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<T> chosen;

    /// Choices with their words, in order; the first is chosen, without telling.
    public Segments(String words, Map<T, String> choices, Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("segments");
        setAccessibleText(words);
        setMaxHeight(Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        choices.forEach((choice, name) -> {
            ToggleButton button = new ToggleButton(name);
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setOnAction(event -> pressed(choice));
            buttons.put(choice, button);
            getChildren().add(button);
        });
        if (!getChildren().isEmpty()) {
            group.selectToggle((ToggleButton) getChildren().getFirst());
        }
    }

    private void pressed(T choice) {
        Objects.requireNonNull(buttons.get(choice)).setSelected(true);
        chosen.accept(choice);
    }

    /// Chooses without telling.
    public void select(T choice) {
        @Nullable ToggleButton button = buttons.get(choice);
        if (button != null) {
            group.selectToggle(button);
        }
    }

    /// Changes the words of a choice, as for its count.
    public void name(T choice, String words) {
        @Nullable ToggleButton button = buttons.get(choice);
        if (button != null) {
            button.setText(words);
        }
    }
}
