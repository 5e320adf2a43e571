package jp.yorisoi.ui.screen.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.KeyCap;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.TierBadge;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.ReasonWords;
import org.jspecify.annotations.Nullable;

/// The chosen child: each sentence with its why, who watches, what is not known, and the way to the household.
final class PreviewPane extends VBox {
    private final Desk desk;
    private final TriageViewModel model;
    private final ReasonWords words;
    private final Panel panel = Panel.untitled();

    PreviewPane(Desk desk, TriageViewModel model) {
        this.desk = desk;
        this.model = model;
        this.words = new ReasonWords(desk);
        getStyleClass().add("side-pane");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.preview().subscribe(this::show);
    }

    private void show(@Nullable Preview preview) {
        Node content = preview == null
                ? new StackPane(new EmptyState(
                        desk.say("triage.preview.none"), desk.say("triage.preview.none.advice"), Optional.empty()))
                : of(preview);
        VBox.setVgrow(content, Priority.ALWAYS);
        panel.getChildren().setAll(content);
    }

    private Node of(Preview preview) {
        ChildLine line = preview.line();
        VBox cards = new VBox();
        cards.getStyleClass().add("gap-tight");
        preview.found().forEach(finding -> cards.getChildren().add(card(finding)));
        if (preview.found().isEmpty()) {
            cards.getChildren().add(Labels.muted(desk.say("triage.reason.none")));
        }
        cards.getChildren().addAll(named("watchers", watchers(line)), named("unknown", unknown(preview.unknown())));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(desk.say("triage.preview"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button open = Buttons.primary(desk.say("triage.open"), () -> model.open(line));
        open.setGraphic(new KeyCap("Enter"));
        open.setContentDisplay(ContentDisplay.RIGHT);
        VBox body = new VBox(head(line), scroll, open);
        body.getStyleClass().add("preview");
        return body;
    }

    private Node head(ChildLine line) {
        Label name = Labels.heading(line.child().name());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(
                name, space, new TierBadge(TierBadge.Mark.of(line.marks().tier()), desk.texts()));
        first.setAlignment(Pos.CENTER_LEFT);
        String age = line.age() < 0 ? "" : desk.say("triage.age", Map.of("age", line.age()));
        String place = (line.place().school() + " " + line.place().grade()).strip();
        return new VBox(
                first,
                Labels.muted((age + " " + place).strip()),
                Labels.muted(desk.say(
                        "triage.change", Map.of("change", desk.say(line.change().key())))));
    }

    private Node card(Finding finding) {
        Label sentence = Labels.wrapped(Labels.body(finding.sentence()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox();
        Hyperlink why = Buttons.link(desk.say("triage.why"), () -> why(finding, card));
        why.setAccessibleText(desk.say("triage.why") + " " + finding.sentence());
        why.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(sentence, why);
        first.getStyleClass().add("acts");
        Label rule = Labels.wrapped(Labels.muted(desk.say(
                "triage.rule",
                Map.of(
                        "rule",
                        finding.rule().label(desk.texts().locale()),
                        "kind",
                        desk.say(finding.mark().kind().key())))));
        card.getChildren().addAll(first, rule);
        card.getStyleClass().add("card");
        return card;
    }

    /// Once more closes it again.
    private void why(Finding finding, VBox card) {
        if (card.getChildren().size() > 2) {
            card.getChildren().remove(2, card.getChildren().size());
            return;
        }
        card.getChildren().add(Labels.muted(desk.say("triage.why.asking")));
        model.explain(finding, why -> {
            card.getChildren().remove(2, card.getChildren().size());
            card.getChildren().add(words.pane("", why));
        });
    }

    private Node named(String key, String words) {
        Label name = Labels.strong(desk.say("triage.preview." + key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(name, Labels.wrapped(Labels.plain(words)));
        line.getStyleClass().add("acts");
        return line;
    }

    private String watchers(ChildLine line) {
        if (line.watchers().isEmpty()) {
            return desk.say(line.unwatched() ? "screening.watcher.nobody" : "triage.none");
        }
        return line.watchers().stream().sorted().map(model::watcher).collect(Collectors.joining("、"));
    }

    private String unknown(List<String> items) {
        return items.isEmpty() ? desk.say("triage.none") : String.format(Locale.ROOT, "%s", String.join("、", items));
    }
}
