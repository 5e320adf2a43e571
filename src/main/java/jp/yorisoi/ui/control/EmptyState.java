package jp.yorisoi.ui.control;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says in one sentence why there is nothing here, and offers the one button that helps.
public final class EmptyState extends VBox {
    /// A sentence, what to do, and the button that does it.
    public EmptyState(String sentence, String advice, Optional<? extends Node> act) {
        Label first = Labels.wrapped(Labels.body(sentence));
        first.getStyleClass().add("strong");
        Label second = Labels.wrapped(Labels.muted(advice));
        getChildren().addAll(first, second);
        act.ifPresent(getChildren()::add);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        setFillWidth(false);
        // its sentences are never squeezed over each other
        setMinHeight(USE_PREF_SIZE);
    }
}
