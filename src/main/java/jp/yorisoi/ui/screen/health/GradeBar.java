package jp.yorisoi.ui.screen.health;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.quality.DataHealth;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.FillBar;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.shell.Desk;

/// How many sources are fresh, old, too old and missing: a bar for each, with its number.
final class GradeBar extends StackPane {
    GradeBar(Desk desk, DataHealth health) {
        getStyleClass().add("grade-bar");
        Columns bars = new Columns();
        Map<Freshness.Grade, Integer> counts = new EnumMap<>(Freshness.Grade.class);
        health.lines().forEach(line -> counts.merge(line.freshness().grade(), 1, Integer::sum));
        for (Freshness.Grade grade : Freshness.Grade.values()) {
            int count = counts.getOrDefault(grade, 0);
            String words = desk.say("health.state." + name(grade));
            double part = health.lines().isEmpty()
                    ? 0
                    : (double) count / health.lines().size();
            FillBar bar = new FillBar(part, words + " " + count);
            HBox.setHgrow(bar, Priority.ALWAYS);
            HBox one = new HBox(Labels.plain(words), bar, Labels.number(Integer.toString(count)));
            one.getStyleClass().add("acts");
            one.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            one.getStyleClass().add("grade");
            HBox.setHgrow(one, Priority.ALWAYS);
            bars.getChildren().add(one);
        }
        getChildren().add(bars);
    }

    static String name(Freshness.Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
