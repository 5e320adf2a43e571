package jp.yorisoi.ui.screen.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// How fresh the data is: what is late or missing first, and what is not known because of it.
final class FreshnessPanel extends VBox {
    private final Desk desk;
    private final PagedTable<Freshness> table;
    private final Label summary = Labels.muted("");
    private final Hyperlink all;
    private @Nullable HomeFacts shown;
    private boolean everything;

    FreshnessPanel(Desk desk) {
        this.desk = desk;
        all = Buttons.link(desk.say("home.fresh.all"), this::toggle);
        table = new PagedTable<Freshness>(
                        desk.texts(),
                        desk.say("home.fresh"),
                        List.of(
                                Column.nodes(
                                        say("source"),
                                        10.5,
                                        one -> desk.name(one.source()),
                                        one -> Labels.strong(desk.name(one.source()))),
                                Column.words(say("as-of"), 6.5, this::asOf),
                                Column.nodes(say("state"), 8, one -> pill(one).getText(), this::pill),
                                Column.words(say("effect"), 0, this::effect)))
                .rows(PagedTable.Rows.DENSE)
                .whenEmpty(new EmptyState(
                        desk.say("home.fresh.fine"), desk.say("home.fresh.fine.advice"), Optional.empty()));
        Panel panel = new Panel(desk.say("home.fresh")).more(summary, all).holds(table);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    private String say(String column) {
        return desk.say("home.column." + column);
    }

    void show(HomeFacts counted) {
        shown = counted;
        summary.setText(
                desk.say("home.fresh.summary", Map.of("count", counted.sources().size(), "fine", counted.fine())));
        table.show(everything ? counted.sources() : counted.needLook());
        all.setText(desk.say(everything ? "home.fresh.some" : "home.fresh.all"));
    }

    private void toggle() {
        everything = !everything;
        if (shown != null) {
            show(shown);
        }
    }

    private String asOf(Freshness one) {
        Freshness.Partitions parts = one.partitions();
        if (parts.expected() > 0) {
            return desk.say("home.fresh.parts", Map.of("present", parts.present(), "expected", parts.expected()));
        }
        return one.newest()
                .map(day ->
                        desk.say("home.fresh.as-of", Map.of("day", desk.dates().near(day))))
                .orElse("―");
    }

    private StatePill pill(Freshness one) {
        if (!one.partitions().missing().isEmpty()) {
            return new StatePill(StatePill.Kind.ERROR, desk.say("home.fresh.short"));
        }
        if (one.grade() == Freshness.Grade.FRESH && !one.partitions().gaps().isEmpty()) {
            return new StatePill(StatePill.Kind.WARNING, desk.say("home.fresh.short"));
        }
        return switch (one.grade()) {
            case FRESH -> new StatePill(StatePill.Kind.OK, desk.say("home.fresh.fresh"));
            case STALE -> new StatePill(StatePill.Kind.WARNING, desk.say("home.fresh.stale"));
            case UNKNOWN -> new StatePill(StatePill.Kind.ERROR, desk.say("home.fresh.too-old"));
            case MISSING -> new StatePill(StatePill.Kind.UNKNOWN, desk.say("home.fresh.missing"));
        };
    }

    private String effect(Freshness one) {
        if (!one.partitions().missing().isEmpty()) {
            return desk.say(
                    "home.fresh.effect.parts",
                    Map.of("parts", String.join("、", one.partitions().missing())));
        }
        if (one.grade() == Freshness.Grade.FRESH && !one.partitions().gaps().isEmpty()) {
            return desk.say(
                    "home.fresh.effect.parts",
                    Map.of(
                            "parts",
                            one.partitions().gaps().stream()
                                    .map(desk.dates()::period)
                                    .collect(Collectors.joining("、"))));
        }
        return switch (one.grade()) {
            case FRESH ->
                desk.say("home.fresh.effect.fresh", Map.of("rows", one.rows().stored()));
            case STALE, UNKNOWN -> desk.say("home.fresh.effect.old", Map.of("days", one.daysOld(desk.today())));
            case MISSING -> desk.say("home.fresh.effect.missing");
        };
    }
}
