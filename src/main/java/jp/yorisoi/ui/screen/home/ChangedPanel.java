package jp.yorisoi.ui.screen.home;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.screening.Change;
import jp.yorisoi.flow.screening.Changes;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// What changed since the run before: each count opens its list.
final class ChangedPanel extends StackPane {
    private final Desk desk;
    private final HomeViewModel model;

    ChangedPanel(Desk desk, HomeViewModel model) {
        this.desk = desk;
        this.model = model;
        managedProperty().bind(visibleProperty());
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(HomeFacts counted) {
        setVisible(counted.marks().isPresent());
        getChildren()
                .setAll(counted.marks()
                        .flatMap(HomeFacts.Marks::since)
                        .map(this::changes)
                        .orElseGet(() -> new Panel(desk.say("home.changed.none"))
                                .holdsPadded(Labels.wrapped(Labels.muted(desk.say("home.changed.none.advice"))))));
    }

    private Panel changes(HomeFacts.Since since) {
        Changes changes = since.changes();
        VBox lines = new VBox(
                line("new", changes.entered(), Optional.of(Change.NEW)),
                line("higher", changes.higher(), Optional.of(Change.HIGHER)),
                line("lower", changes.lower(), Optional.of(Change.LOWER)),
                line("gone", changes.gone(), Optional.empty()));
        String day = desk.dates().near(since.before());
        return new Panel(desk.say("home.changed", Map.of("day", day))).holds(lines);
    }

    private Node line(String key, int count, Optional<Change> change) {
        String words = desk.say("home.changed." + key);
        WrapRow line = new WrapRow(Labels.plain(words), WrapRow.space(), count(words, count, change));
        line.getStyleClass().add("changed-line");
        return line;
    }

    private Node count(String words, int count, Optional<Change> change) {
        String number = desk.say("home.changed.count", Map.of("count", count));
        if (count == 0 || !model.mayList()) {
            return Labels.muted(number);
        }
        Hyperlink link = Buttons.link(number, () -> model.openChanged(change));
        link.setAccessibleText(String.format(Locale.ROOT, "%s %s", words, number));
        return link;
    }
}
