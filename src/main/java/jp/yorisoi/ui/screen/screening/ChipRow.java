package jp.yorisoi.ui.screen.screening;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.shell.Desk;
import org.kordamp.ikonli.feather.Feather;

/// What the list is narrowed by, each with its way out.
final class ChipRow extends FlowPane {
    private final Desk desk;
    private final TriageViewModel model;

    ChipRow(Desk desk, TriageViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("chip-row");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
    }

    void show() {
        ChildFilter filter = model.filter();
        getChildren().clear();
        chips("tier", filter.tiers(), tier -> desk.say(tier.key()), filter::withTiers);
        chips("watcher", filter.watchers(), model::watcher, filter::withWatchers);
        chips("change", filter.changes(), change -> desk.say(change.key()), filter::withChanges);
        chips("sign", filter.signs(), axis -> desk.say(axis.key()), filter::withSigns);
        chips("school", filter.schools(), Function.identity(), filter::withSchools);
        setVisible(!getChildren().isEmpty());
        if (isVisible()) {
            getChildren()
                    .add(Buttons.quiet(desk.say("triage.all-off"), () -> model.filter(ChildFilter.of(filter.view()))));
        }
    }

    private <T> void chips(
            String facet, Set<T> chosen, Function<T, String> words, Function<Set<T>, ChildFilter> without) {
        for (T one : chosen) {
            Button chip = Buttons.plain(Feather.X, desk.say("triage.facet." + facet) + "：" + words.apply(one), () -> {
                Set<T> rest = new HashSet<>(chosen);
                rest.remove(one);
                model.filter(without.apply(rest));
            });
            chip.getStyleClass().add("chip");
            getChildren().add(chip);
        }
    }
}
