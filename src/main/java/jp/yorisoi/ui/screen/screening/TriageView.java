package jp.yorisoi.ui.screen.screening;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.ui.control.AxisMark;
import jp.yorisoi.ui.control.Banner;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.control.Segments;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Place;
import jp.yorisoi.ui.shell.ProposePane;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of children who may need help, beside it what it is narrowed by and the chosen child.
final class TriageView implements Showing {
    private static final int SOURCES = 3;

    private final Desk desk;
    private final TriageViewModel model;
    private final Page page;
    private final Segments<ChildFilter.View> views;
    private final ChipRow chips;
    private final FacetPane facets;
    private final VBox middle = new VBox();
    private final StackPane side = new StackPane();
    private final Panes list;
    private final PreviewPane preview;
    private final StackPane body = new StackPane();
    private final StackPane above = new StackPane();
    private final WrapRow acts = new WrapRow();
    private final Panel table = new Panel("");
    private PagedTable<ChildLine> children;

    TriageView(Desk desk, Place place) {
        this.desk = desk;
        this.model = new TriageViewModel(desk, ScreeningScreen.filter(place));
        page = new Page(desk.say("triage.title"), "").tight();
        Map<ChildFilter.View, String> names = new EnumMap<>(ChildFilter.View.class);
        for (ChildFilter.View view :
                List.of(ChildFilter.View.MARKED, ChildFilter.View.SAFETY, ChildFilter.View.UNKNOWN)) {
            names.put(view, view(view, 0));
        }
        if (model.filter().view() == ChildFilter.View.GONE) {
            names.put(ChildFilter.View.GONE, view(ChildFilter.View.GONE, 0));
        }
        views = new Segments<>(desk.say("triage.views"), names, view -> model.filter(ChildFilter.of(view)));
        views.select(model.filter().view());
        page.addToHead(views);
        Button propose = Buttons.outlined(desk.say("triage.propose"), this::propose);
        propose.setDisable(!desk.allows(Permission.PROPOSE_EXPORT));
        chips = new ChipRow(desk, model);
        facets = new FacetPane(desk, model);
        preview = new PreviewPane(desk, model);
        children = new ChildTable(desk, model, false).made();
        above.managedProperty().bind(above.visibleProperty());
        above.setVisible(false);
        VBox.setVgrow(table, Priority.ALWAYS);
        middle.getChildren().add(table);
        middle.getStyleClass().add("triage-middle");
        side.getStyleClass().add("side-holder");
        side.getChildren().setAll(preview);
        list = new Panes(middle, "triage-room", desk.say("ui.close"))
                .with(Panes.Side.LEFT, Feather.FILTER, desk.say("triage.facets"), facets)
                .with(Panes.Side.RIGHT, Feather.USER, desk.say("triage.preview"), side);
        List<Node> all = new java.util.ArrayList<>(list.openers());
        all.addAll(List.of(order(), heights(), propose));
        acts.show(all);
        page.acts(acts);
        page.add(above, chips, body);
        table.holds(held());
        model.list().subscribe(this::show);
        model.running().subscribe(running -> show(model.list().get()));
    }

    private String view(ChildFilter.View view, int count) {
        return desk.say("triage.view." + view.name().toLowerCase(Locale.ROOT), Map.of("count", count));
    }

    private Node order() {
        MenuButton order = new MenuButton(name(model.sort()));
        order.setAccessibleText(desk.say("triage.sort"));
        ToggleGroup group = new ToggleGroup();
        for (ChildSort sort : ChildSort.values()) {
            RadioMenuItem item = new RadioMenuItem(name(sort));
            item.setToggleGroup(group);
            item.setSelected(sort == model.sort());
            item.setOnAction(event -> {
                order.setText(name(sort));
                model.sort(sort);
            });
            order.getItems().add(item);
        }
        return order;
    }

    private String name(ChildSort sort) {
        return desk.say("triage.sort." + sort.name().toLowerCase(Locale.ROOT));
    }

    private Node heights() {
        Map<Boolean, String> words = new java.util.LinkedHashMap<>();
        words.put(false, desk.say("triage.rows.normal"));
        words.put(true, desk.say("triage.rows.dense"));
        return new Segments<>(desk.say("triage.rows"), words, dense -> {
            children = new ChildTable(desk, model, dense).made();
            table.holds(held());
            show(model.list().get());
        });
    }

    private Node held() {
        WrapRow legend =
                new WrapRow(mark(AxisMark.State.SIGN), mark(AxisMark.State.CAUSE), mark(AxisMark.State.UNKNOWN));
        legend.getStyleClass().add("legend");
        VBox box = new VBox(children, legend);
        VBox.setVgrow(children, Priority.ALWAYS);
        return box;
    }

    private Node mark(AxisMark.State state) {
        String words = desk.say("triage.axis." + state.name().toLowerCase(Locale.ROOT));
        HBox box = new HBox(new AxisMark(desk.say("screening.axis.school.short"), state, words), Labels.muted(words));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("acts");
        return box;
    }

    private void show(@Nullable TriageList shown) {
        if (shown == null) {
            body.getChildren().setAll(Labels.muted(desk.say("triage.asking")));
            return;
        }
        boolean any = shown.listed().isPresent();
        views.setVisible(any);
        acts.setVisible(any);
        if (shown.listed().isEmpty()) {
            chips.setVisible(false);
            body.getChildren().setAll(nothingYet());
            return;
        }
        showAbove(shown);
        TriageList.Listed listed = shown.listed().get();
        if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
        }
        chips.show();
        facets.show(listed.page().facets());
        listed.page().views().forEach((view, count) -> views.name(view, view(view, count)));
        counts(listed.page(), shown.unlinked());
        children.whenEmpty(new EmptyState(desk.say("triage.empty"), desk.say("triage.empty.advice"), Optional.empty()));
        List<ChildLine> lines = listed.page().lines();
        Optional<Integer> chosen = model.placeOfChosen(lines);
        children.show(lines, listed.from(), TriageViewModel.PAGE, listed.page().total());
        if (!lines.isEmpty()) {
            children.select(chosen.orElse(0));
        }
    }

    private void showAbove(TriageList shown) {
        boolean told = !shown.stale().isEmpty() || model.running().get();
        above.setVisible(told);
        if (told) {
            above.getChildren()
                    .setAll(
                            model.running().get()
                                    ? new Banner(Banner.Weight.NOTE, desk.say("triage.running"))
                                    : new Banner(Banner.Weight.WARNING, stale(shown), run(false)));
        }
    }

    private String stale(TriageList shown) {
        return shown.stale().stream()
                .map(why -> switch (why) {
                    case WITHDRAWN -> desk.say("triage.withdrawn", Map.of("count", shown.withdrawn()));
                    case CHANGED -> desk.say("triage.changed");
                    case PURGED -> desk.say("triage.purged", Map.of("count", shown.purged()));
                })
                .collect(Collectors.joining(" "));
    }

    private Button run(boolean primary) {
        Button run = primary
                ? Buttons.primary(desk.say("triage.run"), model::run)
                : Buttons.plain(desk.say("triage.run"), model::run);
        run.setDisable(!model.mayRun() || model.running().get());
        run.setMinWidth(Button.USE_PREF_SIZE);
        return run;
    }

    private Node nothingYet() {
        String advice = model.running().get()
                ? "triage.running"
                : model.mayRun() ? "triage.no-run.advice" : "triage.no-run.not-allowed";
        return new StackPane(new EmptyState(desk.say("triage.no-run"), desk.say(advice), Optional.of(run(true))));
    }

    private void counts(ChildPage shown, Map<String, Integer> unlinked) {
        ChildFilter.View view = model.filter().view();
        table.title(desk.say("triage.count", Map.of("count", shown.total())));
        Integer all = shown.views().get(view);
        Integer unknown = shown.views().get(ChildFilter.View.UNKNOWN);
        Label of = Labels.muted(desk.say("triage.count.of", Map.of("all", all == null ? 0 : all)));
        of.setMinWidth(Label.USE_PREF_SIZE);
        WrapRow beside = new WrapRow(of);
        if (view != ChildFilter.View.UNKNOWN && unknown != null && unknown > 0) {
            beside.getChildren()
                    .add(new StatePill(
                            StatePill.Kind.UNKNOWN, desk.say("triage.count.unknown", Map.of("count", unknown))));
        }
        if (shown.lost() > 0) {
            beside.getChildren()
                    .add(new StatePill(
                            StatePill.Kind.UNKNOWN, desk.say("triage.count.lost", Map.of("count", shown.lost()))));
        }
        String words = unlinked.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SOURCES)
                .map(one -> name(one.getKey()) + " " + String.format("%,d", one.getValue()))
                .collect(Collectors.joining("・"));
        Label open = Labels.muted(words.isEmpty() ? "" : desk.say("triage.unlinked", Map.of("sources", words)));
        open.setMinWidth(0);
        WrapRow.shrinking(open);
        open.setTooltip(new javafx.scene.control.Tooltip(open.getText()));
        table.more(beside, WrapRow.space(), open);
    }

    private String name(String source) {
        return desk.workbench().catalogue().find(source).map(desk::name).orElse(source);
    }

    private void propose() {
        List<ProposePane.About> abouts = new java.util.ArrayList<>();
        ChildFilter filter = model.filter();
        // 安全 is a list apart: no list of it is proposed.
        if (filter.view() != ChildFilter.View.SAFETY) {
            abouts.add(ProposePane.About.children(
                    desk.say("triage.propose.shown"),
                    recipient -> new Referrals.Wanted(ReferralDraft.Kind.LIST, recipient.id(), List.of(), filter)));
        }
        abouts.add(ProposePane.About.children(
                desk.say("triage.propose.all"),
                recipient -> new Referrals.Wanted(ReferralDraft.Kind.LIST, recipient.id(), List.of())));
        children.selected()
                .ifPresent(line -> abouts.add(ProposePane.About.children(
                        desk.say(
                                "triage.propose.one",
                                Map.of("name", line.child().name())),
                        recipient -> new Referrals.Wanted(
                                ReferralDraft.Kind.LIST,
                                recipient.id(),
                                List.of(line.child().household())))));
        ProposePane pane = new ProposePane(desk, ReferralDraft.Kind.LIST, abouts, () -> {
            side.getChildren().setAll(preview);
            list.close();
        });
        side.getChildren().setAll(pane);
        list.open(Panes.Side.RIGHT);
        pane.begin();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public boolean nextPane(Node focused) {
        return list.next(focused);
    }
}
