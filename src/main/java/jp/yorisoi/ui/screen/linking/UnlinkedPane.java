package jp.yorisoi.ui.screen.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.flow.linking.Unregistered;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// The one in front: every record with its file and row, what may be parted and joined, and what was.
final class UnlinkedPane extends VBox {
    private static final int RECORDS = 30;
    private static final int CHANGES = 5;

    private final Desk desk;
    private final UnlinkedViewModel model;
    private final VBox body = new VBox();
    private final TextField reason = new TextField();

    UnlinkedPane(Desk desk, UnlinkedViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("unlinked-pane");
        body.getStyleClass().addAll("preview");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Panel panel = new Panel(desk.say("reviewing.unlinked.records")).holds(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        reason.setPromptText(desk.say("reviewing.unlinked.reason"));
        reason.setAccessibleText(desk.say("reviewing.unlinked.reason"));
    }

    void refresh() {
        body.getChildren().clear();
        UnregisteredPerson person = model.selected().orElse(null);
        if (person == null) {
            body.getChildren().add(Labels.wrapped(Labels.muted(desk.say("reviewing.unlinked.choose"))));
        } else {
            person(person);
        }
        if (!model.made().isEmpty()) {
            body.getChildren().add(Labels.strong(desk.say("reviewing.unlinked.changes")));
            model.made().stream()
                    .limit(CHANGES)
                    .forEach(change -> body.getChildren().add(change(change)));
        }
    }

    private void person(UnregisteredPerson person) {
        String name = name(desk, person);
        Label first = Labels.wrapped(Labels.body(name));
        first.getStyleClass().add("strong");
        body.getChildren().add(first);
        if (!person.told().kana().isEmpty()) {
            body.getChildren().add(Labels.wrapped(Labels.muted(person.told().kana())));
        }
        person.linked()
                .ifPresent(linked -> body.getChildren()
                        .add(Labels.wrapped(Labels.plain(desk.say(
                                "reviewing.unlinked.found",
                                Map.of("day", desk.dates().day(linked.on()), "number", model.number(linked)))))));
        body.getChildren()
                .add(Labels.wrapped(Labels.muted(desk.say(
                        "reviewing.unlinked.seen",
                        Map.of(
                                "first", desk.dates().day(person.since()),
                                "last", desk.dates().day(person.last()),
                                "count", person.records().size())))));
        body.getChildren().add(acts(person));
        person.records().stream()
                .limit(RECORDS)
                .forEach(seen -> body.getChildren().add(record(person, seen)));
        if (person.records().size() > RECORDS) {
            body.getChildren()
                    .add(Labels.muted(desk.say(
                            "reviewing.unlinked.more",
                            Map.of("count", person.records().size() - RECORDS))));
        }
    }

    /// What somebody is called in lists.
    static String name(Desk desk, UnregisteredPerson person) {
        String name = person.told().name().isEmpty()
                ? person.told().kana()
                : person.told().name();
        return name.isEmpty() ? desk.say("reviewing.unnamed") : name;
    }

    private Node acts(UnregisteredPerson person) {
        WrapRow acts = new WrapRow();
        UnregisteredPerson marked = model.marked().orElse(null);
        if (marked == null) {
            acts.getChildren().add(Buttons.plain(desk.say("reviewing.unlinked.mark"), model::mark));
        } else if (marked.id() == person.id()) {
            acts.getChildren().add(Buttons.plain(desk.say("reviewing.unlinked.unmark"), model::unmark));
        } else {
            String words = desk.say("reviewing.unlinked.merge", Map.of("name", name(desk, marked)));
            acts.getChildren().add(Buttons.outlined(words, () -> model.merge(reason.getText())));
            acts.getChildren().add(Buttons.quiet(desk.say("reviewing.unlinked.unmark"), model::unmark));
        }
        VBox all = new VBox(acts, reason);
        all.getStyleClass().add("gap-tight");
        return all;
    }

    private Node record(UnregisteredPerson person, UnregisteredPerson.Seen seen) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        Label source = Labels.strong(desk.name(seen.source()));
        source.setMinWidth(USE_PREF_SIZE);
        Label day = Labels.plain(desk.dates().day(seen.day()));
        day.setMinWidth(USE_PREF_SIZE);
        WrapRow head = new WrapRow();
        head.show(List.of(source, day, pill(seen.state())));
        card.getChildren().add(head);
        seen.says().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(said ->
                        card.getChildren().add(Labels.wrapped(Labels.plain(said.getKey() + "　" + said.getValue()))));
        card.getChildren()
                .add(Labels.wrapped(Labels.muted(
                        desk.say("reviewing.place", Map.of("file", seen.batch().file(), "row", seen.row())))));
        if (person.records().size() > 1) {
            card.getChildren()
                    .add(Buttons.link(desk.say("reviewing.unlinked.split"), () -> model.split(seen, reason.getText())));
        }
        return card;
    }

    private StatePill pill(LinkState state) {
        StatePill.Kind kind = switch (state) {
            case LINKED -> StatePill.Kind.OK;
            case REVIEW -> StatePill.Kind.WARNING;
            case UNLINKED -> StatePill.Kind.UNKNOWN;
        };
        return new StatePill(kind, desk.say("reviewing.unlinked.state." + state.id()));
    }

    private Node change(Unregistered.Change change) {
        LocalDate day = LocalDate.ofInstant(change.at(), desk.clock().getZone());
        String words = desk.say(
                "reviewing.unlinked.change",
                Map.of(
                        "kind",
                        change.kind() == Unregistered.Change.Kind.MERGE ? "merge" : "split",
                        "day",
                        desk.dates().near(day),
                        "by",
                        change.by(),
                        "reason",
                        change.reason().isEmpty() ? "―" : change.reason()));
        VBox line = new VBox(
                Labels.wrapped(Labels.plain(words)),
                Buttons.link(desk.say("reviewing.unlinked.undo"), () -> model.undo(change)));
        line.getStyleClass().add("gap-tight");
        return line;
    }
}
