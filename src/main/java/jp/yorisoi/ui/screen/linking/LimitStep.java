package jp.yorisoi.ui.screen.linking;

import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jp.yorisoi.ui.control.IconButton;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.shell.Desk;
import org.kordamp.ikonli.feather.Feather;

/// One limit with what it means, its value, and a step down and up.
final class LimitStep extends HBox {
    private final Label value = Labels.number("");

    LimitStep(Desk desk, String words, String style, IntConsumer step) {
        Region mark = new Region();
        mark.getStyleClass().addAll("chart-key", style);
        Label name = Labels.plain(words);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        value.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("limit-value");
        getChildren()
                .addAll(
                        mark,
                        new IconButton(
                                Feather.MINUS,
                                desk.say("reviewing.limits.down", Map.of("limit", words)),
                                () -> step.accept(-1)),
                        value,
                        new IconButton(
                                Feather.PLUS,
                                desk.say("reviewing.limits.up", Map.of("limit", words)),
                                () -> step.accept(1)),
                        name);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("gap-tight");
    }

    void show(double limit) {
        value.setText(LimitChart.number(limit));
    }
}
