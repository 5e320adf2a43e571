package jp.yorisoi.ui.screen.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.TierBadge;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Showing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What to do next, and what is missing.
final class HomeView implements Showing {
    private final Desk desk;
    private final HomeViewModel model;
    private final Page page;
    private final Panel counts = Panel.untitled();
    private final Panel toDo;
    private final FreshnessPanel freshness;
    private final ChangedPanel changed;
    private final Button again;

    HomeView(Desk desk) {
        this.desk = desk;
        this.model = new HomeViewModel(desk);
        page = new Page(desk.say("ui.screen.home"), desk.dates().full(desk.today()));
        again = Buttons.plain(desk.say("home.run"), model::run);
        page.acts(
                Buttons.plain(
                        Feather.INBOX,
                        desk.say("home.import"),
                        () -> desk.navigator().open("intake")),
                again);
        again.setVisible(false);
        again.managedProperty().bind(again.visibleProperty());
        toDo = new Panel(desk.say("home.todo"));
        freshness = new FreshnessPanel(desk);
        changed = new ChangedPanel(desk, model);
        VBox.setVgrow(freshness, Priority.ALWAYS);
        VBox right = new VBox(freshness, changed);
        right.getStyleClass().addAll("gap", "home-side");
        HBox.setHgrow(right, Priority.ALWAYS);
        toDo.getStyleClass().add("to-do");
        Columns lower = new Columns(toDo, right);
        page.add(counts, lower);
        model.facts().subscribe(this::show);
    }

    private void show(@Nullable HomeFacts counted) {
        if (counted == null) {
            counts.holds(new StackPane(Labels.muted(desk.say("home.counting"))));
            return;
        }
        again.setVisible(model.mayRun(counted) && counted.marks().isPresent());
        counts.holds(counted.marks().map(this::marks).orElseGet(() -> tiles(counted)));
        List<ToDo> things = model.toDo(counted);
        toDo.more(Labels.muted(desk.say("home.todo.count", Map.of("count", things.size()))));
        toDo.holds(things.isEmpty() ? nothing() : lines(things));
        freshness.show(counted);
        changed.show(counted);
    }

    private Node marks(HomeFacts.Marks marks) {
        Columns tiles = new Columns().joined();
        for (Tier tier : List.of(Tier.FOCUS, Tier.PREVENTION, Tier.WATCH, Tier.UNKNOWN, Tier.NONE)) {
            VBox tile = tile(
                    new TierBadge(TierBadge.Mark.of(tier), desk.texts()),
                    count(marks.tiers(), tier),
                    desk.say("home.tile.children.unit"),
                    compared(marks, tier));
            tiles.getChildren().add(tile);
        }
        return tiles;
    }

    private static int count(Map<Tier, Integer> tiers, Tier tier) {
        Integer count = tiers.get(tier);
        return count == null ? 0 : count;
    }

    private String compared(HomeFacts.Marks marks, Tier tier) {
        return marks.before().isEmpty()
                ? desk.say("home.tile.day", Map.of("day", desk.dates().near(marks.day())))
                : desk.say(
                        "home.tile.before",
                        Map.of(
                                "before",
                                count(marks.before(), tier),
                                "change",
                                String.format(
                                        Locale.ROOT,
                                        "%+,d",
                                        count(marks.tiers(), tier) - count(marks.before(), tier))));
    }

    private Node tiles(HomeFacts counted) {
        Columns tiles = new Columns().joined();
        counted.counts().ifPresent(register -> {
            tiles.getChildren().add(tile("residents", register.residents()));
            tiles.getChildren().add(tile("households", register.households()));
            tiles.getChildren().add(tile("children", register.children()));
        });
        tiles.getChildren().add(tile("records", counted.records()));
        tiles.getChildren().add(tile("batches", counted.batches()));
        return tiles;
    }

    private VBox tile(String key, long number) {
        return tile(
                Labels.strong(desk.say("home.tile." + key)),
                number,
                desk.say("home.tile." + key + ".unit"),
                desk.say("home.tile." + key + ".sub"));
    }

    private static VBox tile(Node name, long number, String unit, String sub) {
        Label value = new Label(String.format(Locale.ROOT, "%,d", number));
        value.getStyleClass().add("big-number");
        value.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(value, Labels.plain(unit));
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox tile = new VBox(name, line, Labels.wrapped(Labels.muted(sub)));
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.getStyleClass().add("tile");
        return tile;
    }

    private Node nothing() {
        StackPane pane = new StackPane(
                new EmptyState(desk.say("home.todo.none"), desk.say("home.todo.none.advice"), Optional.empty()));
        pane.getStyleClass().add("panel-body");
        return pane;
    }

    private Node lines(List<ToDo> things) {
        VBox lines = new VBox();
        for (int i = 0; i < things.size(); i++) {
            lines.getChildren().add(line(i + 1, things.get(i)));
        }
        return lines;
    }

    private static Node line(int number, ToDo thing) {
        Label mark = new Label(Integer.toString(number));
        mark.getStyleClass().add("to-do-number");
        Label what = Labels.wrapped(Labels.body(thing.what()));
        Label why = Labels.wrapped(Labels.muted(thing.why()));
        VBox words = new VBox(what, why);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("to-do-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button act =
                number == 1 ? Buttons.primary(thing.verb(), thing.act()) : Buttons.plain(thing.verb(), thing.act());
        act.setAccessibleText(thing.verb() + "：" + thing.what());
        act.setMinWidth(Button.USE_PREF_SIZE);
        WrapRow line = new WrapRow(mark, words, act);
        line.getStyleClass().add("to-do-line");
        return line;
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.refresh();
    }
}
