package jp.yorisoi.ui.screen.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.people.PersonJoins;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.WrapRow;
import jp.yorisoi.ui.shell.Desk;

/// The two numbers in front (or any two that somebody types), what to say of them, and what was said before.
final class DoublesPane extends VBox {
    private final Desk desk;
    private final DoublesViewModel model;
    private final VBox body = new VBox();
    private final TextField number = field("reviewing.doubles.number");
    private final TextField other = field("reviewing.doubles.other");
    private final TextField reason = field("reviewing.doubles.reason");

    DoublesPane(Desk desk, DoublesViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("unlinked-pane");
        for (TextField field : List.of(number, other, reason)) {
            field.setPromptText(desk.say(field.getId()));
            field.setAccessibleText(desk.say(field.getId()));
        }
        body.getStyleClass().addAll("preview");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Panel panel = new Panel(desk.say("reviewing.doubles.decide")).holds(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    private static TextField field(String words) {
        TextField field = new TextField();
        field.setId(words);
        return field;
    }

    /// Shows the pair in front and the decisions; what was typed stays only where no pair is in front.
    void refresh() {
        body.getChildren().clear();
        model.selected().ifPresent(pair -> {
            number.setText(pair.one().number());
            other.setText(pair.other().number());
            body.getChildren().addAll(person(pair.one()), person(pair.other()));
        });
        body.getChildren().add(Labels.wrapped(Labels.muted(desk.say("reviewing.doubles.what"))));
        body.getChildren().add(acts());
        if (!model.made().isEmpty()) {
            body.getChildren().add(Labels.strong(desk.say("reviewing.doubles.made")));
            model.made().forEach(join -> body.getChildren().add(made(join)));
        }
    }

    private Node person(PersonJoins.Shown one) {
        VBox card = new VBox(
                Labels.strong(one.number()),
                Labels.wrapped(Labels.plain(one.name() + "　" + one.kana())),
                Labels.wrapped(Labels.plain(
                        Optional.ofNullable(one.birth()).map(desk.dates()::day).orElse(""))),
                Labels.wrapped(Labels.plain(one.address())));
        card.getStyleClass().add("card");
        return card;
    }

    private Node acts() {
        Button same = Buttons.outlined(desk.say("reviewing.doubles.same"), () -> decide(PersonJoins.Kind.JOIN));
        Button two = Buttons.plain(desk.say("reviewing.doubles.two"), () -> decide(PersonJoins.Kind.APART));
        boolean may = model.maySettle();
        List.of(number, other, reason, same, two).forEach(control -> control.setDisable(!may));
        WrapRow row = new WrapRow();
        row.show(List.of(same, two));
        VBox all = new VBox(number, other, reason, row);
        if (!may) {
            all.getChildren().add(Labels.wrapped(Labels.muted(desk.say("reviewing.doubles.not-yours"))));
        }
        all.getStyleClass().add("gap-tight");
        return all;
    }

    private void decide(PersonJoins.Kind kind) {
        model.decide(kind, number.getText(), other.getText(), reason.getText());
        reason.clear();
    }

    private Node made(PersonJoins.Join join) {
        String words = desk.say(
                "reviewing.doubles.line",
                Map.of(
                        "kind", join.kind() == PersonJoins.Kind.JOIN ? "join" : "apart",
                        "number", model.number(join.person()),
                        "other", model.number(join.other()),
                        "day",
                                desk.dates()
                                        .near(LocalDate.ofInstant(
                                                join.at(), desk.clock().getZone())),
                        "by", join.by(),
                        "reason", join.reason().isEmpty() ? "―" : join.reason()));
        Hyperlink undo = Buttons.link(desk.say("reviewing.unlinked.undo"), () -> model.undo(join));
        undo.setDisable(!model.maySettle());
        VBox line = new VBox(Labels.wrapped(Labels.plain(words)), undo);
        line.getStyleClass().add("gap-tight");
        return line;
    }
}
