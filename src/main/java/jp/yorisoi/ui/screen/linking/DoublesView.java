package jp.yorisoi.ui.screen.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.people.PersonJoins;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.Showing;
import org.kordamp.ikonli.feather.Feather;

/// People who may stand in the register under two numbers, and what was decided of them.
final class DoublesView implements Showing {
    private final Desk desk;
    private final DoublesViewModel model;
    private final Page page;
    private final PagedTable<PersonJoins.Suspect> table;
    private final DoublesPane pane;
    private boolean showing;

    DoublesView(Desk desk) {
        this.desk = desk;
        this.model = new DoublesViewModel(desk);
        page = new Page(desk.say("reviewing.side.doubles"), "").tight();
        page.addToHead(Side.DOUBLES.segments(desk));
        table = table();
        pane = new DoublesPane(desk, model);
        StackPane right = new StackPane(pane);
        right.getStyleClass().add("side-holder");
        Panel panel = new Panel(desk.say("reviewing.doubles.list")).holds(table);
        VBox middle = new VBox(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        middle.getStyleClass().add("triage-middle");
        Panes parts = new Panes(middle, "triage-room", desk.say("ui.close"))
                .with(Panes.Side.RIGHT, Feather.USERS, desk.say("reviewing.doubles.decide"), right);
        page.acts(parts.openers().toArray(javafx.scene.Node[]::new));
        page.add(parts);
        model.changes().subscribe(this::changed);
    }

    private PagedTable<PersonJoins.Suspect> table() {
        return new PagedTable<PersonJoins.Suspect>(
                        desk.texts(),
                        desk.say("reviewing.doubles.list"),
                        List.of(
                                Column.words(
                                        desk.say("reviewing.doubles.name"),
                                        9,
                                        pair -> pair.one().name()),
                                Column.words(desk.say("reviewing.doubles.birth"), 10.5, this::birth),
                                Column.words(
                                        desk.say("reviewing.doubles.number"),
                                        8,
                                        pair -> pair.one().number()),
                                Column.<PersonJoins.Suspect>words(
                                                desk.say("reviewing.doubles.address"),
                                                0,
                                                pair -> pair.one().address())
                                        .ifRoom(),
                                Column.words(
                                        desk.say("reviewing.doubles.other"),
                                        9,
                                        pair -> pair.other().number()),
                                Column.<PersonJoins.Suspect>words(
                                                desk.say("reviewing.doubles.other-address"),
                                                14,
                                                pair -> pair.other().address())
                                        .ifRoom()))
                .rows(PagedTable.Rows.DENSE)
                .onSelect(pair -> {
                    if (!showing) {
                        model.select(pair);
                    }
                })
                .whenEmpty(new EmptyState(
                        desk.say("reviewing.doubles.none"),
                        desk.say("reviewing.doubles.none.advice"),
                        Optional.empty()));
    }

    private String birth(PersonJoins.Suspect pair) {
        return Optional.ofNullable(pair.one().birth()).map(desk.dates()::day).orElse("");
    }

    private void changed() {
        if (!model.loaded()) {
            return;
        }
        showing = true;
        page.say(desk.say(
                "reviewing.doubles.summary",
                Map.of("pairs", model.suspects().size(), "made", model.made().size())));
        table.show(model.suspects());
        model.selected().ifPresent(pair -> table.select(model.suspects().indexOf(pair)));
        showing = false;
        pane.refresh();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.load();
    }
}
