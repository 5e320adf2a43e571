package jp.yorisoi.ui.screen.linking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import jp.yorisoi.flow.linking.LinkLimits;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Shortcut;
import jp.yorisoi.ui.shell.Showing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// From which probability on records of a source are linked and reviewed: a chart of what to expect, the two limits,
/// and
/// what moving them changes.
final class LimitsView implements Showing {
    private final Desk desk;
    private final LimitsViewModel model;
    private final Page page;
    private final StackPane body = new StackPane();
    private final ComboBox<LinkLimits.OfSource> sources = new ComboBox<>();
    private final LimitChart chart;
    private final LimitStep link;
    private final LimitStep review;
    private final VBox told = new VBox();
    private final Label why = Labels.wrapped(Labels.muted(""));
    private final Button propose;
    private final Button reset;
    private final PagedTable<LinkReport.Expected> table;
    private final WaitingLimits waiting;
    private final CheckBox two;
    private final Panes parts;
    private boolean showing;

    LimitsView(Desk desk) {
        this.desk = desk;
        this.model = new LimitsViewModel(desk);
        page = new Page(desk.say("reviewing.side.limits"), "").tight();
        page.addToHead(Side.LIMITS.segments(desk));
        sources.setAccessibleText(desk.say("reviewing.unlinked.source"));
        sources.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().setAccessibleText(desk.say("reviewing.unlinked.source"));
            }
        });
        sources.setConverter(new Names());
        sources.valueProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                model.choose(chosen);
            }
        });
        chart = new LimitChart(desk, model);
        link = new LimitStep(desk, desk.say("reviewing.limits.link"), "link", by -> model.link(model.link() + by));
        review = new LimitStep(
                desk, desk.say("reviewing.limits.review"), "review", by -> model.review(model.review() + by));
        propose = Buttons.primary(desk.say("reviewing.limits.propose"), model::propose);
        reset = Buttons.plain(desk.say("reviewing.limits.reset"), model::reset);
        table = table();
        waiting = new WaitingLimits(desk, model);
        told.getStyleClass().add("gap-tight");
        Panel charted = new Panel(desk.say("reviewing.limits.chart.title"))
                .more(legend(), sources)
                .holds(charted());
        Panel tabled = new Panel(desk.say("reviewing.limits.table")).holds(table);
        VBox.setVgrow(charted, Priority.ALWAYS);
        VBox middle = new VBox(charted);
        middle.getStyleClass().add("limits-middle");
        two = new CheckBox(desk.say("reviewing.two"));
        two.setWrapText(true);
        two.setDisable(!model.maySetTwo());
        two.setOnAction(event -> model.letNeedTwo(two.isSelected()));
        VBox rule = new VBox(two, Labels.wrapped(Labels.muted(desk.say("reviewing.two.words"))));
        rule.getStyleClass().add("gap-tight");
        Panel ruled = new Panel(desk.say("reviewing.two.title")).holdsPadded(rule);
        VBox side = new VBox(waiting, ruled, tabled);
        VBox.setVgrow(tabled, Priority.ALWAYS);
        side.getStyleClass().addAll("limits-side", "gap-tight");
        parts = new Panes(middle, "limits-room", desk.say("ui.close"))
                .with(Panes.Side.RIGHT, Feather.LIST, desk.say("reviewing.limits.table"), side);
        page.acts(parts.openers().toArray(Node[]::new));
        page.add(body);
        model.changes().subscribe(this::changed);
    }

    private Node legend() {
        WrapRow row = new WrapRow();
        row.show(List.of(key("precision"), key("recall")));
        return row;
    }

    private Node key(String line) {
        Region mark = new Region();
        mark.getStyleClass().addAll("chart-key", line);
        Label words = Labels.caption(desk.say("reviewing.limits." + line));
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox key = new HBox(mark, words);
        key.setAlignment(Pos.CENTER_LEFT);
        key.getStyleClass().add("gap-tight");
        return key;
    }

    private Node charted() {
        VBox.setVgrow(chart, Priority.ALWAYS);
        WrapRow acts = new WrapRow();
        acts.show(List.of(propose, reset));
        VBox foot = new VBox(review, link, told, acts, why);
        foot.getStyleClass().addAll("preview");
        VBox all = new VBox(chart, foot);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private PagedTable<LinkReport.Expected> table() {
        return new PagedTable<LinkReport.Expected>(
                        desk.texts(),
                        desk.say("reviewing.limits.table"),
                        List.of(
                                Column.numbers(
                                        desk.say("reviewing.limits.from"), 4.5, one -> LimitChart.number(one.from())),
                                Column.numbers(
                                        desk.say("reviewing.limits.linked"),
                                        6,
                                        one -> String.format(Locale.ROOT, "%,d", one.linked())),
                                Column.numbers(
                                        desk.say("reviewing.limits.precision"), 7.2, one -> percent(one.precision())),
                                Column.numbers(desk.say("reviewing.limits.recall"), 5.8, one -> percent(one.recall()))))
                .rows(PagedTable.Rows.DENSE);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private void changed() {
        if (model.current().isEmpty()) {
            String key = model.loaded() ? "reviewing.limits.none" : "reviewing.reading";
            body.getChildren().setAll(new EmptyState(desk.say(key), desk.say(key + ".advice"), Optional.empty()));
            return;
        }
        if (body.getChildren().isEmpty() || body.getChildren().getFirst() != parts) {
            body.getChildren().setAll(parts);
        }
        showing = true;
        if (!sources.getItems().equals(model.sources())) {
            sources.getItems().setAll(model.sources());
        }
        sources.setValue(model.current().orElseThrow());
        showing = false;
        chart.refresh();
        link.show(model.expected().get(model.link()).from());
        review.show(model.expected().get(model.review()).from());
        told();
        table.show(model.expected().reversed());
        table.select(model.expected().size() - 1 - model.link());
        propose.setDisable(model.busy() || model.whyNotPropose().isPresent());
        reset.setDisable(!model.isMoved());
        why.setText(model.whyNotPropose().orElse(desk.say("reviewing.limits.effect")));
        waiting.refresh();
        two.setSelected(model.needsTwo());
    }

    private void told() {
        LimitsViewModel.Outcome now = model.now();
        LimitsViewModel.Outcome then = model.outcome();
        told.getChildren()
                .setAll(
                        Labels.wrapped(Labels.body(desk.say(
                                "reviewing.limits.counts",
                                Map.of(
                                        "linked", then.linked(),
                                        "linkedChange", signed(then.linked() - now.linked()),
                                        "review", then.review(),
                                        "reviewChange", signed(then.review() - now.review()),
                                        "none", then.none(),
                                        "noneChange", signed(then.none() - now.none()))))),
                        Labels.wrapped(Labels.plain(desk.say(
                                "reviewing.limits.shares",
                                Map.of(
                                        "precision", percent(then.precision()),
                                        "precisionNow", percent(now.precision()),
                                        "recall", percent(then.recall()),
                                        "recallNow", percent(now.recall()))))));
    }

    private static String signed(int change) {
        return change == 0 ? "±0" : String.format(Locale.ROOT, "%+,d", change);
    }

    private final class Names extends StringConverter<LinkLimits.OfSource> {
        @Override
        public String toString(LinkLimits.@Nullable OfSource source) {
            return source == null ? "" : desk.name(source.source());
        }

        @Override
        public LinkLimits.OfSource fromString(String name) {
            return sources.getItems().stream()
                    .filter(one -> toString(one).equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public boolean nextPane(Node focused) {
        return parts.next(focused);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of(
                        "Shift+Right", desk.say("reviewing.limits.key.link-up"), () -> model.link(model.link() + 1)),
                Shortcut.of(
                        "Shift+Left", desk.say("reviewing.limits.key.link-down"), () -> model.link(model.link() - 1)),
                Shortcut.of(
                        "Shift+Up", desk.say("reviewing.limits.key.review-up"), () -> model.review(model.review() + 1)),
                Shortcut.of(
                        "Shift+Down",
                        desk.say("reviewing.limits.key.review-down"),
                        () -> model.review(model.review() - 1)));
    }
}
